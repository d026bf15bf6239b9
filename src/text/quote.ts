/**
 * A word from a document as a message may quote it: only one that looks like the name it should be, and is short.
 * Anything else might be what does not belong in a log, so it is described and not repeated.
 */
export function quoteName(word: string, nearest: string | undefined): string {
  return nearest === undefined || word.length > 64 ? 'this' : word
}

/** How many characters a message names before it leaves the rest. */
const MOST_CHARACTERS = 5

/** Single characters as a message names them: `"." and a space`. What cannot be seen is named by its number. */
export function quoteCharacters(characters: readonly string[]): string {
  const named = characters.slice(0, MOST_CHARACTERS).map(quoteCharacter)
  if (characters.length > MOST_CHARACTERS) named.push('others')
  const last = named.pop() ?? ''
  return named.length > 0 ? `${named.join(', ')} and ${last}` : last
}

function quoteCharacter(character: string): string {
  if (character === ' ') return 'a space'
  if (/^[\p{L}\p{N}\p{P}\p{S}]$/u.test(character)) return `"${character}"`
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}
