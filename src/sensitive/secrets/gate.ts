import { type Revealed, wordsOf } from '../detector.ts'
import { SECRET } from './words.ts'

const LONG_RUN = /[\w-]{16,}/g
/** Where a character is of another kind than the one before it. */
const CHANGE = /(?<=[a-z])[A-Z\d]|(?<=[A-Z])[a-z\d]|(?<=\d)[A-Za-z]/g
/** These tokens may look like a name, and hardly a name begins so. */
const PREFIX = /\bA[KS]IA[A-Z\d]|\bATBB|\bgl[a-z]{2,5}-|\b[sr]k_|\bdt0|[?&]sig=/
const LOGIN = /-u(?:ser)?[ =]\S+:\S|(?:login|user(?:name)?|cred(?:ential)?s?):?\s{1,3}\S{1,64}\s?[:/]/i

/** Without one of these, nothing is told in TOLD. Most descriptions have none, and patterns of words are slow to compile. */
const TELLING = /[:=>→\-\d!@#$%^&*?~+]|\b(?:is|was)\b/i
/** A word for a secret, and what could be one after it; in lower case, as to ignore case would take twice as long. */
const TOLD = new RegExp(
  String.raw`${SECRET}[\w-]{0,20}["'\`]?\s{0,3}(?:[:=>→]|-[ >]|\b(?:is|was)\b|\s\S*[\d!@#$%^&*?~+=])`,
)
/** TOLD begins with it, and takes several times as long to compile. */
const NAMED = new RegExp(SECRET)
const NOT_ONLY_LETTERS = /[^A-Za-z\s]/

/**
 * Whether a text could hold a secret at all. Says yes too often and never no wrongly: detectors take long to load, and
 * hardly any description needs them.
 */
export function mayHoldSecret({ text, label }: Revealed): boolean {
  return (
    (NOT_ONLY_LETTERS.test(text) && isNamed(wordsOf(label))) ||
    (TELLING.test(text) && isNamed(text) && TOLD.test(text.toLowerCase())) ||
    (text.includes('://') && text.includes('@')) ||
    text.includes('PRIVATE KEY') ||
    text.includes('$') ||
    (/[:/]/.test(text) && LOGIN.test(text)) ||
    PREFIX.test(text) ||
    hasLongRun(text)
  )
}

function isNamed(text: string): boolean {
  return text !== '' && NAMED.test(text.toLowerCase())
}

/** A long run of letters and digits that change more often than words and numbers do. */
function hasLongRun(text: string): boolean {
  for (const [run] of text.matchAll(LONG_RUN)) {
    const characters = run.replaceAll(/[-_]/g, '')
    const changes = characters.match(CHANGE)?.length ?? 0
    if (changes >= (/\d/.test(run) ? 4 : 0.4 * characters.length)) return true
  }
  return false
}
