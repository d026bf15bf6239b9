/**
 * A word from a document as a message may quote it: only one that looks like the name it should be, and is short.
 * Anything else might be what does not belong in a log, so it is described and not repeated.
 */
export function quoteName(word: string, nearest: string | undefined): string {
  return nearest === undefined || word.length > 64 ? 'this' : word
}
