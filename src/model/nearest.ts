/** The known name that is nearest to a misspelt one, or null where none is near. */
export function nearest(name: string, known: readonly string[]): string | null {
  let best: string | null = null
  // one slip in a short name, three in a long one; more is another word. A category before it is easily right
  const own = name.length - name.lastIndexOf('/') - 1
  let least = (own < 4 ? 1 : own < 10 ? 2 : 3) + 1
  for (const each of known) {
    const short = each.includes('/') && !name.includes('/') ? each.slice(each.indexOf('/') + 1) : each
    const distance = Math.min(
      editDistance(name.toLowerCase(), each.toLowerCase()),
      editDistance(name.toLowerCase(), short.toLowerCase()),
    )
    if (distance < least) {
      least = distance
      best = each
    }
  }
  return best
}

/** Levenshtein's distance. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      next[j] = Math.min(
        (row[j] as number) + 1,
        (next[j - 1] as number) + 1,
        (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1),
      )
    }
    row = next
  }
  return row[b.length] as number
}
