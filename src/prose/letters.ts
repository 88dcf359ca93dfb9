/** Letters of the Latin scripts, which is what English records and the names in them are written in. */
const LETTER = 'A-Za-z\\u00aa\\u00b5\\u00ba\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u02af\\u1e00-\\u1eff'
/** Of letters with marks from further east, capitals and small letters stand mixed: all count as both. */
const EASTERN = '\\u0100-\\u02af\\u1e00-\\u1eff'
const CAPITAL = `A-Z\\u00c0-\\u00d6\\u00d8-\\u00de${EASTERN}`
const SMALL = `a-z\\u00b5\\u00df-\\u00f6\\u00f8-\\u00ff${EASTERN}`
const DIGIT = '0-9\\u00b2\\u00b3\\u00b9\\u00bc-\\u00be'

const CLASSES: Readonly<Record<string, string>> = { L: LETTER, Lu: CAPITAL, Ll: SMALL, N: DIGIT }
const TOKEN = /\\([pP])\{(L|Lu|Ll|N)\}|\\[\s\S]|[[\]]/gu

/**
 * A pattern whose classes of letters hold the Latin scripts alone. Unicode's own have some 650 ranges, and a pattern with
 * ten of them takes seven times as long to compile and to run.
 */
export function inLatin(pattern: RegExp): RegExp {
  const { source, flags } = pattern
  if (!source.includes('\\p{') && !source.includes('\\P{')) return pattern
  let inClass = false
  const latin = source.replace(TOKEN, (token, sign: string | undefined, name: string) => {
    if (sign === undefined) {
      if (token === '[') inClass = true
      else if (token === ']') inClass = false
      return token
    }
    const letters = CLASSES[name] as string
    if (sign === 'p') return inClass ? letters : `[${letters}]`
    // a class that leaves letters out cannot hold others as ranges
    return inClass ? token : `[^${letters}]`
  })
  return new RegExp(latin, flags)
}

/**
 * What a pattern without the `u` flag takes for something else: halves of a character beyond the first plane, and the long
 * s and the Kelvin sign, which `iu` takes for s and k.
 */
export const EXOTIC = /[\ud800-\udfff\u017f\u212a]/

/**
 * The same pattern for texts that are not `EXOTIC`, without the `u` flag where case does not count: there V8 asks for each
 * letter what else folds to it, and takes up to forty times as long. Null where the pattern needs the flag, or is as quick
 * with it.
 */
export function withoutUnicode(pattern: RegExp): RegExp | null {
  const { source, flags } = pattern
  if (!flags.includes('i') || !flags.includes('u') || /\\(?:[pP]\{|u\{)/u.test(source) || EXOTIC.test(source))
    return null
  return new RegExp(source, flags.replace('u', ''))
}
