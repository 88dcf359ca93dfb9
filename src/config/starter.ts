/** What is known of the place that a configuration is written for. */
export interface Beginnings {
  preset: string
  /** The column that holds the notes' text, where it is not known by its name. */
  body?: string
  /** Globs of templates. */
  templates?: readonly string[]
}

/** The commented configuration that `caselint init` writes. */
export const starter = ({
  preset,
  body,
  templates = [],
}: Beginnings): string => `# Settings of caselint. Every key is optional.
# yaml-language-server: $schema=./node_modules/caselint/schemas/config.schema.json

# The levels and time limits to start from; "caselint policy" shows what each council's policy asks for.
preset: ${preset}

# A level for a rule (off, info, warning, error), or a level with options; a category stands for all its rules.
# "caselint rules" lists them, "caselint explain RULE" shows one with its options.
# rules:
#   plain-language/long-sentence: [warning, { max: 25 }]
#   labelling/institutional: "off"

# What your system calls the kinds of note.
# kinds:
#   Stat visit (LAC): visit

# What your export calls the fields, where it is not understood by itself.
${body === undefined ? COLUMNS : `columns:\n  body: ${JSON.stringify(body)}\n`}
# Words that are no jargon to the people who read these notes.
# vocabulary:
#   acronyms:
#     MAST: Multi-Agency Support Team
#   names: [Hope Street]
#   allow: [key worker]

# Your own words: term lists and glossaries in CSV or YAML, and Vale's styles.
# termLists: [house-words.csv]

# Files that are left out.
# ignore:
#   - drafts/**

# Other settings for some files.
${templates.length === 0 ? OVERRIDES : `overrides:\n  - files: ${JSON.stringify(templates)}\n    kind: template\n`}
# Days besides the public holidays on which nobody records.
# holidays:
#   - 2026-12-24
`

const COLUMNS = `# columns:
#   body: Case note detail
#   eventDate: Date of contact
`
const OVERRIDES = `# overrides:
#   - files: [templates/**]
#     kind: template
`
