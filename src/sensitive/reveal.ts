import type { Field } from '../model/field.ts'
import type { MetadataText } from '../model/model.ts'
import type { Sensitive } from '../text/sensitive.ts'
import type { Span } from '../text/span.ts'
import { placeOf } from '../value/text.ts'
import type { Place } from '../value/value.ts'
import { HOLE, type Match, type Revealed } from './detector.ts'

/** A match, placed in the document. */
export interface Finding<Detector extends string = string> {
  readonly at: Place
  readonly kind: string
  readonly detector: Detector
  readonly confidence: Match['confidence']
  readonly isSample: boolean
}

/** The key of a tag, for a text that is a tag's value. */
export function labelOf({ label }: MetadataText): { readonly at: Place; readonly message: string }[] {
  return label?.state === 'known' ? [{ at: label, message: 'the key of this tag' }] : []
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
export function placed<D extends string>(text: MetadataText, matches: readonly Match<D>[]): Finding<D>[] {
  return matches.map(({ kind, detector, confidence, isSample = false, ...part }) => ({
    at: placeOfPart(text, part),
    kind,
    detector,
    confidence,
    isSample,
  }))
}

/** Where a part of the text is written: itself, where the text is written as it reads; else all of it. */
function placeOfPart({ text }: MetadataText, { start, end }: Span): Place {
  if (text.state === 'absent') throw new Error('no part of a text that is not there')
  const { span } = text
  const isAsRead = text.state === 'known' && span.end - span.start === text.value.length
  return isAsRead
    ? { ...placeOf(text), span: { start: span.start + start, end: span.start + end } }
    : placeOf(text)
}

/** Reports what was found: now, or when the detectors have been loaded. */
export function whenFound<D extends string>(
  found: readonly Finding<D>[] | Promise<readonly Finding<D>[]>,
  report: (finding: Finding<D>) => void,
): void | Promise<void> {
  if ('then' in found) return found.then(findings => findings.forEach(report))
  found.forEach(report)
}
