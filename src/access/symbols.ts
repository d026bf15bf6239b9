/**
 * Private-use characters stand for what no document spells out, so that it can be an ordinary part of a text, of a pattern
 * and of a witness. Those of the second range are *fresh*: they belong to strangers, whom no policy and no parameter names.
 */
export const OWN_ACCOUNT = '\uE000'.repeat(12)
export const OWN_REGION = '\uE001'.repeat(9)
/** The unknown part of a text, of any length. */
export const HOLE = '\uE010'
/** In patterns, a star or question mark that stands for itself. */
export const LITERAL_STAR = '\uE011'
export const LITERAL_QUESTION_MARK = '\uE012'
/** In patterns, what a policy variable may stand for: any text, fresh or not. */
export const OPEN = '\uE013'
const NAME_START = '\uE100'
const NAME_END = '\uE101'

export const OUTSIDE_ACCOUNT = '\uF000'.repeat(12)
export const OUTSIDE_ORGANIZATION = `o-${'\uF001'.repeat(10)}`
/** Any one fresh character: an id that AWS chose, another's network, a session of any name. */
export const FRESH = '\uF002'

export function isFresh(text: string): boolean {
  return /[\uF000-\uF0FF]/.test(text)
}

/** The name CloudFormation will give to a resource of the same document: its own, and unlike every literal. */
export function nameOf(logicalId: string): string {
  return NAME_START + logicalId + NAME_END
}

/** The text of a document with no private-use characters, which nothing in AWS's policies has a use for. */
export function withoutSymbols(text: string): string {
  return /[\uE000-\uF8FF]/.test(text) ? text.replace(/[\uE000-\uF8FF]/g, '\uFFFD') : text
}

/** Symbols replaced by what a reader takes them for. */
export function readable(text: string): string {
  return text
    .replace(/\uE000+/g, "<the key's account>")
    .replace(/\uE001+/g, "<the key's Region>")
    .replace(/\uE100([^\uE101]*)\uE101/g, '<$1>')
    .replace(/\uF000+/g, '<any other account>')
    .replace(/o-\uF001+/g, '<any other organization>')
    .replace(/[\uF000-\uF0FF]+/g, '<any>')
    .replace(/[\uE010-\uE01F]+/g, '<unknown>')
}
