const HEADER = {
  From: 'Jo Bell <jo.bell@example.org>',
  To: 'Duty <duty@example.org>',
  Date: 'Tue, 3 Mar 2026 16:15:00 +0000',
  Subject: 'Call about Ana',
  'MIME-Version': '1.0',
}

const headerOf = (fields: Readonly<Record<string, string>>): string =>
  Object.entries(fields)
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join('')

export type Transfer = '8bit' | 'base64' | 'quoted-printable'

/** A part's header and body. */
export const partOf = (text: string, transfer: Transfer, type = 'text/plain; charset=utf-8'): string =>
  `${headerOf({ 'Content-Type': type, 'Content-Transfer-Encoding': transfer })}\r\n${encoded(text, transfer)}`

function encoded(text: string, transfer: Transfer): string {
  if (transfer === '8bit') return text
  const bytes = new TextEncoder().encode(text)
  if (transfer === 'base64') return Buffer.from(bytes).toString('base64').replace(/.{76}/gu, '$&\r\n')
  return text
    .split('\r\n')
    .map(line => {
      const marks = [...new TextEncoder().encode(line)].map(byte =>
        (byte >= 33 && byte <= 126 && byte !== 61) || byte === 32
          ? String.fromCharCode(byte)
          : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`,
      )
      if (marks.at(-1) === ' ') marks[marks.length - 1] = '=20'
      let out = ''
      let width = 0
      for (const mark of marks) {
        if (width + mark.length > 75) {
          out += '=\r\n'
          width = 0
        }
        out += mark
        width += mark.length
      }
      return out
    })
    .join('\r\n')
}

/** A message of one part. */
export const emlOf = (text: string, transfer: Transfer = '8bit', type?: string): string =>
  headerOf(HEADER) + partOf(text, transfer, type)

/** A message of several parts. */
export const multipartOf = (parts: readonly string[], kind = 'mixed'): string =>
  `${headerOf({ ...HEADER, 'Content-Type': `multipart/${kind}; boundary="=_b"` })}\r\nThis is a message in parts.\r\n${parts
    .map(part => `--=_b\r\n${part}\r\n`)
    .join('')}--=_b--\r\n`
