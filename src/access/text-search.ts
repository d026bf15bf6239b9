import { type Budget, spend } from './budget.ts'
import type { Literal } from './literal.ts'
import {
  advance,
  isMany,
  MANY_IN_PART,
  ONE_FRESH,
  ONE_IN_PART,
  type Pattern,
  spread,
  UNKNOWN,
} from './pattern.ts'
import { FRESH } from './symbols.ts'

/** A pattern and to which literal it belongs. */
interface Track {
  readonly pattern: Pattern
  readonly literal: number
  readonly ignoreCase: boolean
}

/** The places reached in each track, and how: the characters are read off backwards. */
interface State {
  readonly places: readonly (readonly number[])[]
  readonly code: number
  readonly from: State | undefined
}

/**
 * The shortest text in all sets, looked for in the product of their automata, which is built only as far as it is walked.
 * Of characters only those that some pattern waits for are told apart. Undefined: none. 'spent': the budget did not last.
 */
export function searchText(literals: readonly Literal[], budget: Budget): string | undefined | 'spent' {
  const tracks = tracksOf(literals)
  const start: State = {
    places: tracks.map(({ pattern }) => spread(pattern, [0])),
    code: -1,
    from: undefined,
  }
  const seen = new Set([keyOf(start.places)])
  const queue = [start]
  for (let index = 0; index < queue.length; index++) {
    const state = queue[index] as State
    if (isIn(literals, tracks, state.places)) return textTo(state)
    for (const code of codesAt(tracks, state.places)) {
      const places = step(tracks, state.places, code)
      if (!spend(budget, 4 + places.reduce((sum, list) => sum + list.length, 0))) return 'spent'
      if (isDead(literals, tracks, places)) continue
      const key = keyOf(places)
      if (seen.has(key)) continue
      seen.add(key)
      queue.push({ places, code, from: state })
    }
  }
  return undefined
}

function tracksOf(literals: readonly Literal[]): readonly Track[] {
  return literals.flatMap(({ test }, literal) =>
    test.kind === 'text'
      ? test.patterns.map(pattern => ({ pattern, literal, ignoreCase: test.ignoreCase }))
      : [],
  )
}

function step(
  tracks: readonly Track[],
  places: State['places'],
  code: number,
): readonly (readonly number[])[] {
  const lower = String.fromCharCode(code).toLowerCase().charCodeAt(0)
  return places.map((list, index) => {
    const track = tracks[index]
    return track && list.length > 0 ? advance(track.pattern, list, track.ignoreCase ? lower : code) : []
  })
}

function keyOf(places: State['places']): string {
  return places.map(list => list.join()).join(';')
}

/** Whether the text read so far is in every set. */
function isIn(literals: readonly Literal[], tracks: readonly Track[], places: State['places']): boolean {
  const ended = new Set<number>()
  for (const [index, { pattern, literal }] of tracks.entries()) {
    if (places[index]?.at(-1) === pattern.length) ended.add(literal)
  }
  return literals.every(({ negated }, literal) => ended.has(literal) !== negated)
}

/** Whether some set has no text that begins so. */
function isDead(literals: readonly Literal[], tracks: readonly Track[], places: State['places']): boolean {
  const alive = new Set<number>()
  for (const [index, { literal }] of tracks.entries()) if (places[index]?.length) alive.add(literal)
  return literals.some(({ negated }, literal) => !negated && !alive.has(literal))
}

/** One character of each kind that the tracks tell apart here. */
function codesAt(tracks: readonly Track[], places: State['places']): ReadonlySet<number> {
  const codes = new Set<number>()
  for (const [index, { pattern, ignoreCase }] of tracks.entries()) {
    for (const place of places[index] ?? []) {
      const token = pattern[place]
      if (token === undefined) continue
      if (token >= 0) addLetter(codes, token, ignoreCase)
      else if (token === UNKNOWN || token === ONE_FRESH) codes.add(FRESH.charCodeAt(0))
      else if (token === MANY_IN_PART || token === ONE_IN_PART) codes.add(':'.charCodeAt(0))
    }
  }
  return codes.add(otherThan(codes))
}

function addLetter(codes: Set<number>, code: number, ignoreCase: boolean): void {
  codes.add(code)
  const upper = String.fromCharCode(code).toUpperCase()
  if (ignoreCase && upper.length === 1) codes.add(upper.charCodeAt(0))
}

const PLAIN = [...'xyz0123456789abcdefghijklmnopqrstuvwXYZ'].map(letter => letter.charCodeAt(0))

/** A character that no track waits for by itself, an ordinary one if possible. */
function otherThan(codes: ReadonlySet<number>): number {
  const plain = PLAIN.find(code => !codes.has(code))
  if (plain !== undefined) return plain
  let code = 0x4e00
  while (codes.has(code)) code += 1
  return code
}

function textTo(state: State): string {
  const codes: number[] = []
  for (let at: State | undefined = state; at && at.code >= 0; at = at.from) codes.push(at.code)
  return codes
    .reverse()
    .map(code => String.fromCharCode(code))
    .join('')
}

/** A text that a pattern stands for, with as little as possible in place of its wildcards. */
export function simplestText(pattern: Pattern, filler: string): string {
  return pattern
    .map(token => {
      if (token >= 0) return String.fromCharCode(token)
      if (isMany(token)) return filler
      return token === ONE_FRESH ? FRESH : 'x'
    })
    .join('')
}
