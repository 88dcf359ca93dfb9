import { retext } from 'retext'
import retextIndefiniteArticle from 'retext-indefinite-article'
import { VFile } from 'vfile'
import type { Prose, ProseBlock, Sentence } from '../../src/model/prose.js'
import { defineRule } from '../../src/model/rule.js'
import type { Span } from '../../src/model/span.js'

const processor = retext().use(retextIndefiniteArticle).freeze()

/** "Could of": the sound of "could've", written down. */
const OF = /\b(?:could|should|would|must|might) of\b(?! course)/giu
/** Two marks where one is meant; three points are one mark, and so are "?!" and "!?". */
const DOUBLED = /(?<!\.)\.\.(?!\.)|,,|;;|::| ,+|,\.|\.,(?! )|\?{4,}|!{4,}/gu
/** `a` before a vowel or `an` before none: only then is the sentence handed on. */
const ARTICLE = /\b(?:a [aeiou]|an [^aeiou\s])/iu

export default defineRule({
  id: 'plain-language/grammar',
  level: 'off',
  asked: 'info',
  confidence: 'low',
  summary: 'A mechanical slip: "could of", a mark twice, no capital, "a apple".',
  why: `Slips slow a reader down and make a careful record look careless. Each is mended in a moment.`,
  clauses: ['COV 4.4', 'IOM 4.4', 'IOM 5.3'],
  messages: {
    of: '"{words}" is written "{instead}".',
    doubled: 'There is a mark too many here. Take one out.',
    capital: 'A sentence begins with a capital letter.',
    article: 'Write "{instead}" here.',
  },
  examples: [
    { reports: 'Mum ⟦could of⟧ rung me.' },
    { reports: 'The gate was open⟦..⟧ Sami was inside.' },
    { reports: 'We met at school. ⟦dad⟧ was in the garden.' },
    { reports: 'Ana has ⟦a⟧ apple in her bag.' },
    { leaves: 'Mum could have rung, and would of course come.' },
    { leaves: 'She waited ... and then she spoke.' },
    { leaves: 'Nan said, "He could of asked."', because: 'quoted speech' },
    { leaves: 'The iPads are kept in the office. iPads are dear.', because: 'a name' },
    { leaves: 'She did an hour of homework in a uniform.' },
  ],
  check(note, { report }) {
    let told = false
    for (const sentence of note.sentences) {
      if (sentence.type === 'heading' || sentence.type === 'cell') continue
      const at = (hit: RegExpMatchArray): Span => ({
        start: sentence.start + (hit.index ?? 0),
        end: sentence.start + (hit.index ?? 0) + hit[0].length,
      })
      for (const hit of sentence.narrative.matchAll(OF)) {
        const instead = hit[0].replace(/of$/iu, 'have')
        report('of', at(hit), { data: { words: hit[0], instead }, suggestions: [instead], replacements: [instead] })
      }
      for (const hit of sentence.narrative.matchAll(DOUBLED)) report('doubled', at(hit))
      const small = uncapitalised(note, sentence)
      // a note typed without capitals is told once
      if (small && !told) report('capital', small)
      told ||= small !== null
      if (ARTICLE.test(sentence.narrative))
        for (const { span, instead } of articles(sentence))
          report('article', span, { data: { instead }, suggestions: [instead], replacements: [instead] })
    }
  },
})

/** The first word of a sentence in small letters, where the note's sentences otherwise have their capitals. */
function uncapitalised(note: Prose, sentence: Sentence): Span | null {
  const [word] = sentence.words
  const block = note.blocks[sentence.block] as ProseBlock
  if (!word || word.quoted || sentence.type !== 'paragraph' || word.start > sentence.start || block.label) return null
  if (!/^\p{Ll}+$/u.test(note.text.slice(word.start, word.end)) || !/[.!?]$/u.test(sentence.text.trimEnd())) return null
  const before = note.sentences[sentence.index - 1]
  // a sentence cut at an abbreviation goes on in small letters
  if (before && before.block === sentence.block && !/\p{L}{3,}[.!?]["')]?$/u.test(before.text.trimEnd())) return null
  return { start: word.start, end: word.end }
}

function articles(sentence: Sentence): { span: Span; instead: string }[] {
  const file = new VFile(sentence.narrative)
  processor.runSync(processor.parse(file), file)
  return file.messages.flatMap(({ place, expected }) => {
    if (!place || !('start' in place) || !expected?.[0]) return []
    const start = sentence.start + (place.start.offset ?? 0)
    return [{ span: { start, end: sentence.start + (place.end.offset ?? 0) }, instead: expected[0] }]
  })
}
