import { HOLE, type Match, placesOf, type Revealed, wordsOf } from '../detector.ts'

/** 221B Baker Street */
const ENGLISH =
  /(?<![\w.:/-])\d{1,5}[A-Za-z]?,? (?:[NSEW]{1,2}\.? )?(?:(?!Google|One|Shared|Team|Hard|Disk|Step|Open|Two)(?:\p{Lu}[\p{L}'’.]{1,20}|\d{1,3}(?:st|nd|rd|th)) ){1,3}(?:Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Lane|Ln|Drive|Dr|Court|Ct|Place|Square|Sq|Terrace|Parkway|Pkwy|Crescent|Close|Highway|Hwy|Gardens|Row|Way)(?![\p{L}\d])\.?/gu
/** Hauptstraße 12, Keizersgracht 241, Storgatan 5 */
const GERMANIC =
  /(?<![\p{L}\p{N}])\p{Lu}[\p{L}-]{1,24}(?:stra(?:ß|ss)e|str\.|gasse|platz|allee|damm|ufer|straat|laan|gracht|gatan|vägen|vej|gade|veien)\s\d{1,4}\s?[a-zA-Z]?(?![\p{L}\p{N}])/gu
const GERMAN_APART =
  /(?<![\p{L}\p{N}])(?:\p{Lu}[\p{L}-]{1,24} ){1,3}(?:Straße|Strasse|Str\.|Allee|Platz|Weg)\s\d{1,4}\s?[a-z]?(?![\p{L}\p{N}])/gu
/** 12 rue de la Paix */
const FRENCH =
  /(?<![\w.:/-])\d{1,4}(?: ?(?:bis|ter))?,? (?:rue|avenue|boulevard|bd|place|all[ée]e|chemin|impasse|quai) (?:de la |de l['’]|d['’]|du |des |de )?\p{Lu}[\p{L}'’-]{1,24}/giu
/** Calle Mayor 3, Rua das Flores 45, Via della Spiga 7 */
const ROMANCE =
  /(?<![\p{L}\p{N}])(?:Calle|C\/|Avenida|Avda\.?|Paseo|Plaza|Via (?=d[aei])|Viale|Piazza|Corso|Rua|Travessa)\s?(?:(?:de |del |de la |della |dei |das |dos |da |do )?\p{Lu}[\p{L}.'’]{1,20},? ){1,4}(?:n[.ºo°]{0,2} ?)?\d{1,4}(?![\p{L}\p{N}])/gu
const BOX = /\bP\.? ?O\.? ?Box \d{1,6}\b/gi
const LABEL = /(?:street|home|postal|mailing|billing)[ _-]?address|\badresse\b|anschrift|direcci[oó]n/i
const LABELLED = /^\s*(?<part>(?=.*\d)(?=.*\p{L}{3})[^@/{}]{8,120}?)\s*$/gu

export function findStreetAddresses({ text, label }: Revealed): Match[] {
  return [
    ...[ENGLISH, GERMANIC, GERMAN_APART, FRENCH, ROMANCE, BOX].flatMap(pattern => [
      ...placesOf(pattern, text),
    ]),
    ...(LABEL.test(wordsOf(label)) && !text.includes(HOLE) ? placesOf(LABELLED, text) : []),
  ].map(({ start, end }) => ({
    start,
    end,
    kind: 'a street address',
    detector: 'street-address',
    confidence: 'likely',
  }))
}
