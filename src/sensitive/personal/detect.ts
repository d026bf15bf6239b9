import { type Detector, type Match, type Revealed, withoutOverlaps } from '../detector.ts'
import { withoutReferences } from '../references.ts'
import { findStreetAddresses } from './addresses.ts'
import { findBirthDates } from './birth-dates.ts'
import { findIpAddresses } from './ip-addresses.ts'
import { findMailAddresses } from './mail.ts'
import { findNationalIds } from './national-ids.ts'
import { findCards, findIbans } from './payment.ts'
import { findPhoneNumbers } from './phones.ts'

/** Those that a check digit makes sure of come first. */
const DETECTORS: readonly Detector[] = [
  findMailAddresses,
  findCards,
  findIbans,
  findBirthDates,
  findNationalIds,
  findPhoneNumbers,
  findStreetAddresses,
  findIpAddresses,
]

/** The personal data in a text. Heavy to load: ask the gate first. */
export function detectPersonalData(revealed: Revealed): Match[] {
  const rest = withoutReferences(revealed)
  return withoutOverlaps(DETECTORS.flatMap(detector => detector(rest)))
}
