import type { MetadataText } from '../model/model.ts'
import type { Match } from './detector.ts'
import { mayHoldPersonalData } from './personal/gate.ts'
import { isAllowedMailbox } from './personal/mailboxes.ts'
import { type Finding, placed, reveal } from './reveal.ts'

/** The detectors of personal data, by name. */
export const PERSONAL_DATA = [
  'email-address',
  'phone-number',
  'payment-card',
  'iban',
  'national-id',
  'birth-date',
  'street-address',
  'ip-address',
] as const

export interface PersonalDataOptions {
  /** Addresses that are no person's; `*` stands for any characters. */
  readonly mailboxes: readonly string[]
  /** Detectors not to be asked. */
  readonly leaveOut: readonly string[]
}

/** The personal data in a text; a promise only where it could hold some, for then the detectors must be loaded. */
export function findPersonalData(
  text: MetadataText,
  { mailboxes, leaveOut }: PersonalDataOptions,
): readonly Finding[] | Promise<readonly Finding[]> {
  const revealed = reveal(text)
  if (!revealed || !mayHoldPersonalData(revealed)) return []
  const isWanted = ({ detector, start, end }: Match) =>
    !leaveOut.includes(detector) &&
    !(detector === 'email-address' && isAllowedMailbox(revealed.text.slice(start, end), mailboxes))
  return import('./personal/detect.ts').then(({ detectPersonalData }) =>
    placed(text, revealed, detectPersonalData(revealed).filter(isWanted)),
  )
}
