import type { MetadataText } from '../model/model.ts'
import type { Match as AnyMatch } from './detector.ts'
import { compilePatterns } from './patterns.ts'
import { type Finding, placed, reveal } from './reveal.ts'

export interface WordingOptions {
  /** Words and phrases, whatever their letter case. */
  readonly words: readonly string[]
  readonly patterns: readonly string[]
}

type Source = 'marker' | 'word' | 'pattern'
type Match = AnyMatch<Source>

/** What people write on what is not meant for everyone. Not "confidential data": that is what the key is for. */
const MARKERS: readonly (readonly [marker: string, form: RegExp])[] = [
  [
    'confidential',
    /\b(?:(?:strictly|highly|company)[ -])?confidential\b(?! (?:or |and )?(?:sensitive |personal |proprietary )?(?:data|info\w*|records?|documents?|files?|content|material|objects?|workloads?|tables?|buckets?|comput\w+|client\w*|secrets?|fields?|customer|payloads?|messages?|log\w*|backups?|storage|volumes?))/gi,
  ],
  ['confidential', /\bcommercial[ -]in[ -]confidence\b|\bin (?:strict|strictest) confidence\b/gi],
  [
    'internal only',
    /\b(?:for[ _-])?internal(?:[ _-]use)?[ _-]only\b|\bfor internal use\b|\binternals only\b/gi,
  ],
  ['proprietary', /\bproprietary (?:and|&|information|to)\b|\bcompany proprietary\b/gi],
  [
    'not for distribution',
    /\b(?:do not|don't|not (?:for|to be)) (?:distribut\w+|disclos\w+|shar(?:e|ed|ing)|circulat\w+|publish\w*|publication|release)\b/gi,
  ],
  ['top secret', /\b(?:top|strictly)[ _-]secret\b|\beyes[ -]only\b|\bnoforn\b/gi],
  ['restricted', /\bTLP[: ](?:RED|AMBER)\b|\bOFFICIAL[- ]SENSITIVE\b|\bneed[- ]to[- ]know\b/g],
  ['trade secret', /\btrade secrets?\b|\bunder (?:an )?nda\b|\bprivileged (?:and|&)/gi],
  [
    'confidential',
    /\b(?:streng )?vertraulich\b|\bnur intern\b|\bconfidentiel\b|\bconfidencial\b|\briservato\b|\bvertrouwelijk\b/gi,
  ],
]
/** Tags that say how the data behind the key is classed. */
const CLASSIFICATION = /classif|sensitiv|confidential|data[-_ ]?(?:class|level|category|type)/i

/** Words that mark a text as not meant for everyone; a promise only where the user has patterns of their own. */
export function findConfidentialWording(
  text: MetadataText,
  { words, patterns }: WordingOptions,
): readonly Finding<Source>[] | Promise<readonly Finding<Source>[]> {
  const revealed = reveal(text)
  if (!revealed || CLASSIFICATION.test(revealed.label)) return []
  const own = [...findMarkers(revealed.text), ...findWords(revealed.text, words)]
  if (patterns.length === 0) return placed(text, revealed, own)
  return compilePatterns(patterns).then(compiled =>
    placed(text, revealed, [
      ...own,
      ...compiled.find(revealed.text).map(({ start, end, index }) => matchOf(start, end, 'pattern', index)),
    ]),
  )
}

function findMarkers(text: string): Match[] {
  return MARKERS.flatMap(([marker, form]) =>
    [...text.matchAll(form)].map(({ index, 0: { length } }) => ({
      start: index,
      end: index + length,
      kind: marker,
      detector: 'marker' as const,
      confidence: 'likely' as const,
    })),
  )
}

function findWords(text: string, words: readonly string[]): Match[] {
  const lower = text.toLowerCase()
  return words.flatMap((word, index) => {
    const matches: Match[] = []
    const wanted = word.trim().toLowerCase()
    for (let at = lower.indexOf(wanted); wanted !== '' && at >= 0; at = lower.indexOf(wanted, at + 1)) {
      const end = at + wanted.length
      if (!isWithinWord(lower, at, end)) matches.push(matchOf(at, end, 'word', index))
    }
    return matches
  })
}

/** Whether the words around go on into it: `lion` in `million`. */
function isWithinWord(text: string, start: number, end: number): boolean {
  const joins = (a: string, b: string) => /^[\p{L}\p{N}]{2}$/u.test(a + b)
  return joins(text.charAt(start - 1), text.charAt(start)) || joins(text.charAt(end - 1), text.charAt(end))
}

/** Named by its number: the words themselves may be a secret, too. */
function matchOf(start: number, end: number, what: Source, index: number): Match {
  return { start, end, kind: String(index + 1), detector: what, confidence: 'certain' }
}
