import { contentTypes, escaped, relationsOf, XML, zipOf } from './zip.js'

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

/** A run; line breaks in it are soft. */
export const run = (text: string, properties = ''): string =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}${text
    .split('\n')
    .map(part => (part === '' ? '' : `<w:t xml:space="preserve">${escaped(part)}</w:t>`))
    .join('<w:br/>')}</w:r>`

/** A paragraph of runs, each piece of text in a run of its own. */
export const paragraph = (text: string | readonly string[], style = ''): string =>
  `<w:p>${style && `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}${[text]
    .flat()
    .map(part => run(part))
    .join('')}</w:p>`

export const table = (rows: readonly (readonly string[])[]): string =>
  `<w:tbl>${rows.map(row => `<w:tr>${row.map(cell => `<w:tc>${paragraph(cell)}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`

const STYLES = `${XML}<w:styles xmlns:w="${W}"><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style><w:style w:type="paragraph" w:styleId="Kop"><w:name w:val="Own heading"/><w:basedOn w:val="Heading1"/></w:style><w:style w:type="paragraph" w:styleId="ListBullet"><w:name w:val="List Bullet"/></w:style><w:style w:type="paragraph" w:styleId="Quote"><w:name w:val="Quote"/></w:style></w:styles>`

/** A Word document of the XML of its body, with further parts by name and their relations. */
export const docxOf = (
  body: string,
  parts: Readonly<Record<string, string>> = {},
  relations: Readonly<Record<string, string>> = {},
): Uint8Array =>
  zipOf({
    '[Content_Types].xml': contentTypes({ 'word/document.xml': 'wordprocessingml.document.main' }),
    '_rels/.rels': relationsOf({ 'word/document.xml': 'officeDocument' }),
    'word/document.xml': `${XML}<w:document xmlns:w="${W}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><w:body>${body}<w:sectPr/></w:body></w:document>`,
    'word/_rels/document.xml.rels': relationsOf({ 'styles.xml': 'styles', ...relations }),
    'word/styles.xml': STYLES,
    ...parts,
  })
