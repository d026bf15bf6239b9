/** Where in the alphabet a character is: texts made by chance change from one to another all the time, words seldom. */
function classOf(code: number): 'lower' | 'upper' | 'digit' | 'other' {
  if (code >= 97 && code <= 122) return 'lower'
  if (code >= 65 && code <= 90) return 'upper'
  return code >= 48 && code <= 57 ? 'digit' : 'other'
}

/** Lower case, upper case, digits, everything else: how many of them a text has. */
export function classesIn(text: string): number {
  return new Set(Array.from(text, character => classOf(character.charCodeAt(0)))).size
}

/** How often, of all pairs of neighbours, the second is of another class than the first: 0.6 for random base64. */
function unrest(text: string): number {
  let changes = 0
  for (let at = 1; at < text.length; at++) {
    if (classOf(text.charCodeAt(at)) !== classOf(text.charCodeAt(at - 1))) changes++
  }
  return changes / Math.max(1, text.length - 1)
}

/** How many different characters there are, beside how many there could be. */
function variety(text: string, alphabet: number): number {
  return new Set(text).size / Math.min(text.length, alphabet)
}

const HEX = /^(?:[0-9a-f]+|[0-9A-F]+)$/

/** Hexadecimal digits that chance has made, and no number or word. */
export function isRandomHex(text: string): boolean {
  return (
    HEX.test(text) &&
    /\d/.test(text) &&
    /[a-fA-F]/.test(text) &&
    unrest(text) > 0.18 &&
    variety(text, 16) > 0.5
  )
}

/** How much of a text are words, as names in camel case are made of them. */
function wordiness(text: string): number {
  const words = text.match(/[A-Z]?[a-z]{3,}/g) ?? []
  return words.join('').length / text.length
}

/** Letters and digits that chance has made. Long names in camel case come close to it, so the longer, the stricter. */
export function isRandom(text: string): boolean {
  if (HEX.test(text)) return text.length >= 20 && isRandomHex(text)
  const isMixed = /[a-z]/.test(text) && /[A-Z]/.test(text)
  if (!isMixed) return /\d/.test(text) && unrest(text) >= 0.25
  const least = Math.min(0.42, 0.3 + text.length / 250)
  const isOddName = unrest(text) >= 0.4 && wordiness(text) < 0.4
  return (
    (/\d/.test(text) || isOddName) &&
    unrest(text) >= least &&
    wordiness(text) < 0.5 &&
    variety(text, 64) > 0.4
  )
}
