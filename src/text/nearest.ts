/** What was probably meant by a misspelt name: the candidate with the fewest slips between them; undefined when none is near. */
export function nearest<Name extends string>(name: string, candidates: Iterable<Name>): Name | undefined {
  const wanted = letters(name)
  const limit = allowedSlips(wanted)
  let best: { candidate: Name; slips: number; written: number } | undefined
  for (const candidate of candidates) {
    const its = letters(candidate)
    if (Math.abs(its.length - wanted.length) > limit) continue
    const slips = slipsBetween(wanted, its)
    if (slips > limit) continue
    // Among equals, the one written most alike; among those, the first.
    const written = slipsBetween(name, candidate)
    if (best && (slips > best.slips || (slips === best.slips && written >= best.written))) continue
    best = { candidate, slips, written }
  }
  return best?.candidate
}

/** Whether two names differ in case and separators alone: then one can only mean the other. */
export function sameLetters(a: string, b: string): boolean {
  return letters(a) === letters(b)
}

/** Case and separators are no slips: `rsa-2048` is RSA_2048. */
function letters(name: string): string {
  return name.toLowerCase().replaceAll(/[\s_./:-]/g, '')
}

/** One in three letters, three at most: beyond that two names have little to do with one another. */
function allowedSlips(name: string): number {
  return Math.min(3, Math.floor(name.length / 3))
}

/** Damerau-Levenshtein distance: letters added, left out, replaced, or two neighbours exchanged. */
function slipsBetween(a: string, b: string): number {
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = at(last, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1)
      const exchanged =
        i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
          ? at(beforeLast, j - 2) + 1
          : Number.POSITIVE_INFINITY
      row.push(Math.min(replaced, at(last, j) + 1, at(row, j - 1) + 1, exchanged))
    }
    beforeLast = last
    last = row
  }
  return at(last, b.length)
}

/** Cells of a row are all there; the compiler cannot know. */
function at(row: readonly number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY
}
