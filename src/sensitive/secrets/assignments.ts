import { AS_SAMPLE, type Match, placesOf, type Revealed, SAMPLE } from '../detector.ts'
import { isOrdinary, looksMadeUp } from './ordinary.ts'
import { isRandom } from './randomness.ts'
import { PASSWORD, SECRET } from './words.ts'

/** `password=…`, `"api_key": "…"`, `TOKEN => …`: written down for a program. */
const assigned = (name: string) =>
  new RegExp(String.raw`${name}["'\`]?\s?(?:=>|:=|==?)\s?["'\`]?(?<part>[^\s"'\`,;)\]}]{4,})`, 'gi')
const PASSWORD_ASSIGNED = assigned(`(?:${PASSWORD})`)
const ASSIGNED = assigned(String.raw`${SECRET}[\w-]{0,20}`)
/** `Password: …`, `the token is …`: written down for a reader. */
const told = (name: string) =>
  new RegExp(
    String.raw`${name}[\w-]{0,20}["'\`]?(?:\s?(?::|\bis\b:?|\bwas\b|->|→)| -(?= ))\s{0,3}["'\`(]?(?<part>[^\s"'\`,;)\]}]{6,})`,
    'gi',
  )
const TOLD = told(SECRET)
const PASSWORD_TOLD = told(`(?:${PASSWORD})`)
/** `password hunter2`, `login: admin/hunter2`: two words side by side. */
const BESIDE = new RegExp(String.raw`(?:${PASSWORD})s?\s{1,3}["'\`(]?(?<part>[^\s"'\`,;)\]}]{6,})`, 'gi')
/** UUIDs are the tokens of some services; of keys that encrypt they are the ids. */
const UUID = new RegExp(
  String.raw`(?:${PASSWORD}|api[ _-]?key|token|secret|webhook)["'\`]?\s?(?::|=|\bis\b)\s?["'\`]?(?<part>[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})(?![\w-])`,
  'gi',
)
/** `credentials app:…`, `login app / …` */
const PAIR =
  /(?:(?<![a-z])cred(?:ential)?s?|\blogin|\buser(?:name)?):?\s{1,3}[\w.@-]{1,64}\s?[:/]\s?(?<part>[^\s"'`,;)\]}]{6,})/gi
/** `curl -u user:password` */
const LOGIN = /(?<=^|\s)(?:-u|--user)[ =]["']?[\w.@-]{1,64}:(?<part>[^\s"']{4,})/g
const PIN = /\bpin(?: ?code)?\s?(?::|=|\bis\b)\s?(?<part>\d{4,8})\b/gi

/** Text that is given as a password, key or token by the words before it. */
export function findAssignments({ text }: Revealed): Match[] {
  return [
    ...matchesOf(PASSWORD_ASSIGNED, text, isGiven),
    ...matchesOf(ASSIGNED, text, looksMadeUp),
    ...matchesOf(TOLD, text, looksMadeUp),
    ...matchesOf(BESIDE, text, value => isStrong(value) || isNumber(value)),
    ...matchesOf(PAIR, text, isStrong),
    ...matchesOf(UUID, text, () => true),
    ...matchesOf(LOGIN, text, isGiven),
    ...matchesOf(PASSWORD_TOLD, text, isNumber),
    ...matchesOf(PIN, text, () => true),
  ]
}

function matchesOf(pattern: RegExp, text: string, accept: (value: string) => boolean): Match[] {
  return [...placesOf(pattern, text)].flatMap(({ start, found }) => {
    const value = found.replace(/[.:!?]{1,3}$/, ending => (/^\.+$|^:$/.test(ending) ? '' : ending))
    if (!accept(value)) return []
    return [
      {
        start,
        end: start + value.length,
        kind: 'a password, key or token',
        detector: 'assigned-secret',
        ...(SAMPLE.test(value) ? AS_SAMPLE : { confidence: 'likely' as const }),
      },
    ]
  })
}

/** What a program is given as a password is one, letters alone too, unless it stands for one. */
function isGiven(value: string): boolean {
  return value.length >= 4 && !isOrdinary(value) && !/^[A-Z][A-Z_]+$/.test(value)
}

/** Six digits and more are a password where one is told, unless they are a day. */
function isNumber(value: string): boolean {
  return /^\d{6,}$/.test(value) && !isOrdinary(value)
}

/** With nothing but a space between, words are ordinary unless they could not be words. */
function isStrong(value: string): boolean {
  return (
    looksMadeUp(value) &&
    (isRandom(value) ||
      (/\d/.test(value) && /[!@#$%^&*?~+=]|[a-z].*[A-Z]|[A-Z].*[a-z]/.test(value)) ||
      /^[a-z]+\d+$/.test(value))
  )
}
