import { type Match, placesOf, type Revealed, wordsOf } from '../detector.ts'

const MONTH =
  '(?:jan|feb|m[aä]r|apr|ma[iy]|jun|jul|aug|sep|o[ck]t|nov|de[cz]|enero|febrero|marzo|abril|mayo|junio|julio|agosto|janv|f[eé]vr|avril|juin|juil|ao[uû]t)[a-zé]{0,8}'
const DATE = [
  String.raw`(?:19|20)\d\d[-./](?:0?[1-9]|1[0-2])[-./](?:[12]\d|3[01]|0?[1-9])`,
  String.raw`(?:[12]\d|3[01]|0?[1-9])[-./](?:[12]\d|3[01]|0?[1-9])[-./](?:(?:19|20)\d\d|\d\d)`,
  String.raw`(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th|\.|º)?\s(?:of\s|de\s)?${MONTH}\.?,?\s(?:de\s)?(?:19|20)\d\d`,
  String.raw`${MONTH}\.?\s(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?,?\s(?:19|20)\d\d`,
  String.raw`(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])`,
].join('|')
const SAID =
  'date of birth|birth[ _-]?(?:date|day)|d\\.?o\\.?b\\b\\.?|geburtsdatum|geburtstag|geb\\.|date de naissance|fecha de nacimiento|data di nascita|data de nascimento|geboortedatum|f[öø]dselsdato|födelsedatum|syntymäaika|data urodzenia'
const BORN =
  '\\bborn\\b|geboren|\\bné\\(?e?\\)?(?=\\s)|nacid[oa]|nat[oa] il|nascid[oa]|född|syntynyt|urodzon[ya]'
const WITH_DATE = new RegExp(String.raw`(?:${SAID})[^\d\n]{0,16}?(?<part>${DATE})(?!\d)`, 'gi')
const BORN_ON = new RegExp(String.raw`(?:${BORN})[^\d\n]{0,16}?(?<part>${DATE})(?!\d)`, 'gi')
const LABEL = /birth|\bdob\b|geburt|naissance|nacimiento|nascita/i
const ONLY_DATE = new RegExp(String.raw`^\s*(?<part>${DATE})\s*$`, 'gi')

/** Dates that the words beside them make the day someone was born. */
export function findBirthDates({ text, label }: Revealed): Match[] {
  const found = [
    ...placesOf(WITH_DATE, text),
    ...[...placesOf(BORN_ON, text)].filter(({ found: date }) => isOfAPerson(date)),
    ...(LABEL.test(wordsOf(label)) ? placesOf(ONLY_DATE, text) : []),
  ]
  return found.map(({ start, end }) => ({
    start,
    end,
    kind: 'a date of birth',
    detector: 'birth-date',
    confidence: 'likely',
  }))
}

/** Keys and services are said to be born, too, but not before there were any. */
function isOfAPerson(date: string): boolean {
  const year = Number(/(?:19|20)\d\d/.exec(date)?.[0] ?? 1900)
  return year < 2014
}
