import { Component, createRef } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { checklistOf, type Item } from './checklist.js'
import { clauseLines, LEVEL_WORDS } from './levels.js'
import type { PageFinding, RuleFacts } from './protocol.js'
import { countOf, type Listed, type Session } from './session.js'

/** The findings of the note at the caret: those of the whole note first, then by place, then what was set aside. */
export function Findings({ session }: { session: Session }) {
  const { listed, current, aside } = session
  const section = useRef<HTMLElement>(null)
  const whole = listed.filter(each => each.finding.wholeNote)
  const inText = listed.filter(each => !each.finding.wholeNote)
  useEffect(() => {
    const { refocus } = session
    if (!refocus || session.dialog || listed.some(each => each.key === refocus.gone)) return
    session.refocus = null
    // whoever has moved on meanwhile is left where they are
    if (document.activeElement && document.activeElement !== document.body) return
    const buttons = section.current?.querySelectorAll<HTMLElement>('.go') ?? []
    const next = buttons[Math.min(refocus.index, buttons.length - 1)] ?? section.current?.querySelector('h2')
    next?.focus()
  })
  if (!current) return <section class="findings" />
  const card = (each: Listed, index: number) => (
    <Card
      key={each.key}
      session={session}
      listed={each}
      facts={session.facts.rules[each.finding.rule]}
      index={index}
      isActive={each.key === session.active}
    />
  )
  return (
    <section class="findings" aria-labelledby="findings" ref={section}>
      <h2 id="findings" tabIndex={-1}>
        {listed.length === 0 ? 'Nothing to look at' : countOf(listed.map(each => each.finding)).replace(/:.*$/u, '')}
      </h2>
      {listed.length === 0 ? (
        <p class="good">
          caselint found nothing here to change. It cannot tell whether what you wrote is true, or whether anything is
          left out. You can.
        </p>
      ) : (
        <Counts listed={listed} />
      )}
      {whole.length > 0 && (
        <>
          <h3>About the whole note</h3>
          <ul class="cards">{whole.map((each, index) => card(each, index))}</ul>
        </>
      )}
      {inText.length > 0 && (
        <>
          <h3>In the text</h3>
          <ul class="cards">{inText.map((each, index) => card(each, whole.length + index))}</ul>
        </>
      )}
      {aside.length > 0 && <SetAside session={session} aside={aside} />}
    </section>
  )
}

function Counts({ listed }: { listed: readonly Listed[] }) {
  return (
    <ul class="counts">
      {(['error', 'warning', 'info'] as const).flatMap(level => {
        const count = listed.filter(each => each.finding.level === level).length
        if (count === 0) return []
        return [
          <li key={level} class={level}>
            <span aria-hidden="true">{LEVEL_WORDS[level].sign}</span> {count} {LEVEL_WORDS[level].name.toLowerCase()}
          </li>,
        ]
      })}
    </ul>
  )
}

interface CardProps {
  session: Session
  listed: Listed
  facts: RuleFacts | undefined
  index: number
  isActive: boolean
}

/** What a card shows: while it is the same, the card is not drawn anew. */
const shownOf = ({ listed: { key, finding }, index, isActive }: CardProps): string =>
  [key, finding.level, finding.line, finding.wordings.join('|'), index, isActive].join('\n')

class Card extends Component<CardProps> {
  readonly #item = createRef<HTMLLIElement>()

  override shouldComponentUpdate(next: CardProps): boolean {
    return shownOf(next) !== shownOf(this.props)
  }

  override componentDidUpdate(before: CardProps): void {
    if (!this.props.isActive || before.isActive) return
    // the list may be longer than the window; only its own box is scrolled, never the page under someone who types
    const card = this.#item.current as HTMLElement
    const box = card.closest<HTMLElement>('.findings')
    if (!box || box.scrollHeight <= box.clientHeight || getComputedStyle(box).overflowY === 'visible') return
    const top = card.offsetTop - box.offsetTop
    if (top < box.scrollTop || top + card.offsetHeight > box.scrollTop + box.clientHeight)
      box.scrollTop = top - box.clientHeight / 3
  }

  /** The finding as it is now: the props of a card that is not drawn anew are old. */
  get #now(): Listed {
    const { session, listed } = this.props
    return session.listed.find(each => each.key === listed.key) ?? listed
  }

  override render({ session, listed: { finding }, facts, index, isActive }: CardProps) {
    const { level, excerpt, wholeNote, message, line } = finding
    return (
      <li ref={this.#item} class={`card ${level} ${isActive ? 'active' : ''}`}>
        <button type="button" class="go" aria-current={isActive} onClick={() => session.choose(this.#now)}>
          <span class="level">
            <span aria-hidden="true">{LEVEL_WORDS[level].sign} </span>
            {LEVEL_WORDS[level].name}
          </span>
          {!wholeNote && <span class="line">line {line}</span>}
          {!wholeNote && !message.includes(excerpt) && <q>{shortened(excerpt)}</q>}
          <span class="what">{message}</span>
        </button>
        {finding.wordings.length > 0 && (
          <div class="wording">
            <span>Put in</span>
            {finding.wordings.map(suggestion => (
              <button
                type="button"
                key={suggestion}
                aria-label={`Put in "${suggestion}" for "${shortened(excerpt)}"`}
                onClick={() => session.put(this.#now, suggestion, index)}
              >
                {suggestion}
              </button>
            ))}
          </div>
        )}
        <div class="more">
          <Why finding={finding} facts={facts} isOpen={isActive} />
          <button
            type="button"
            class="plain"
            aria-label={wholeNote ? `Set aside: ${message}` : `Set aside "${shortened(excerpt)}"`}
            onClick={() => session.askAside(this.#now, index)}
          >
            Set aside
          </button>
        </div>
      </li>
    )
  }
}

function Why({ finding, facts, isOpen }: { finding: PageFinding; facts: RuleFacts | undefined; isOpen: boolean }) {
  const clauses = clauseLines(finding.clauses)
  return (
    <details open={isOpen}>
      <summary>Why</summary>
      <p>{facts?.why ?? 'A comment in the text is at fault.'}</p>
      {clauses.length > 0 && (
        <>
          <p class="policy">Where policies ask for it</p>
          <ul>
            {clauses.map(each => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        </>
      )}
      <p class="rule">
        Rule <code>{finding.rule}</code>
      </p>
    </details>
  )
}

function SetAside({ session, aside }: { session: Session; aside: Session['aside'] }) {
  return (
    <details class="aside">
      <summary>Set aside ({aside.length})</summary>
      <ul>
        {aside.map(({ finding, reason, isOurs }, index) => (
          <li key={index}>
            <p>
              {finding.wholeNote ? finding.message : <q>{shortened(finding.excerpt)}</q>} Your reason: {reason}
            </p>
            {isOurs && (
              <button type="button" class="plain" onClick={() => session.bringBack(finding)}>
                Bring back
              </button>
            )}
          </li>
        ))}
      </ul>
    </details>
  )
}

const SIGNS: Readonly<Record<Item['state'], { sign: string; says: string }>> = {
  there: { sign: '✓', says: 'there' },
  missing: { sign: '○', says: 'not there yet' },
  open: { sign: '–', says: 'not found, and not asked for in every note' },
}

/** The parts that a good note of this kind holds, ticked by the words that hold them. */
export function Checklist({ session }: { session: Session }) {
  const { current } = session
  if (!current) return null
  const items = checklistOf(current, session.facts, session.standingIn(current))
  const there = items.filter(each => each.state === 'there').length
  return (
    <section class="checklist" aria-labelledby="checklist">
      <h2 id="checklist">
        What a reader will look for{' '}
        <small>
          {there} of {items.length} there
        </small>
      </h2>
      <ul>
        {items.map(({ part, says, state, words }) => (
          <li key={part} class={state}>
            <span class="sign" aria-hidden="true">
              {SIGNS[state].sign}
            </span>
            <div>
              <span class="says">{says}</span>
              <span class="away">: {SIGNS[state].says}</span>
              {words && (
                <button
                  type="button"
                  class="words"
                  aria-label={`Show the words: ${shortened(words.excerpt)}`}
                  onClick={() => session.editor.select(words)}
                >
                  {shortened(words.excerpt)}
                </button>
              )}
              {state === 'missing' && <span class="hint">Not there yet</span>}
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Words of a note for a list: on one line, and not too many. */
export function shortened(words: string): string {
  const line = words.replace(/\s+/gu, ' ').trim()
  return line.length > 90 ? `${line.slice(0, 88).replace(/\s+\S*$/u, '')} …` : line
}
