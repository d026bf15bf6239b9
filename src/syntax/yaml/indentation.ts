import { type Event, parseEvents, YAMLException } from 'js-yaml'
import { lineStart } from '../../text/lines.ts'

/** Beyond so many lines the first error is told: each costs another parse. No more are joined on a guess. */
const MOST_LINES = 64

/**
 * The events of a text. In YAML every line of a quote or bracket is indented more than what it is part of. CloudFormation
 * does not ask for that, and real templates close quotes and brackets further left. So the break before such a line is
 * read as a space: this leaves all offsets as they are, and what the line says is taken from the text itself.
 * Throws YAMLException, that of the text as it is, where the text is not well-formed otherwise.
 */
export function eventsOf(text: string, maxDepth: number): Event[] {
  try {
    return parseEvents(text, { maxDepth })
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error
    const guessed: number[] = []
    const events = joined(text, maxDepth, error, guessed)
    if (events && areQuoted(guessed, events)) return events
    const withoutGuesses = guessed.length > 0 ? joined(text, maxDepth, error) : events
    if (!withoutGuesses) throw error
    return withoutGuesses
  }
}

/** Where `guessed` is given, lines are joined on a guess as well, and put into it. */
function joined(
  text: string,
  maxDepth: number,
  first: YAMLException,
  guessed?: number[],
): Event[] | undefined {
  let error = first
  let patched = text
  for (let lines = 0; lines < MOST_LINES; lines++) {
    const start = lineTooFarLeft(patched, error)
    if (start === undefined) return undefined
    const guesses = guessed ? closingLines(patched, start).slice(0, MOST_LINES - guessed.length) : []
    guessed?.push(...guesses)
    patched = [start, ...guesses].reduce(withoutBreak, patched)
    try {
      return parseEvents(patched, { maxDepth }).map(event => unjoined(event, text))
    } catch (next) {
      if (!(next instanceof YAMLException)) throw next
      error = next
    }
  }
  return undefined
}

/** What brings one quote to its end too far left is likely to do so again: the later lines of closing marks and a quote. */
function closingLines(text: string, start: number): readonly number[] {
  const [first, ...later] = Array.from(text.slice(start - 1).matchAll(CLOSING), ({ index }) => start + index)
  return first === start ? later : []
}

const CLOSING = /\n {0,80}[\]})]{0,80}["'] {0,80}(?=[\r\n])/g

/** Whether all of some offsets are in texts between quotes. */
function areQuoted(offsets: readonly number[], events: readonly Event[]): boolean {
  const quoted = events.filter(event => event.type === 4 && (event.style === 2 || event.style === 3))
  return offsets.every(at =>
    quoted.some(event => event.type === 4 && event.valueStart < at && at <= event.valueEnd),
  )
}

/** The start of the line that was not indented enough. One that ends the document, or is indented by tabs, is none. */
function lineTooFarLeft(text: string, { reason, mark }: YAMLException): number | undefined {
  if (reason !== 'deficient indentation' || !mark) return undefined
  const start = lineStart(text, mark.position)
  const isOrdinary =
    start > 0 && !/^(?:---|\.\.\.)(?:\s|$)|^[ ]*\t/.test(text.slice(start, mark.position + 4))
  return isOrdinary ? start : undefined
}

function withoutBreak(text: string, start: number): string {
  const from = text.startsWith('\r\n', start - 2) ? start - 2 : start - 1
  return text.slice(0, from) + ' '.repeat(start - from) + text.slice(start)
}

/** A quote that was joined to one line is folded as what it is. */
function unjoined(event: Event, text: string): Event {
  const isJoined =
    event.type === 4 && event.fast && /[\r\n]/.test(text.slice(event.valueStart, event.valueEnd))
  return isJoined ? { ...event, fast: false } : event
}
