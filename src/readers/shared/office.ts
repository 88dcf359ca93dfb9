import { InputError, MAX_NESTING, MAX_PACKED, type ReadSettings, refuseAbove, type Source } from '../reader.js'
import { readXml } from './xml.js'
import { Archive } from './zip.js'

/** A file of Office (ECMA-376) and the part of it that a person sees first. */
export interface Package {
  archive: Archive
  /** Name of the main part. */
  main: string
  kind: 'word' | 'excel'
  deepest: number
}

/** Parts of other programs' files, each with what to do. */
const OTHERS: readonly [RegExp, string][] = [
  [/^content\.xml$/u, 'It is an OpenDocument file; save it as .docx (a table of notes as .xlsx or .csv).'],
  [/^ppt\//u, 'It holds slides; save their text as .docx.'],
  [/^(?:Index\/|Index\.zip)/u, 'It is a file of Pages or Numbers; export it as .docx, .xlsx or .csv.'],
  [/^xl\/workbook\.bin$/u, 'It is a binary workbook; save it as .xlsx.'],
]

/** @throws InputError where the file is no document of Word or Excel */
export async function openPackage(source: Source, settings: ReadSettings): Promise<Package> {
  const limit = settings.maxBytes ?? MAX_PACKED
  if (source.size !== null) refuseAbove(limit, source.size)
  const bytes = await source.bytes()
  refuseAbove(limit, bytes.length)
  if (bytes.length === 0) throw new InputError('The file is empty; check that it was saved or exported whole.')
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) throw oldOffice(bytes)
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b)
    throw new InputError('It is no document of Word or Excel, whatever its name says; save it as .docx or .xlsx.')
  const archive = new Archive(bytes, limit)
  const deepest = settings.maxNesting ?? MAX_NESTING
  const other = OTHERS.find(([part]) => archive.names.some(name => part.test(name)))
  if (other) throw new InputError(other[1])
  if (!archive.has('_rels/.rels') && !archive.has('[Content_Types].xml'))
    throw new InputError('It is an archive; unpack it and name the files in it.')
  const main = relations(archive, '', deepest).find(each => each.type === 'officeDocument')?.target
  const found = [main, 'word/document.xml', 'xl/workbook.xml'].find(name => name !== undefined && archive.has(name))
  if (found === undefined)
    throw new InputError('It is damaged: its document is missing. Open it in its own program and save it again.')
  return { archive, main: found, kind: isWorkbook(archive, found, deepest) ? 'excel' : 'word', deepest }
}

function isWorkbook(archive: Archive, main: string, deepest: number): boolean {
  let root: string | undefined
  readXml(archive.part(main), { open: name => (root ??= name), close: () => {} }, deepest)
  return root === 'workbook'
}

export interface Relation {
  id: string
  /** The last word of the relation's type: `styles`, `comments`. */
  type: string
  /** Name of the part. */
  target: string
}

/** What a part points to; '' is the package itself. Links to the outside are left out. */
export function relations(archive: Archive, part: string, deepest: number): Relation[] {
  const slash = part.lastIndexOf('/') + 1
  const name = `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`
  const found: Relation[] = []
  if (!archive.has(name)) return found
  readXml(
    archive.part(name),
    {
      open(element, attribute) {
        if (element !== 'Relationship' || attribute('TargetMode') === 'External') return
        found.push({
          id: attribute('Id') ?? '',
          type: (attribute('Type') ?? '').replace(/^.*\//u, ''),
          target: resolved(part.slice(0, slash), attribute('Target') ?? ''),
        })
      },
      close() {},
    },
    deepest,
  )
  return found
}

/** A target as the name of a part: from the archive's root or from its part's folder. */
function resolved(folder: string, target: string): string {
  const steps: string[] = []
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  return steps.join('/')
}

/** Names in the directory of a compound file ([MS-CFB] 2.6): UTF-16. */
const INSIDE: readonly [string, string][] = [
  ['EncryptedPackage', 'It is encrypted; save a copy without a password.'],
  ['WordDocument', 'It is an old Word document (.doc); save it as .docx.'],
  ['Workbook', 'It is an old Excel workbook (.xls); save it as .xlsx or .csv.'],
  ['__substg1.0_', 'It is an Outlook message (.msg); save it as .eml, or its text as .docx or .txt.'],
  ['PowerPoint Document', 'It holds slides; save their text as .docx.'],
]

/** Why a compound file (old Office, Outlook, or one with a password) is not read, and what to do. */
export function oldOffice(bytes: Uint8Array): InputError {
  const text = new TextDecoder('latin1').decode(bytes)
  const known = INSIDE.find(([name]) => text.includes([...name].join('\0')))
  return new InputError(known?.[1] ?? 'It is a file of an old Office program; save it as .docx, .xlsx or .csv.')
}
