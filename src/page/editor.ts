import { history, historyKeymap, redo, redoDepth, standardKeymap, undo, undoDepth } from '@codemirror/commands'
import {
  type Diagnostic,
  forEachDiagnostic,
  linter,
  lintGutter,
  nextDiagnostic,
  previousDiagnostic,
  setDiagnostics,
} from '@codemirror/lint'
import { EditorState, type Extension, StateEffect, StateField } from '@codemirror/state'
import { EditorView, keymap, placeholder, tooltips } from '@codemirror/view'
import type { Span } from '../model/span.js'
import type { PageFinding } from './protocol.js'
import { theme } from './theme.js'
import { putIn } from './wording.js'

/** A finding that the writer has set aside in a draft; its place moves with the text. */
export interface Aside extends Span {
  rule: string
  wholeNote: boolean
  reason: string
}

export interface EditorEvents {
  changed(): void
  /** The caret moved, or the text under it. */
  moved(): void
  /** Files were dropped or pasted. */
  files(files: readonly File[]): void
  /** The writer wants back to the list. */
  left(): void
  /** A suggestion was put in from the editor itself. */
  put(suggestion: string): void
}

const setAsides = StateEffect.define<readonly Aside[]>()

const asides = StateField.define<readonly Aside[]>({
  create: () => [],
  update(before, { changes, docChanged, effects }) {
    let now = before
    if (docChanged && now.length > 0)
      now = now
        .map(each => ({ ...each, start: changes.mapPos(each.start, 1), end: changes.mapPos(each.end, -1) }))
        .filter(each => each.wholeNote || each.start < each.end)
    for (const effect of effects) if (effect.is(setAsides)) now = effect.value
    return now
  },
})

/** Whether a writer's set-aside is about a finding: the same rule on the same words, or on the same note. */
export const isAbout = (aside: Aside, finding: PageFinding): boolean =>
  aside.rule === finding.rule &&
  aside.wholeNote === finding.wholeNote &&
  (aside.wholeNote || (aside.start < finding.end && finding.start < aside.end))

/** A state of the editor: a draft with its history, its caret and what is set aside in it. */
export type DraftState = EditorState

/** The editor of a draft: CodeMirror in a shadow root, where its style sheets need no leave of the page's policy. */
export class Editor {
  readonly #view: EditorView
  readonly #extensions: Extension

  constructor(host: HTMLElement, events: EditorEvents) {
    const root = host.attachShadow({ mode: 'open' })
    this.#extensions = extensionsFor(events)
    this.#view = new EditorView({ parent: root, root, state: this.draft('') })
  }

  /** A fresh draft. */
  draft(text: string): DraftState {
    return EditorState.create({ doc: text, extensions: this.#extensions })
  }

  get state(): DraftState {
    return this.#view.state
  }

  /** Puts another draft into the editor. */
  open(state: DraftState): void {
    this.#view.setState(state)
  }

  get text(): string {
    return this.#view.state.doc.toString()
  }

  get caret(): number {
    return this.#view.state.selection.main.head
  }

  get asides(): readonly Aside[] {
    return this.#view.state.field(asides)
  }

  setAsides(next: readonly Aside[]): void {
    this.#view.dispatch({ effects: setAsides.of(next) })
  }

  get canUndo(): boolean {
    return undoDepth(this.#view.state) > 0
  }

  get canRedo(): boolean {
    return redoDepth(this.#view.state) > 0
  }

  undo(): void {
    undo(this.#view)
  }

  redo(): void {
    redo(this.#view)
  }

  focus(): void {
    this.#view.focus()
  }

  /** Underlines findings; those of the whole note have no words to underline. */
  show(findings: readonly PageFinding[], put: EditorEvents['put']): void {
    const diagnostics = findings.filter(each => !each.wholeNote && each.start < each.end).map(each => shown(each, put))
    this.#view.dispatch(setDiagnostics(this.#view.state, diagnostics))
  }

  /** Where the words of a finding stand now. */
  placeOf(finding: PageFinding): Span {
    let place: Span = { start: finding.start, end: finding.end }
    forEachDiagnostic(this.#view.state, (each, start, end) => {
      if ((each as Shown).finding === finding) place = { start, end }
    })
    return place
  }

  /** Selects words, brings them into view and puts the caret there. */
  select({ start, end }: Span): void {
    const { length } = this.#view.state.doc
    const [anchor, head] = [Math.min(start, length), Math.min(end, length)]
    this.#view.dispatch({
      selection: { anchor, head },
      effects: EditorView.scrollIntoView(anchor, { y: 'center' }),
    })
    this.#view.focus()
  }

  /** Puts a suggestion in the place of the words; one step of the history. */
  put(suggestion: string, place: Span): void {
    put(this.#view, suggestion, place)
  }

  /** Replaces all words, as one step of the history. */
  replaceAll(text: string): void {
    this.#view.dispatch({
      changes: { from: 0, to: this.#view.state.doc.length, insert: text },
      userEvent: 'input.paste',
    })
  }
}

interface Shown extends Diagnostic {
  finding: PageFinding
}

function shown(finding: PageFinding, told: EditorEvents['put']): Shown {
  return {
    finding,
    from: finding.start,
    to: finding.end,
    severity: finding.level,
    message: finding.message,
    actions: finding.wordings.map(suggestion => ({
      name: suggestion,
      apply(view, start, end) {
        put(view, suggestion, { start, end })
        told(suggestion)
      },
    })),
  }
}

function put(view: EditorView, suggestion: string, { start, end }: Span): void {
  const { insert, gap } = putIn(view.state.sliceDoc(start, end), suggestion)
  view.dispatch({
    changes: { from: start, to: end, insert },
    // a gap to fill is selected, so that typing fills it
    selection: gap ? { anchor: start + gap.start, head: start + gap.end } : { anchor: start + insert.length },
    userEvent: 'input.complete',
    scrollIntoView: true,
  })
}

function extensionsFor(events: EditorEvents): Extension {
  return [
    history(),
    EditorView.lineWrapping,
    placeholder('Type or paste your note here, or drop a file on the page.'),
    keymap.of([
      { key: 'F8', run: nextDiagnostic, shift: previousDiagnostic, preventDefault: true },
      {
        key: 'Escape',
        run() {
          events.left()
          return true
        },
      },
      ...historyKeymap,
      ...standardKeymap,
    ]),
    // `linter` with no source: only where its tips and marks are set
    linter(null, {}),
    lintGutter(),
    tooltips({ position: 'fixed' }),
    asides,
    theme,
    EditorView.contentAttributes.of({
      'aria-label': 'Your note',
      // it has the focus without, but tools that look for it do not know
      tabindex: '0',
      // a browser's own spelling help and writing add-ons may send what is typed to their makers
      spellcheck: 'false',
      autocorrect: 'off',
      autocapitalize: 'sentences',
      translate: 'no',
      'data-gramm': 'false',
      'data-ms-editor': 'false',
    }),
    EditorView.updateListener.of(update => {
      if (update.docChanged) events.changed()
      if (update.docChanged || update.selectionSet) events.moved()
    }),
    EditorView.domEventHandlers({
      // a paste from Word brings a picture of the words beside them
      paste: event =>
        !event.clipboardData?.types.includes('text/plain') && handFiles(event.clipboardData, event, events),
      drop: event => handFiles(event.dataTransfer, event, events),
    }),
  ]
}

function handFiles(transfer: DataTransfer | null, event: Event, events: EditorEvents): boolean {
  const files = [...(transfer?.files ?? [])]
  if (files.length === 0) return false
  event.preventDefault()
  event.stopPropagation()
  events.files(files)
  return true
}
