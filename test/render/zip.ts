import { strToU8, type Zippable, zipSync } from 'fflate'

/** A fixed day, so that the same parts give the same bytes. */
const MTIME = '2026-01-01T12:00:00'

/** A zip archive of parts by their names. */
export const zipOf = (parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part]),
    ) as Zippable,
    { mtime: MTIME, level: 6 },
  )

export const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** Text as XML takes it. */
export const escaped = (text: string): string =>
  text.replace(/[<>&"]/gu, mark => ({ '<': '&lt;', '>': '&gt;', '&': '&amp;', '"': '&quot;' })[mark] as string)

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** A part of relations: types by target. */
export const relationsOf = (targets: Readonly<Record<string, string>>): string =>
  `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${Object.entries(targets)
    .map(([target, type], index) => `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`

/** The part that says what the others are. */
export const contentTypes = (overrides: Readonly<Record<string, string>>): string =>
  `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${Object.entries(
    overrides,
  )
    .map(
      ([part, type]) =>
        `<Override PartName="/${part}" ContentType="application/vnd.openxmlformats-officedocument.${type}+xml"/>`,
    )
    .join('')}</Types>`
