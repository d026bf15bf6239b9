import { HOLE, isFresh, LITERAL_QUESTION_MARK, LITERAL_STAR, OPEN } from './symbols.ts'

/**
 * A pattern: characters by their UTF-16 code, and below zero the wildcards. Those "in a part" stop at colons; an unknown
 * part is any text that a document could spell, so nothing fresh.
 */
export type Pattern = readonly number[]
export const MANY = -1
export const ONE = -2
export const MANY_IN_PART = -3
export const ONE_IN_PART = -4
export const UNKNOWN = -5
export const ONE_FRESH = -6

const COLON = 0x3a

export function isMany(token: number): boolean {
  return token === MANY || token === MANY_IN_PART || token === UNKNOWN
}

/** Whether a token that stands for characters may stand for this one. */
export function accepts(token: number, code: number): boolean {
  if (token >= 0) return token === code
  if (token === MANY || token === ONE) return true
  if (token === MANY_IN_PART || token === ONE_IN_PART) return code !== COLON
  return isFreshCode(code) === (token === ONE_FRESH)
}

function isFreshCode(code: number): boolean {
  return code >= 0xf000 && code <= 0xf0ff
}

const ESCAPED: Readonly<Record<string, number>> = {
  [LITERAL_STAR]: '*'.charCodeAt(0),
  [LITERAL_QUESTION_MARK]: '?'.charCodeAt(0),
}

/** A text that stands for itself, holes apart. */
export function plainPattern(text: string): Pattern {
  return tokens(text, character => PLAIN[character])
}

const PLAIN: Readonly<Record<string, number>> = { [HOLE]: UNKNOWN, [OPEN]: MANY }

/** A text with `*` and `?`. A hole in it may hold wildcards of its own. */
export function globPattern(text: string): Pattern {
  return tokens(text, character => GLOB[character])
}
const GLOB: Readonly<Record<string, number>> = { '*': MANY, '?': ONE, [HOLE]: MANY, [OPEN]: MANY }
const GLOB_IN_PART: Readonly<Record<string, number>> = {
  '*': MANY_IN_PART,
  '?': ONE_IN_PART,
  [HOLE]: MANY,
  [OPEN]: MANY,
}

/**
 * An ARN with wildcards, which in its first five parts do not reach over a colon. What has not six parts is no ARN, and
 * stands for nothing; unless it has holes, or is a lone star, of which AWS's pages do not say what it does.
 */
export function arnPattern(text: string): Pattern | undefined {
  const parts = text.split(':')
  if (parts.length < 6) return isDoubtfulArn(text) ? [MANY] : undefined
  const head = parts.slice(0, 5).join(':')
  return [
    ...tokens(`${head}:`, character => GLOB_IN_PART[character]),
    ...globPattern(parts.slice(5).join(':')),
  ]
}

/** Whether it cannot be said which ARNs a text stands for. */
export function isDoubtfulArn(text: string): boolean {
  return text.includes(HOLE) || text.includes(OPEN) || text === '*'
}

function tokens(text: string, wildcard: (character: string) => number | undefined): Pattern {
  const list: number[] = []
  for (let index = 0; index < text.length; index++) {
    const character = text.charAt(index)
    const token = wildcard(character) ?? ESCAPED[character] ?? text.charCodeAt(index)
    // Two equal stars say no more than one, and cost twice.
    if (!(isMany(token) && list.at(-1) === token)) list.push(token)
  }
  return list
}

/** The one text a pattern stands for, if it has no wildcard. */
export function exactText(pattern: Pattern): string | undefined {
  return pattern.every(token => token >= 0) ? textOf(pattern) : undefined
}

function textOf(codes: Pattern): string {
  let text = ''
  for (const code of codes) text += String.fromCharCode(code)
  return text
}

/** Whether a text is one that a pattern stands for. One pass over the text, keeping the places in the pattern reached. */
export function matches(pattern: Pattern, text: string): boolean {
  let places = spread(pattern, [0])
  for (let index = 0; index < text.length && places.length > 0; index++) {
    places = advance(pattern, places, text.charCodeAt(index))
  }
  return places.includes(pattern.length)
}

/** Adds the places that are reached by letting stars stand for nothing. Places are in ascending order. */
export function spread(pattern: Pattern, places: readonly number[]): number[] {
  const all: number[] = []
  for (const start of places) {
    let place = start
    while (place > (all.at(-1) ?? -1)) {
      all.push(place)
      if (isMany(pattern[place] ?? 0)) place += 1
    }
  }
  return all
}

export function advance(pattern: Pattern, places: readonly number[], code: number): number[] {
  const next: number[] = []
  for (const place of places) {
    const token = pattern[place]
    if (token === undefined || !accepts(token, code)) continue
    const target = isMany(token) ? place : place + 1
    if (target > (next.at(-1) ?? -1)) next.push(target)
  }
  return spread(pattern, next)
}

/** Whether a text with holes may turn out to be this one: holes are anything a document could spell. */
export function mayBe(text: string, value: string): boolean {
  return text === HOLE ? !isFresh(value) : matches(plainPattern(text), value)
}
