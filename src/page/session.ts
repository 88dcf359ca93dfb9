import type { Kind } from '../model/note.js'
import { LEVELS, type Level } from '../model/rule.js'
import { copyText } from './copy.js'
import { type DraftState, Editor, isAbout } from './editor.js'
import { LEVEL_WORDS } from './levels.js'
import { type Link, startEngine } from './link.js'
import { forget, type Remembered, remember, remembered } from './memory.js'
import type { Checked, DraftFormat, Facts, Opened, PageFinding, PageNote, PageSettings } from './protocol.js'
import { putIn } from './wording.js'

/** How long typing must rest before a check: next to nothing beside the page, longer where a check holds typing up. */
const REST = { quick: 15, slow: 150, inPage: 500 }
/** A check that takes longer than this, in milliseconds, is not asked for at every letter. */
const QUICK = 60
/** How long typing must rest before the number of findings is spoken. */
const QUIET = 1500

/** A draft that is open. */
interface Open {
  label: string
  format: DraftFormat
  state: DraftState
}

/** A finding as the list shows it; `key` stays the same while the words around it change. */
export interface Listed {
  key: string
  finding: PageFinding
}

export type Dialog = { name: 'aside'; finding: PageFinding } | { name: 'report' } | null

/** Everything that the page shows and does, beside how it looks. */
export class Session {
  readonly settings: PageSettings
  phase: 'starting' | 'ready' | 'failed' = 'starting'
  facts: Facts = { rules: {}, presets: [], parts: {} }
  choices: Remembered
  isRemembered: boolean
  drafts: Open[]
  draft = 0
  checked: Checked = { notes: [], error: null, skipped: [] }
  /** Index of the note that holds the caret. */
  note = 0
  /** Key of the finding at the caret. */
  active: string | null = null
  dialog: Dialog = null
  /** What was just done, with whether it can be undone. */
  notice: { says: string; undo: boolean } | null = null
  /** Why a file could not be opened, or what of it was left out. */
  fileNote: { says: string; isProblem: boolean } | null = null
  /** What a screen reader is to say next. */
  spoken = ''
  /** Where the list had the focus when a finding was dealt with; the next one takes it when that one is gone. */
  refocus: { index: number; gone: string | null } | null = null
  readonly editor: Editor
  readonly #tell: () => void
  #link: Link | null = null
  #begun: () => void = () => {}
  readonly #started = new Promise<void>(done => {
    this.#begun = done
  })
  #version = 0
  #busy = false
  #took = 0
  #timer: ReturnType<typeof setTimeout> | undefined
  #speech: ReturnType<typeof setTimeout> | undefined
  #counted = ''
  #shown = ''

  constructor(host: HTMLElement, settings: PageSettings, tell: () => void) {
    this.settings = settings
    this.#tell = tell
    const before = remembered()
    this.isRemembered = before !== null
    this.choices = { preset: settings.preset, kind: null, level: 'info', ...before }
    this.editor = new Editor(host, {
      changed: () => this.#changed(),
      moved: () => this.#moved(),
      files: files => void this.openFiles(files),
      left: () => this.backToList(),
      put: suggestion => this.#told(suggestion),
    })
    this.drafts = [{ label: 'Your note', format: 'text', state: this.editor.state }]
  }

  /** Starts the engine; until then the editor takes words, and they are checked when it is there. */
  async start(packed: string): Promise<void> {
    try {
      this.#link = await startEngine(packed)
      this.facts = await this.#link.call('begin', this.settings)
      if (!this.facts.presets.some(each => each.name === this.choices.preset))
        this.choices.preset = this.settings.preset
      this.phase = 'ready'
      this.#check()
    } catch {
      this.phase = 'failed'
    }
    this.#begun()
    this.#tell()
  }

  /** Whether the engine runs beside the page, so that typing never waits. */
  get isBeside(): boolean {
    return this.#link?.beside ?? true
  }

  get current(): PageNote | null {
    return this.checked.notes[this.note] ?? null
  }

  /** The findings of the note at the caret that stand, of the levels chosen, those of the whole note first. */
  get listed(): Listed[] {
    return this.#listed(this.current?.findings ?? [])
  }

  /** The findings of all notes of the draft that stand. */
  get standing(): PageFinding[] {
    return this.checked.notes.flatMap(note => this.#listed(note.findings).map(each => each.finding))
  }

  /** The findings of a note that are not set aside, of every level. */
  standingIn(note: PageNote): PageFinding[] {
    return note.findings.filter(each => this.reasonFor(each) === null)
  }

  #listed(findings: readonly PageFinding[]): Listed[] {
    const times = new Map<string, number>()
    return findings
      .filter(each => this.isShown(each) && this.reasonFor(each) === null)
      .map(finding => {
        const name = `${finding.rule} ${finding.excerpt} ${finding.message}`
        const time = (times.get(name) ?? 0) + 1
        times.set(name, time)
        return { key: `${name} ${time}`, finding }
      })
  }

  /** Whether a finding is of the levels chosen. */
  isShown({ level }: PageFinding): boolean {
    return LEVELS.indexOf(level) <= LEVELS.indexOf(this.choices.level)
  }

  /** Why a finding was set aside, by the writer here or by a comment in the text; null when it stands. */
  reasonFor(finding: PageFinding): string | null {
    return finding.setAside ?? this.editor.asides.find(each => isAbout(each, finding))?.reason ?? null
  }

  /** The findings of the note that are set aside. */
  get aside(): { finding: PageFinding; reason: string; isOurs: boolean }[] {
    return (this.current?.findings ?? []).flatMap(finding => {
      const reason = this.reasonFor(finding)
      return reason === null ? [] : [{ finding, reason, isOurs: finding.setAside === null }]
    })
  }

  // the draft

  #changed(): void {
    this.#version++
    this.#schedule()
    const { canUndo, canRedo, state } = this.editor
    const shown = `${canUndo} ${canRedo} ${state.doc.length === 0}`
    // most letters change nothing that the page shows before they are checked
    if (shown === this.#shown && this.notice === null && this.fileNote === null) return
    this.#shown = shown
    this.notice = null
    if (this.fileNote?.isProblem === false) this.fileNote = null
    this.#tell()
  }

  #schedule(): void {
    clearTimeout(this.#timer)
    const rest = !this.isBeside ? REST.inPage : this.#took > QUICK ? REST.slow : REST.quick
    this.#timer = setTimeout(() => this.#check(), rest)
  }

  #check(): void {
    if (this.#busy || this.phase !== 'ready') return
    void this.#checkNow()
  }

  async #checkNow(): Promise<void> {
    const link = this.#link as Link
    const version = this.#version
    const open = this.drafts[this.draft] as Open
    this.#busy = true
    const begun = performance.now()
    try {
      const checked = await link.call('check', {
        draft: { label: open.label, format: open.format, text: this.editor.text },
        preset: this.choices.preset,
        kind: this.choices.kind,
      })
      this.#took = performance.now() - begun
      // words that have changed meanwhile: what was found in the old ones is dropped
      if (version === this.#version) this.#accept(checked)
      else this.#schedule()
    } catch (error) {
      this.checked = {
        notes: [],
        skipped: [],
        error: `The check failed, by a fault of caselint (${error instanceof Error ? error.message : 'unknown'}). Please report it.`,
      }
      this.#tell()
    } finally {
      this.#busy = false
    }
  }

  #accept(checked: Checked): void {
    this.checked = checked
    this.#place()
    this.#underline()
    this.#speakCount()
    this.#tell()
  }

  #underline(): void {
    this.editor.show(this.standing, suggestion => this.#told(suggestion))
  }

  #moved(): void {
    if (this.#place()) this.#tell()
  }

  /** Finds the note and the finding at the caret. @returns whether either is another than before */
  #place(): boolean {
    const { caret } = this.editor
    const { notes } = this.checked
    const note = Math.max(
      0,
      notes.findLastIndex(each => each.start <= caret),
    )
    const before = `${this.note} ${this.active}`
    this.note = note
    const at = this.listed
      .filter(({ finding }) => !finding.wholeNote && finding.start <= caret && caret <= finding.end)
      .sort((a, b) => a.finding.end - a.finding.start - (b.finding.end - b.finding.start))[0]
    this.active = at?.key ?? null
    return before !== `${this.note} ${this.active}`
  }

  /** Opens files: each text as a draft, and each note of an export. */
  async openFiles(files: readonly File[]): Promise<void> {
    await this.#started
    if (!this.#link) return
    this.fileNote = null
    const notes: string[] = []
    let isProblem = false
    const opened: Open[] = []
    for (const file of files) {
      const { drafts, error, skipped } = await this.#read(this.#link, file)
      if (error !== null) {
        isProblem = true
        notes.push(`${file.name} could not be read. ${error}`)
      } else if (skipped.length > 0)
        notes.push(`Of ${file.name}, this was not read as it stands: ${skipped.join('; ')}.`)
      for (const { label, format, text } of drafts) opened.push({ label, format, state: this.editor.draft(text) })
    }
    if (opened.length > 0) {
      const [only] = this.drafts
      this.#keep()
      // the empty page that one begins with is no draft
      const before = this.drafts.length === 1 && only?.state.doc.length === 0 ? [] : this.drafts
      this.drafts = [...before, ...opened]
      this.#open(before.length)
      this.speak(
        opened.length === 1
          ? `Opened ${opened[0]?.label}.`
          : `Opened ${opened.length} notes. Choose one in the list Note.`,
      )
    }
    if (notes.length > 0) this.fileNote = { says: notes.join(' '), isProblem }
    this.#tell()
  }

  async #read(link: Link, file: File): Promise<Opened> {
    try {
      return await link.call('open', { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })
    } catch (error) {
      // a folder, a file that is gone, or a fault of ours
      const kind = error instanceof Error ? error.name : typeof error
      return { drafts: [], error: `Open it again, or paste its words (${kind}).`, skipped: [] }
    }
  }

  newDraft(): void {
    this.#keep()
    this.drafts = [
      ...this.drafts,
      { label: `Your note ${this.drafts.length + 1}`, format: 'text', state: this.editor.draft('') },
    ]
    this.#open(this.drafts.length - 1)
    this.editor.focus()
  }

  /** Puts an invented note into an empty draft, to try the page. */
  tryExample(text: string): void {
    this.editor.replaceAll(text)
    this.editor.select({ start: 0, end: 0 })
  }

  /** Goes to a note: of another draft, or further on in this one. */
  goTo(draft: number, note: number): void {
    if (draft === this.draft) {
      const start = this.checked.notes[note]?.start ?? 0
      this.editor.select({ start, end: start })
      return
    }
    this.#keep()
    this.#open(draft)
  }

  #keep(): void {
    const open = this.drafts[this.draft]
    if (open) open.state = this.editor.state
  }

  #open(draft: number): void {
    this.draft = draft
    this.checked = { notes: [], error: null, skipped: [] }
    this.notice = null
    this.editor.open((this.drafts[draft] as Open).state)
    this.#version++
    this.#place()
    this.#schedule()
    this.#tell()
  }

  async copy(): Promise<void> {
    // comments that set findings aside are for this page, and no part of a record
    const clean = this.editor.text.replace(/[ \t]*<!--\s*caselint-[\s\S]*?-->[ \t]*\n?/gu, '')
    const copied = await copyText(clean)
    this.#notify(
      copied
        ? 'Copied. You can paste it into the case record.'
        : 'Your browser did not allow it. Select the text and copy it.',
      false,
    )
  }

  undo(): void {
    this.editor.undo()
    this.notice = null
    this.speak('Undone.')
    this.#tell()
  }

  redo(): void {
    this.editor.redo()
    this.speak('Done again.')
    this.#tell()
  }

  // findings

  /** Moves the caret to the words of a finding; for the whole note, to its start. */
  choose({ key, finding }: Listed): void {
    this.editor.select(finding.wholeNote ? { start: finding.start, end: finding.start } : this.editor.placeOf(finding))
    this.active = key
    this.#tell()
  }

  put({ key, finding }: Listed, suggestion: string, index: number): void {
    const place = this.editor.placeOf(finding)
    this.editor.put(suggestion, place)
    if (putIn('', suggestion).gap) this.editor.focus()
    else this.refocus = { index, gone: key }
    this.#told(suggestion)
  }

  #told(suggestion: string): void {
    const { gap } = putIn('', suggestion)
    this.#notify(gap ? `Put in "${suggestion}". Now fill the part in brackets.` : `Put in "${suggestion}".`, true)
  }

  askAside({ key, finding }: Listed, index: number): void {
    this.refocus = { index, gone: key }
    this.dialog = { name: 'aside', finding }
    this.#tell()
  }

  setAside(finding: PageFinding, reason: string): void {
    const { rule, wholeNote } = finding
    const place = wholeNote ? { start: finding.start, end: finding.end } : this.editor.placeOf(finding)
    this.editor.setAsides([...this.editor.asides, { rule, wholeNote, reason, ...place }])
    this.closeDialog()
    this.#accept(this.checked)
    this.#notify('Set aside. You find it at the end of the list.', false)
  }

  bringBack(finding: PageFinding): void {
    this.editor.setAsides(this.editor.asides.filter(each => !isAbout(each, finding)))
    this.refocus = { index: 0, gone: null }
    this.#accept(this.checked)
    this.#notify('Brought back.', false)
  }

  openReport(): void {
    this.dialog = { name: 'report' }
    this.#tell()
  }

  closeDialog(): void {
    this.dialog = null
    this.#tell()
  }

  /** From the editor back to the finding at the caret, or to the head of the list. */
  backToList(): void {
    const index = this.listed.findIndex(each => each.key === this.active)
    this.refocus = { index: Math.max(0, index), gone: null }
    document.body.focus()
    ;(document.activeElement as HTMLElement | null)?.blur()
    this.#tell()
  }

  // choices

  choosePreset(preset: string): void {
    this.#choose({ preset })
  }

  chooseKind(kind: Kind | null): void {
    this.#choose({ kind })
  }

  chooseLevel(level: Level): void {
    this.choices = { ...this.choices, level }
    this.#save()
    this.#accept(this.checked)
  }

  #choose(change: Partial<Remembered>): void {
    this.choices = { ...this.choices, ...change }
    this.#save()
    this.#version++
    this.#schedule()
    this.#tell()
  }

  setRemembered(yes: boolean): void {
    this.isRemembered = yes
    if (yes) this.#save()
    else forget()
    this.speak(yes ? 'Your choices will be remembered on this computer.' : 'Nothing is remembered.')
    this.#tell()
  }

  #save(): void {
    if (this.isRemembered) remember(this.choices)
  }

  // what is said

  #notify(says: string, undo: boolean): void {
    this.notice = { says, undo }
    this.speak(says)
    this.#tell()
  }

  dismiss(): void {
    this.notice = null
    this.fileNote = null
    this.#tell()
  }

  speak(says: string): void {
    // the same words twice would not be spoken again
    this.spoken = this.spoken === says ? `${says}\u00a0` : says
    this.#tell()
  }

  #speakCount(): void {
    clearTimeout(this.#speech)
    this.#speech = setTimeout(() => {
      const says = this.current ? countOf(this.listed.map(each => each.finding)) : ''
      if (says === this.#counted) return
      this.#counted = says
      this.speak(says)
    }, QUIET)
  }
}

/** How many findings there are, in words. */
export function countOf(findings: readonly PageFinding[]): string {
  if (findings.length === 0) return 'Nothing to look at.'
  const byLevel = LEVELS.flatMap(level => {
    const count = findings.filter(each => each.level === level).length
    return count > 0 ? [`${count} ${LEVEL_WORDS[level].name.toLowerCase()}`] : []
  })
  return `${findings.length} ${findings.length === 1 ? 'thing' : 'things'} to look at: ${byLevel.join(', ')}.`
}
