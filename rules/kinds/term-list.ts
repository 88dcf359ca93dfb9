import type { Prose, Sentence } from '../../src/model/prose.js'
import { type AnyRule, defineRule, type Level } from '../../src/model/rule.js'
import type { Span } from '../../src/model/span.js'
import type { Term, TermList } from '../../src/model/terms.js'
import type { WordEntry, WordList } from '../../src/model/words.js'

/** A compiled pattern in linear time; the library that compiles it is loaded only for lists that have patterns. */
interface Pattern {
  term: Term
  spans(text: string): Span[]
}

/** A user's own term list as a rule: the same shape as ours, with the words handed in. */
export function termListRule(list: TermList): AnyRule {
  const words = wordsOf(list)
  const terms = new Map(words.entries.map((entry, index) => [entry, list.terms[index] as Term]))
  const patterned = list.terms.filter(term => term.patterns.length > 0)
  let patterns: readonly Pattern[] = []
  return defineRule({
    id: `terms/${list.name}`,
    level: list.level,
    confidence: 'high',
    summary: list.summary,
    why: 'The people who look after these notes have listed this term, with what to write instead.',
    clauses: [],
    words: [words],
    messages: {
      instead: list.message ?? '"{words}" is on the list {list}: write {instead}.{why}',
      reword: list.message ?? '"{words}" is on the list {list}; say it another way.{why}',
    },
    examples: [],
    async prepare() {
      if (patterned.length > 0 && patterns.length === 0) patterns = await compiled(patterned)
    },
    check(note, { report }) {
      const tell = (term: Term, span: Span): void => {
        const { instead, why, level } = term
        const data = {
          words: note.text.slice(span.start, span.end),
          list: list.name,
          instead: instead.map(each => `"${each}"`).join(' or '),
          why: why === '' ? '' : ` ${why.replace(/[.!?]?$/u, '.')}`,
        }
        report(instead.length > 0 ? 'instead' : 'reword', span, {
          data,
          suggestions: [...instead],
          ...(level && { level: level satisfies Level }),
        })
      }
      for (const hit of note.hits(words)) {
        const term = terms.get(hit.entry)
        if (term && !hit.quoted && isMeant(note, term, hit)) tell(term, hit)
      }
      for (const sentence of patterns.length > 0 ? note.sentences : [])
        for (const pattern of patterns)
          for (const span of spansIn(sentence, pattern))
            if (!isException(note, pattern.term, span)) tell(pattern.term, span)
    },
  })
}

/** The list's plain forms, for the one matcher that walks every list at once. */
function wordsOf(list: TermList): WordList {
  return {
    name: `terms/${list.name}`,
    entries: list.terms.map(
      (term): WordEntry => ({
        term: term.forms[0] ?? '',
        forms: term.forms,
        instead: term.instead,
        why: term.why,
        unless: term.exceptions,
        sense: '',
        extra: {},
      }),
    ),
  }
}

const asWritten = (text: string): string => text.replace(/\s+/gu, ' ')

const isMeant = (note: Prose, { exact, forms }: Term, { start, end }: Span): boolean =>
  !exact || forms.includes(asWritten(note.text.slice(start, end)))

/** Vale's exceptions are whole matches: a match that is one of them is right. */
const isException = (note: Prose, { exceptions }: Term, { start, end }: Span): boolean => {
  const words = asWritten(note.text.slice(start, end)).toLowerCase()
  return exceptions.some(each => each.toLowerCase() === words)
}

const spansIn = (sentence: Sentence, pattern: Pattern): Span[] =>
  pattern
    .spans(sentence.narrative)
    .map(({ start, end }) => ({ start: sentence.start + start, end: sentence.start + end }))

async function compiled(terms: readonly Term[]): Promise<Pattern[]> {
  const { RE2JS } = await import('re2js')
  return terms.flatMap(term =>
    term.patterns.map((source): Pattern => {
      const pattern = RE2JS.compile(source)
      return {
        term,
        spans(text) {
          const spans: Span[] = []
          const matcher = pattern.matcher(text)
          while (matcher.find())
            if (matcher.end() > matcher.start()) spans.push({ start: matcher.start(), end: matcher.end() })
          return spans
        },
      }
    }),
  )
}
