import type { MakeReporter } from './reporter.js'

export type {
  Colours,
  FileEnd,
  MakeReporter,
  NoteResult,
  Reporter,
  RuleFacts,
  Run,
  Shard,
  Summary,
} from './reporter.js'

export interface Format {
  /** Made to be passed on: holds no words of the notes unless asked to. */
  travels: boolean
  /** Shows the source lines of findings. */
  lines?: boolean
  load(): Promise<MakeReporter>
}

/** Every output format by its name; a reporter is loaded when first needed. */
export const formats: Readonly<Record<string, Format>> = {
  stylish: { travels: false, lines: true, load: async () => (await import('./stylish.js')).stylish },
  plain: { travels: false, load: async () => (await import('./plain.js')).plain },
  json: { travels: false, load: async () => (await import('./json.js')).json },
  ndjson: { travels: false, load: async () => (await import('./ndjson.js')).ndjson },
  sarif: { travels: true, load: async () => (await import('./sarif.js')).sarif },
  junit: { travels: true, load: async () => (await import('./junit.js')).junit },
  github: { travels: true, load: async () => (await import('./github.js')).github },
  gitlab: { travels: true, load: async () => (await import('./gitlab.js')).gitlab },
  markdown: { travels: true, load: async () => (await import('./markdown.js')).markdown },
  csv: { travels: true, load: async () => (await import('./csv.js')).csv },
  html: { travels: true, load: async () => (await import('./html.js')).html },
}
