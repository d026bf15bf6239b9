/** Whether a text is what an IAM pattern describes: `*` is any characters, `?` any one. Compares case; takes linear memory. */
export function matchesWildcard(pattern: string, text: string): boolean {
  let p = 0
  let t = 0
  // Where to go back to when what follows the last star does not fit: the star, and the text it covers so far.
  let star = -1
  let covered = 0
  while (t < text.length) {
    if (pattern[p] === '*') {
      star = p
      covered = t
      p += 1
    } else if (p < pattern.length && (pattern[p] === '?' || pattern[p] === text[t])) {
      p += 1
      t += 1
    } else if (star >= 0) {
      p = star + 1
      covered += 1
      t = covered
    } else {
      return false
    }
  }
  while (pattern[p] === '*') p += 1
  return p === pattern.length
}

export function hasWildcard(pattern: string): boolean {
  return /[*?]/.test(pattern)
}
