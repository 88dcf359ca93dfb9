/** A PDF with one font, of pages that are lines of text; '' leaves a line's height free. Characters beyond Latin-1 are not drawn. */
export function pdfOf(pages: readonly (readonly string[])[]): Uint8Array {
  const objects: string[] = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${pages.map((_, index) => `${4 + index * 2} 0 R`).join(' ')}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
  ]
  for (const [index, lines] of pages.entries()) {
    const drawn = lines
      .map((line, at) =>
        line === ''
          ? ''
          : `BT /F1 11 Tf 1 0 0 1 60 ${780 - at * 15} Tm (${line.replace(/[\\()]/gu, mark => `\\${mark}`)}) Tj ET\n`,
      )
      .join('')
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${5 + index * 2} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
      `<< /Length ${drawn.length} >>\nstream\n${drawn}endstream`,
    )
  }
  return fileOf(objects)
}

/** A PDF file of numbered objects, the first its catalogue; text is written as Latin-1. */
export function fileOf(objects: readonly string[], trailer = ''): Uint8Array {
  let file = '%PDF-1.4\n'
  const offsets = objects.map((object, index) => {
    const at = file.length
    file += `${index + 1} 0 obj\n${object}\nendobj\n`
    return at
  })
  const start = file.length
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets
    .map(at => `${String(at).padStart(10, '0')} 00000 n \n`)
    .join('')}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer}>>\nstartxref\n${start}\n%%EOF\n`
  return Uint8Array.from(file, each => each.charCodeAt(0))
}
