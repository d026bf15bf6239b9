import { BASELINE_MEMBERS, BASELINE_VERSION, type KnownFinding } from '../findings/baseline.ts'
import { visibleJsonLine } from './visible.ts'

/** A baseline as it is written: in order and one entry a line, so that what changes in it can be read. */
export function baselineText(known: readonly KnownFinding[]): string {
  const lines = known.map(
    one => `    ${visibleJsonLine(Object.fromEntries(BASELINE_MEMBERS.map(name => [name, one[name]])))}`,
  )
  const findings = lines.length > 0 ? `[\n${lines.sort().join(',\n')}\n  ]` : '[]'
  return `{\n  "version": ${BASELINE_VERSION},\n  "findings": ${findings}\n}\n`
}
