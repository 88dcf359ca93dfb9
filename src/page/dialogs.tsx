import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { shortened } from './lists.js'
import type { PageFinding } from './protocol.js'
import { printReport, saveReport } from './report.js'
import type { Session } from './session.js'

interface DialogProps {
  title: string
  close(): void
  children: ComponentChildren
}

/** A dialogue of the browser's own: it keeps the focus inside, and closes on Escape. */
function Dialog({ title, close, children }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null)
  useLayoutEffect(() => {
    const dialog = ref.current
    const before = document.activeElement as HTMLElement | null
    dialog?.showModal()
    return () => {
      // it may be out of the page by now, and the browser then gives the focus to nobody
      dialog?.close()
      before?.focus()
    }
  }, [])
  return (
    <dialog
      ref={ref}
      aria-labelledby="dialog"
      onCancel={event => {
        event.preventDefault()
        close()
      }}
    >
      <h2 id="dialog">{title}</h2>
      {children}
    </dialog>
  )
}

/** Asks why a finding is set aside; without a reason nothing is. */
export function AsideDialog({ session, finding }: { session: Session; finding: PageFinding }) {
  const [reason, setReason] = useState('')
  const [isAsked, setAsked] = useState(false)
  const isMissing = isAsked && reason.trim() === ''
  return (
    <Dialog title="Set this aside" close={() => session.closeDialog()}>
      <form
        onSubmit={event => {
          event.preventDefault()
          setAsked(true)
          if (reason.trim() !== '') session.setAside(finding, reason.trim())
        }}
      >
        <p>{finding.wholeNote ? finding.message : <q>{shortened(finding.excerpt)}</q>}</p>
        <label for="reason">Why does it stand?</label>
        <textarea
          id="reason"
          rows={3}
          value={reason}
          spellcheck={false}
          aria-describedby="reason-help"
          aria-invalid={isMissing}
          onInput={event => setReason(event.currentTarget.value)}
        />
        <p id="reason-help" class={isMissing ? 'problem' : 'help'}>
          {isMissing
            ? 'Please give a reason first.'
            : 'For example: these are the words of the court. It holds for this draft, until you close the page.'}
        </p>
        <p class="buttons">
          <button type="submit" class="main">
            Set aside
          </button>
          <button type="button" onClick={() => session.closeDialog()}>
            Cancel
          </button>
        </p>
      </form>
    </Dialog>
  )
}

/** Prints or saves what was found. */
export function ReportDialog({ session }: { session: Session }) {
  const [withWords, setWithWords] = useState(false)
  return (
    <Dialog title="Report on this note" close={() => session.closeDialog()}>
      <p>A list of the findings, for supervision or for your own use.</p>
      <label class="tick">
        <input type="checkbox" checked={withWords} onChange={event => setWithWords(event.currentTarget.checked)} />
        Include the words from the note
      </label>
      <p class="help">Leave this off if the report will leave your team.</p>
      <p class="buttons">
        <button type="button" class="main" onClick={() => printReport(session, withWords)}>
          Print
        </button>
        <button type="button" onClick={() => saveReport(session, withWords)}>
          Save as a file
        </button>
        <button type="button" onClick={() => session.closeDialog()}>
          Close
        </button>
      </p>
    </Dialog>
  )
}
