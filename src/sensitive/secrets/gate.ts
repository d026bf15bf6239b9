import type { Revealed } from '../detector.ts'
import { SECRET } from './words.ts'

const LONG_RUN = /[A-Za-z0-9]{12,}/g
/** A word for a secret, and what could be one after it. */
const TOLD = new RegExp(
  String.raw`${SECRET}[\w-]{0,20}["'\`]?\s{0,3}(?:[:=>→]|-[ >]|\b(?:is|was)\b|\s\S*[\d!@#$%^&*?~+=])`,
  'i',
)
const LABEL = new RegExp(SECRET, 'i')
const NOT_ONLY_LETTERS = /[^A-Za-z\s]/

/**
 * Whether a text could hold a secret at all. Says yes too often and never no wrongly: detectors take long to load, and
 * hardly any description needs them.
 */
export function mayHoldSecret({ text, label }: Revealed): boolean {
  return (
    (LABEL.test(label) && NOT_ONLY_LETTERS.test(text)) ||
    TOLD.test(text) ||
    (text.includes('://') && text.includes('@')) ||
    text.includes('PRIVATE KEY') ||
    text.includes('$') ||
    hasLongRun(text)
  )
}

/** Letters and digits in one go, as tokens have them somewhere. */
function hasLongRun(text: string): boolean {
  for (const [run] of text.matchAll(LONG_RUN)) {
    if (/\d/.test(run) && /[A-Za-z]/.test(run)) return true
  }
  return false
}
