import type { Span } from '../../text/span.ts'
import type { Locate } from '../places.ts'
import { visible } from '../visible.ts'
import type { WayView } from './rows.ts'

/** What a cell of the table says: a word for each way in which something is allowed, with the numbers of notes. */
export interface Cell {
  readonly text: string
  readonly tone: 'no' | 'direct' | 'delegated' | 'undecided'
}

/** The notes below a table, each text once. */
export class Notes {
  readonly texts: string[] = []
  readonly #locate: Locate

  constructor(locate: Locate) {
    this.#locate = locate
  }

  /** The numbers of the notes that a way needs: on itself, and on what may deny it. */
  of({ at, conditions, outOf, actions, open, unless }: WayView): number[] {
    const parts = [
      ...(actions.length === outOf ? [] : [`only ${listed(actions)}`]),
      ...(conditions.length > 0 ? [`if ${conditions.join(' and ')}`] : []),
      ...(open.length > 0 ? [open.join(' and ')] : []),
    ]
    const denials = unless.map(deny => this.#number(deny.at, denialWords(deny.conditions)))
    return [...(parts.length > 0 ? [this.#number(at, parts.join('; '))] : []), ...denials]
  }

  #number(at: Span | undefined, words: string): number {
    const place = at && this.#locate(at)
    const text = visible(place ? `${place.line}:${place.column} ${words}` : words)
    const known = this.texts.indexOf(text)
    return known >= 0 ? known + 1 : this.texts.push(text)
  }
}

function denialWords(conditions: readonly string[]): string {
  return conditions.length > 0 ? `denied if ${conditions.join(' and ')}` : 'denied to some of them'
}

const MOST_ACTIONS = 5

function listed(actions: readonly string[]): string {
  const [shown, rest] = [actions.slice(0, MOST_ACTIONS), actions.length - MOST_ACTIONS]
  return rest > 0 ? `${shown.join(', ')} and ${rest} more` : shown.join(', ')
}

/** The cell of ways to do something; `complete` where the policy holds no others that cannot be seen. */
export function cellOf(ways: readonly WayView[], complete: boolean, notes: Notes): Cell {
  const certain = ways.filter(({ answer }) => answer === 'yes')
  const direct = certain.filter(({ directly }) => directly)
  const delegated = certain.filter(way => !way.directly && !coveredBy(way, direct))
  const open = ways.filter(way => way.answer === 'undecided' && !coveredBy(way, certain))
  const doubt = complete ? '' : '?'
  const words = [
    wordOf('IAM', delegated, doubt, notes),
    wordOf('yes', direct, doubt, notes),
    wordOf('?', open, '', notes),
  ].filter(word => word !== '')
  if (words.length === 0) return complete ? { text: '-', tone: 'no' } : { text: '?', tone: 'undecided' }
  const tone = direct.length > 0 ? 'direct' : delegated.length > 0 ? 'delegated' : 'undecided'
  return { text: words.join(','), tone }
}

/** Whether others without conditions allow all that a way does. */
function coveredBy({ actions }: WayView, others: readonly WayView[]): boolean {
  const free = new Set(
    others.filter(({ conditions }) => conditions.length === 0).flatMap(other => other.actions),
  )
  return actions.every(action => free.has(action))
}

/** Ways that others make superfluous are left out. */
function wordOf(word: string, ways: readonly WayView[], doubt: string, notes: Notes): string {
  const needed = ways.filter(
    (way, at) =>
      !coveredBy(
        way,
        ways.filter((_, other) => other < at),
      ),
  )
  const telling = needed.filter(way => !(way.conditions.length > 0 && coveredBy(way, needed)))
  const [first] = telling
  if (!first) return ''
  const whole = new Set(telling.flatMap(({ actions }) => actions)).size === first.outOf
  const numbers = [...new Set(telling.flatMap(way => notes.of(way)))]
  return `${word}${doubt}${whole ? '' : '~'}${marks(numbers)}`
}

/** `¹⁺³` for two notes, `¹⁻⁴` for all from the first to the fourth. */
function marks(numbers: readonly number[]): string {
  const runs: { from: number; to: number }[] = []
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const run = runs.at(-1)
    if (run?.to === number - 1) run.to = number
    else runs.push({ from: number, to: number })
  }
  return runs.map(markOf).join('⁺')
}

function markOf({ from, to }: { readonly from: number; readonly to: number }): string {
  if (from === to) return superscript(from)
  return `${superscript(from)}${to - from > 1 ? '⁻' : '⁺'}${superscript(to)}`
}

const DIGITS = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/** The mark of a note. */
export function superscript(number: number): string {
  return [...String(number)].map(digit => DIGITS[Number(digit)]).join('')
}
