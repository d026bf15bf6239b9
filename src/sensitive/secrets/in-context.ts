import { type Match, placesOf, type Revealed } from '../detector.ts'
import { looksMadeUp } from './ordinary.ts'
import { isRandom } from './randomness.ts'
import { SECRET } from './words.ts'

/** What is said about a secret, and is none. */
const ABOUT_LABEL =
  /(?:arn|name|id|type|kind|path|policy|rotat\w*|location|store|owner|ref|uri|url|version|ttl|expir\w*|length|class\w*|manager|source|usage|scope|alias|spec|algorithm|provider|engine|status|enabled|date|days|region|key[-_ ]?(?:usage|spec))$/i

/** Words that make a random text a secret, and words that make it something else. */
const SECRET_WORD = new RegExp(SECRET, 'i')
const OTHER_WORD =
  /(?:commit|sha-?\d*|rev(?:ision)?|digest|hash|checksum|fingerprint|version|build|image|id|uuid|arn|serial|thumbprint|md5|etag|account|org|bucket|stack|request|trace)\s?[:=#]?\s?["'(]?$/i
const RUN = /(?<![A-Za-z0-9+/_.=:@-])[A-Za-z0-9+/_-]{16,}={0,2}(?![A-Za-z0-9+/_=:@-]|\.\w)/g
/** How far words reach. */
const NEAR = 64

/** The whole value of a tag that is named for a secret. */
export function findLabelledSecrets({ text, label }: Revealed): Match[] {
  const value = text.trim()
  if (!SECRET_WORD.test(label) || ABOUT_LABEL.test(label) || /\s/.test(value) || !looksMadeUp(value))
    return []
  const start = text.indexOf(value)
  return [secret(start, start + value.length, 'labelled-secret')]
}

/** Random text beside a word for a secret. */
export function findSecretsInContext({ text, label }: Revealed): Match[] {
  return [...placesOf(RUN, text)]
    .filter(({ start, end, found }) => {
      const before = text.slice(Math.max(0, start - NEAR), start)
      const after = text.slice(end, end + NEAR)
      const isNamed = SECRET_WORD.test(before) || SECRET_WORD.test(after) || SECRET_WORD.test(label)
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
