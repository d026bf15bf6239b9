import { type Match, placesOf, type Revealed, wordsOf } from '../detector.ts'
import { looksMadeUp } from './ordinary.ts'
import { isRandom } from './randomness.ts'
import { PASSWORD, SECRET } from './words.ts'

/** What is said about a secret, and is none. */
const ABOUT_LABEL =
  /(?:arn|name|id|type|kind|path|policy|rotat\w*|location|store|owner|ref|uri|url|version|ttl|expir\w*|length|class\w*|manager|source|usage|scope|alias|spec|algorithm|provider|engine|status|enabled|date|days|region|key[-_ ]?(?:usage|spec))$/i

/** Words that make a random text a secret, and words that make it something else. */
const SECRET_WORD = new RegExp(SECRET, 'i')
const PASSWORD_WORD = new RegExp(`${PASSWORD}|(?<![a-z])pin(?![a-z])`, 'i')
const TOKEN_WORD = /api[-_ ]?key|token|secret|pass/i
const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i
const OTHER_WORD =
  /(?:commit|sha-?\d*|rev(?:ision)?|digest|hash|checksum|fingerprint|version|build|image|id|uuid|arn|serial|thumbprint|md5|etag|account|org|bucket|stack|request|trace)\s?[:=#]?\s?["'(]?$/i
const RUN = /(?<![A-Za-z0-9+/_.=:@-])[A-Za-z0-9+/_-]{16,}={0,2}(?![A-Za-z0-9+/_=:@-]|\.\w)/g
/** How far words reach. */
const NEAR = 64

/** The whole value of a tag that is named for a secret. */
export function findLabelledSecrets({ text, label }: Revealed): Match[] {
  const value = text.trim()
  const name = wordsOf(label)
  if (!SECRET_WORD.test(name) || ABOUT_LABEL.test(name) || /\s/.test(value)) return []
  const isNumber = PASSWORD_WORD.test(name) && /^\d{4,}$/.test(value)
  if (!isNumber && !looksMadeUp(value) && !(TOKEN_WORD.test(name) && UUID.test(value))) return []
  const start = text.indexOf(value)
  return [secret(start, start + value.length, 'labelled-secret')]
}

/** Random text beside a word for a secret. */
export function findSecretsInContext({ text, label }: Revealed): Match[] {
  const name = wordsOf(label)
  return [...placesOf(RUN, text)]
    .filter(({ start, end, found }) => {
      const before = text.slice(Math.max(0, start - NEAR), start)
      const after = text.slice(end, end + NEAR)
      const isNamed = SECRET_WORD.test(before) || SECRET_WORD.test(after) || SECRET_WORD.test(name)
      return isNamed && !OTHER_WORD.test(before) && isRandom(longestPart(found))
    })
    .map(({ start, end }) => secret(start, end, 'random-text-beside-secret'))
}

/** What chance has made has no separators to speak of; names have little else. */
function longestPart(text: string): string {
  const longest = text.split(/[-_/+]/).reduce((a, b) => (b.length > a.length ? b : a))
  return longest.length >= 10 ? longest : ''
}

function secret(start: number, end: number, detector: string): Match {
  return { start, end, kind: 'a password, key or token', detector, confidence: 'likely' }
}
