import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { KINDS, type Kind } from '../model/note.js'
import { LEVELS, type Level } from '../model/rule.js'
import { textOf } from './data.js'
import { AsideDialog, ReportDialog } from './dialogs.js'
import { KIND_WORDS, SHOWN } from './levels.js'
import { unpacked } from './link.js'
import { Checklist, Findings } from './lists.js'
import type { Session } from './session.js'

/** The page around the editor: `host` is the editor's own element, which is only put in its place here. */
export function App({ session, host, example }: { session: Session; host: HTMLElement; example: string }) {
  const { dialog } = session
  const isEmpty = session.editor.state.doc.length === 0
  return (
    <>
      <Header />
      <main>
        <section class="desk" aria-label="Your note and your choices">
          <Choices session={session} />
          <div class="paper">
            <Tools session={session} />
            <Place host={host} />
            <Footing session={session} isEmpty={isEmpty} />
          </div>
          <Notes session={session} />
          <Checklist session={session} />
        </section>
        {isEmpty ? <Welcome session={session} example={example} /> : <Findings session={session} />}
      </main>
      <Footer session={session} />
      <p class="away" role="status" aria-live="polite">
        {session.spoken}
      </p>
      {dialog?.name === 'aside' && <AsideDialog session={session} finding={dialog.finding} />}
      {dialog?.name === 'report' && <ReportDialog session={session} />}
    </>
  )
}

function Header() {
  return (
    <header>
      <div>
        <h1>Check a case note</h1>
        <p class="lede">caselint points to words you may want to change before you save it.</p>
      </div>
      <details class="privacy">
        <summary>
          <strong>Your words stay on this computer.</strong> This page sends nothing and keeps no text.
        </summary>
        <p>
          It works with no network: turn yours off and try. The first lines of this file also tell your browser to
          refuse every request, so nothing can be sent even by mistake. When you close the page, your words are gone
          from it. Copy them first.
        </p>
      </details>
    </header>
  )
}

/** The editor's element, which the page must not draw anew. */
function Place({ host }: { host: HTMLElement }) {
  const ref = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => void ref.current?.append(host), [host])
  return <div class="place" ref={ref} />
}

function Choices({ session }: { session: Session }) {
  const { choices, facts, current } = session
  const guessed = current ? `From the note: ${KIND_WORDS[current.kind].toLowerCase()}` : 'Take it from the note'
  return (
    <div class="choices">
      <label>
        Kind of note
        <select
          value={choices.kind ?? ''}
          onChange={event => session.chooseKind((event.currentTarget.value || null) as Kind | null)}
        >
          <option value="">{choices.kind ? 'Take it from the note' : guessed}</option>
          {KINDS.map(kind => (
            <option key={kind} value={kind}>
              {KIND_WORDS[kind]}
            </option>
          ))}
        </select>
      </label>
      <label>
        Policy
        <select value={choices.preset} onChange={event => session.choosePreset(event.currentTarget.value)}>
          {facts.presets.map(({ name, title }) => (
            <option key={name} value={name}>
              {title}
            </option>
          ))}
        </select>
      </label>
      <label>
        Show
        <select value={choices.level} onChange={event => session.chooseLevel(event.currentTarget.value as Level)}>
          {LEVELS.toReversed().map(level => (
            <option key={level} value={level}>
              {SHOWN[level]}
            </option>
          ))}
        </select>
      </label>
      <label class="tick">
        <input
          type="checkbox"
          checked={session.isRemembered}
          onChange={event => session.setRemembered(event.currentTarget.checked)}
        />
        Remember these choices on this computer. Never your words.
      </label>
    </div>
  )
}

function Tools({ session }: { session: Session }) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <div class="tools">
      <button type="button" onClick={() => input.current?.click()}>
        Open a file
      </button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label="Files to open"
        onChange={({ currentTarget }) => {
          void session.openFiles([...(currentTarget.files ?? [])])
          currentTarget.value = ''
        }}
      />
      <button type="button" onClick={() => session.newDraft()}>
        New note
      </button>
      <span class="gap" />
      <button type="button" disabled={!session.editor.canUndo} onClick={() => session.undo()}>
        Undo
      </button>
      <button type="button" disabled={!session.editor.canRedo} onClick={() => session.redo()}>
        Redo
      </button>
      <span class="gap" />
      <button type="button" onClick={() => session.openReport()}>
        Report
      </button>
      <button type="button" class="main" onClick={() => void session.copy()}>
        Copy the text
      </button>
    </div>
  )
}

/** Below the editor: which note, how long, and what was just done. */
function Footing({ session, isEmpty }: { session: Session; isEmpty: boolean }) {
  const { current, notice, phase } = session
  const says =
    phase === 'starting'
      ? 'Getting ready. You can type already.'
      : isEmpty || !current
        ? 'F8 goes to the next finding. Escape goes to the list.'
        : `${current.words} ${current.words === 1 ? 'word' : 'words'}`
  return (
    <div class="footing">
      {notice ? (
        <p class="notice">
          {notice.says}
          {notice.undo && (
            <button type="button" onClick={() => session.undo()}>
              Undo this
            </button>
          )}
        </p>
      ) : (
        <p>{says}</p>
      )}
      <NoteChoice session={session} />
    </div>
  )
}

/** Chooses among the notes of the draft, and among drafts. */
function NoteChoice({ session }: { session: Session }) {
  const { drafts, draft, checked, note } = session
  const several = checked.notes.length > 1
  if (drafts.length < 2 && !several) return null
  return (
    <label>
      Note
      <select
        value={`${draft} ${several ? note : 0}`}
        onChange={event => {
          const [toDraft = 0, toNote = 0] = event.currentTarget.value.split(' ').map(Number)
          session.goTo(toDraft, toNote)
        }}
      >
        {drafts.map((each, at) =>
          at === draft && several ? (
            <optgroup key={at} label={each.label}>
              {checked.notes.map(({ label }, index) => (
                <option key={index} value={`${at} ${index}`}>
                  {`${index + 1} of ${checked.notes.length}: ${label}`}
                </option>
              ))}
            </optgroup>
          ) : (
            <option key={at} value={`${at} 0`}>
              {each.label}
            </option>
          ),
        )}
      </select>
    </label>
  )
}

/** What went wrong, and what was left out: "clean" means read and clean. */
function Notes({ session }: { session: Session }) {
  const { fileNote, checked, phase } = session
  const problem =
    phase === 'failed'
      ? 'This browser is too old to check notes. Use Edge, Chrome, Firefox or Safari from the last two years.'
      : checked.error
  return (
    <>
      {problem && (
        <p class="note problem" role="alert">
          {problem}
        </p>
      )}
      {fileNote && (
        <p class={`note ${fileNote.isProblem ? 'problem' : ''}`} role="alert">
          {fileNote.says}
          <button type="button" onClick={() => session.dismiss()}>
            Close
          </button>
        </p>
      )}
      {!session.isBeside && (
        <p class="note">
          Your browser checks more slowly when a page is opened from a file. Findings come when you pause.
        </p>
      )}
    </>
  )
}

function Welcome({ session, example }: { session: Session; example: string }) {
  return (
    <section class="welcome" aria-labelledby="welcome">
      <h2 id="welcome">How it helps</h2>
      <ul>
        <li>It marks words in your note as you type: opinion written as fact, labels, jargon, and long sentences.</li>
        <li>It lists what a note of this kind should hold, and ticks each part as you write it.</li>
        <li>It gives the reason for each finding, and often a better way to say it. You decide.</li>
      </ul>
      <button type="button" onClick={() => session.tryExample(example)}>
        Try it with an invented note
      </button>
    </section>
  )
}

function Footer({ session }: { session: Session }) {
  const [licences, setLicences] = useState('')
  const show = async (): Promise<void> => setLicences(await unpacked(textOf('licences')))
  return (
    <footer>
      <p>
        caselint {session.settings.version}. It reads words. It cannot tell whether they are true, or what was left out.
      </p>
      <details onToggle={show}>
        <summary>Licences</summary>
        <pre>{licences}</pre>
      </details>
    </footer>
  )
}
