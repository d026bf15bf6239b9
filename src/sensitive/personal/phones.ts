import { type Match, placesOf, type Revealed, wordsOf } from '../detector.ts'

const REST = String.raw`[ ./-]?(?:\(0?\d{1,4}\)[ ./-]?)?\d{1,4}(?:[ ./-]?\d{2,5}){1,5}(?![\w.:/-]?\w)`
/** The calling codes that there are. */
const COUNTRY = String.raw`(?:1|7|2(?:0|7|[1-69]\d)|3(?:[0-469]|[578]\d)|4(?:[013-9]|2\d)|5(?:[1-8]|[09]\d)|6(?:[0-6]|[7-9]\d)|8(?:[1246]|[0578]\d)|9(?:[0-58]|[679]\d))`
const INTERNATIONAL = new RegExp(String.raw`(?<![\w+.,/-])\+${COUNTRY}${REST}`, 'g')
/** (206) 555-0123, 206-555-0123, 206.555.0123 */
const NORTH_AMERICAN = /(?<![\w+./-])(?:1[ .-])?(?:\([2-9]\d\d\) ?|[2-9]\d\d[.-])[2-9]\d\d[.-]\d{4}(?![\w-])/g
const CALLED =
  /\b(?:tel(?:ephone|efon)?|phone|mobile|mob|cell(?:phone)?|call|fax|handy|whatsapp|sms|text me|ring|t[eé]l[eé]phone|tel[eé]fono)\b[^\d+]{0,24}(?<part>\+?(?:\(\d{1,5}\)[ ./-]?)?\d{1,6}(?:[ ./-]?\d{2,5}){1,5})(?![\w-])/gi
const LABEL = /phone|mobile|\btel\b|\bcell\b|\bfax\b/i
const WHOLE = /^\s*(?<part>[+(]?\d[\d ()./-]{5,18}\d)\s*$/g

export function findPhoneNumbers({ text, label }: Revealed): Match[] {
  return [
    ...matchesOf(INTERNATIONAL, text, 'certain'),
    ...matchesOf(NORTH_AMERICAN, text, 'likely'),
    ...matchesOf(CALLED, text, 'likely'),
    ...(LABEL.test(wordsOf(label)) ? matchesOf(WHOLE, text, 'likely') : []),
  ]
}

function matchesOf(pattern: RegExp, text: string, confidence: Match['confidence']): Match[] {
  return [...placesOf(pattern, text)]
    .filter(({ found }) => isLongEnough(found))
    .map(({ start, end }) => ({ start, end, kind: 'a phone number', detector: 'phone-number', confidence }))
}

/** E.164 allows fifteen digits; fewer than seven reach nobody but colleagues. */
function isLongEnough(number: string): boolean {
  const digits = number.replaceAll(/\D/g, '').length
  return digits >= 7 && digits <= 15
}
