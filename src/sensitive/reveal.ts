import type { Field } from '../model/field.ts'
import type { MetadataText } from '../model/model.ts'
import { Sensitive } from '../text/sensitive.ts'
import { placeOf } from '../value/text.ts'
import type { Place } from '../value/value.ts'
import { HOLE, type Match, type Revealed } from './detector.ts'

/** A match, placed in the document: what a rule needs to report it. */
export interface Finding<Detector extends string = string> {
  readonly at: Place
  /** The match itself, for whoever can tell where it is written. */
  readonly part: { readonly start: number; readonly text: Sensitive }
  /** The key of the tag, where the text is a tag's value. */
  readonly related: readonly { readonly at: Place; readonly message: string }[]
  readonly kind: string
  readonly detector: Detector
  readonly confidence: Match['confidence']
  readonly isSample: boolean
}

/** The text as far as it is known, its unknown parts as holes; undefined where nothing is known of it. */
export function reveal({ text, label }: MetadataText): Revealed | undefined {
  const known = textOf(text)
  return known === undefined ? undefined : { text: known, label: (label && textOf(label)) ?? '' }
}

function textOf(field: Field<Sensitive>): string | undefined {
  if (field.state === 'absent') return undefined
  if (field.state === 'known') return field.value.reveal()
  return field.pieces?.map(piece => (typeof piece === 'string' ? piece : HOLE)).join('')
}

/** The matches in a text as a rule reports them. */
export function placed<D extends string>(
  { text, label }: MetadataText,
  revealed: Revealed,
  matches: readonly Match<D>[],
): Finding<D>[] {
  if (text.state === 'absent') return []
  const at = placeOf(text)
  const related = label?.state === 'known' ? [{ at: placeOf(label), message: 'the key of this tag' }] : []
  return matches.map(({ start, end, kind, detector, confidence, isSample = false }) => {
    const part = { start, text: new Sensitive(revealed.text.slice(start, end)) }
    return { at, part, related, kind, detector, confidence, isSample }
  })
}

/** Reports what was found: now, or when the detectors have been loaded. */
export function whenFound<D extends string>(
  found: readonly Finding<D>[] | Promise<readonly Finding<D>[]>,
  report: (finding: Finding<D>) => void,
): void | Promise<void> {
  if ('then' in found) return found.then(findings => findings.forEach(report))
  found.forEach(report)
}
