/** How many answers are kept: the words of English come again and again, the sentences of one note a few times. */
const MOST = 4096

/** A question about words whose answers are kept for when the same words come again. */
export function remembered(is: (words: string) => boolean): (words: string) => boolean {
  const known = new Map<string, boolean>()
  return words => {
    let answer = known.get(words)
    if (answer === undefined) {
      answer = is(words)
      if (known.size >= MOST) known.clear()
      known.set(words, answer)
    }
    return answer
  }
}
