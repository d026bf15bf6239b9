import { HOLE, type Match, placesOf, type Revealed, wordsOf } from '../detector.ts'
import { isIp } from './validator.ts'

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

const NUMERIC =
  /(?<![\w.:-])(?:\d{1,3}(?:\.\d{1,3}){3}|(?=[0-9a-f:]*:[0-9a-f:]*:)[0-9a-f:]{6,39})(?![\w./:-]|\.\d)/gi
const IP_WORD =
  /\bip(?:v[46])?(?: ?addr(?:ess)?)?\b|\baddress\b|\bhost\b|\bclient\b|\bvisitor|\blogin|\blogged|\bworkstation\b|\blaptop\b|\bhome\b/i
/** Of a network of one's own, of this machine, or of nobody. */
const PRIVATE =
  /^(?:10\.|127\.|0\.|169\.254\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|22[4-9]\.|2[345]\d\.|fe80:|f[cd]|::1?$)/i

/** RFC 5737 and RFC 3849. */
const DOCUMENTATION = /^(?:192\.0\.2|198\.51\.100|203\.0\.113)\.|^2001:0?db8:/i

/** IP addresses of the internet, where words say that they are addresses: versions look alike. */
export function findIpAddresses({ text, label }: Revealed): Match[] {
  if (!IP_WORD.test(text) && !IP_WORD.test(wordsOf(label))) return []
  return [...placesOf(NUMERIC, text)]
    .filter(({ found }) => isIp(found) && !PRIVATE.test(found))
    .map(({ start, end, found }) => ({
      start,
      end,
      kind: 'an IP address',
      detector: 'ip-address',
      confidence: 'possible',
      isSample: DOCUMENTATION.test(found),
    }))
}
