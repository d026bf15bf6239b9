import type { Revealed } from '../detector.ts'
import { withoutReferences } from '../references.ts'

/** Not made before a text needs them: letters of all languages are a long list. */
const FORMS: readonly (() => RegExp)[] = [
  // Six digits with little between them: no number, card or date has fewer, and of ids the Italian one alone.
  () => /[A-Z]{6}\d\d[A-Z]\d\d[A-Z]\d|\d(?:[^\p{L}\n]{0,3}\d){5}/u,
  // A date in words.
  () =>
    /\d\s?\S{0,4}\s\p{L}{3,12}\.?,?\s(?:de\s)?(?:19|20)\d\d|\p{L}{3,12}\.?\s\d{1,2}\S{0,3}\s(?:19|20)\d\d/u,
  // A street.
  () =>
    /\d[a-z]?,? (?:[^\n]{0,60}\b(?:st|street|ave|avenue|road|rd|boulevard|blvd|bd|lane|ln|drive|dr|court|ct|place|square|sq|terrace|parkway|pkwy|crescent|close|highway|hwy|gardens|row|way)\b|(?:bis |ter )?(?:rue|avenue|boulevard|bd|place|all[ée]e|chemin|impasse|quai)\b)|(?:stra(?:ß|ss)e|str\.|gasse|platz|allee|weg|damm|ufer|straat|laan|gracht|gatan|vägen|vej|gade|veien) \d|(?:calle|c\/|avenida|avda|paseo|plaza|via|viale|piazza|corso|rua|travessa)\s?[^\n]{1,90}\d|\bbox \d/i,
  // An IP address.
  () => /\d\.\d{1,3}\.\d{1,3}\.\d|[0-9a-f]:[0-9a-f:]{4,}/i,
]
const LABEL = /aadha|address|adresse|anschrift|direcci|birth|dob|phone|mobile/i

/** Account ids and days are in many descriptions, and hardly ever somebody's. */
const NOBODYS = /(?<![+\d])\d{12}(?!\d)|(?<!\d)20\d\d-\d\d-\d\d(?!\d)/g
const SOMEBODYS =
  /birth|born|\bdob|d\.o\.b|geb(?:oren|\.|urt)|naiss|\bn[ée]|nac|nat[oa]|nasc|föd|fød|synt|urodz|aadha|uidai|citizen/i

/** Whether a text could hold personal data at all. Says yes too often and never no wrongly. */
export function mayHoldPersonalData(revealed: Revealed): boolean {
  const { text, label } = revealed
  if (text.includes('@')) return true
  if (!/\d/.test(text)) return false
  if (LABEL.test(label)) return true
  const rest = SOMEBODYS.test(text) ? text : withoutReferences(revealed).text.replaceAll(NOBODYS, '')
  return FORMS.some(form => form().test(rest))
}
