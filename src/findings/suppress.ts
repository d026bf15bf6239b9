import type { Ignore, IgnoreState } from '../model/suppression.ts'
import type { Finding } from './finding.ts'

/** What a run knows of rules when it suppresses. */
export interface Ruling {
  /** All rules there are. */
  readonly known: ReadonlySet<string>
  /** Those that were run. */
  readonly on: ReadonlySet<string>
  /** Those that may not be ignored. */
  readonly mandatory: ReadonlySet<string>
}

export interface Suppressed {
  /** What is left to tell. */
  readonly findings: readonly Finding[]
  /** What would have been told. */
  readonly suppressed: readonly Finding[]
  /** Each ignore and what became of it, in their order. */
  readonly ignores: readonly { readonly ignore: Ignore; readonly state: IgnoreState }[]
}

/** Leaves out the findings that the document says to ignore. */
export function suppress(
  findings: readonly Finding[],
  ignores: readonly Ignore[],
  ruling: Ruling,
): Suppressed {
  const used = new Set<Ignore>()
  const isIgnored = (finding: Finding): boolean => {
    const meant = ignores.filter(ignore => means(ignore, finding))
    for (const ignore of meant) used.add(ignore)
    return meant.length > 0 && !ruling.mandatory.has(finding.rule)
  }
  const suppressed = new Set(findings.filter(isIgnored))
  return {
    findings: findings.filter(finding => !suppressed.has(finding)),
    suppressed: [...suppressed],
    ignores: ignores.map(ignore => ({ ignore, state: stateOf(ignore, used.has(ignore), ruling) })),
  }
}

function means({ rule, covers, resource }: Ignore, finding: Finding): boolean {
  if (rule !== finding.rule) return false
  return finding.resource === resource || (covers.start <= finding.at.start && finding.at.start < covers.end)
}

function stateOf({ rule }: Ignore, isUsed: boolean, { known, on, mandatory }: Ruling): IgnoreState {
  if (rule === '') return 'unnamed'
  if (!known.has(rule)) return 'unknown'
  if (mandatory.has(rule)) return 'mandatory'
  if (isUsed) return 'used'
  return on.has(rule) ? 'unused' : 'off'
}
