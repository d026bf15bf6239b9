import {
  type Analysis,
  analyse,
  CAPABILITIES,
  type Capability,
  capabilityOf,
  type PolicyCase,
  type PolicyOwner,
  type Scenario,
} from '../../access/index.ts'
import { leastAssumption } from '../../findings/merge.ts'
import { isAccountId } from '../../kms/arns.ts'
import type { KeyUsage } from '../../kms/usages.ts'
import type { Surroundings } from '../../model/model.ts'
import type { Span } from '../../text/span.ts'
import type { Assumption } from '../../value/value.ts'
import { type RowView, RowWriter } from './rows.ts'
import { supposedBy } from './supposed.ts'

/** Who can do what with one key, as data: what the table and the JSON report are written from. */
export interface KeyView {
  readonly kind: PolicyOwner['kind']
  readonly name: string
  readonly at: Span
  /** Scenarios in which access differs; one where it does not. */
  readonly cases: readonly CaseView[]
}

export interface CaseView {
  readonly assuming: readonly Assumption[]
  readonly usage: KeyUsage | undefined
  /** Whether the document gives a policy, leaves it to KMS, or gives one that could not be worked out. */
  readonly policy: 'given' | 'default' | 'unknown'
  /** For an unknown policy. */
  readonly because: string | undefined
  /** False where statements may be missing: then nothing is certain. */
  readonly complete: boolean
  /** The key's account, where that is only supposed from the policy itself. */
  readonly account: string | undefined
  /** Shapes in it that AWS refuses. */
  readonly defects: number
  /** What can be done with such a key at all. */
  readonly capabilities: readonly Capability[]
  readonly rows: readonly RowView[]
}

export function viewOf(owner: PolicyOwner, surroundings: Surroundings): KeyView {
  const alike = new Map<string, { view: CaseView; scenarios: Set<Scenario> }>()
  for (const one of owner.cases) {
    const view = caseOf(one, surroundings)
    const identity = JSON.stringify(view, (_, value) => (value instanceof Map ? [...value] : value))
    const entry = alike.get(identity) ?? { view, scenarios: new Set() }
    entry.scenarios.add(one.scenario)
    alike.set(identity, entry)
  }
  const cases = [...alike.values()].map(({ view, scenarios }) => ({
    ...view,
    assuming: [...leastAssumption(scenarios, owner.scenarios), ...view.assuming],
  }))
  return { kind: owner.kind, name: owner.name, at: owner.at.span, cases }
}

function caseOf({ policy, isDefault, usage, possible }: PolicyCase, surroundings: Surroundings): CaseView {
  const capabilities = CAPABILITIES.filter(name => possible.some(action => capabilityOf(action) === name))
  const nothing = {
    assuming: [],
    usage,
    because: undefined,
    account: undefined,
    complete: true,
    defects: 0,
    capabilities,
    rows: [],
  }
  if (policy.state !== 'known') {
    const because = policy.state === 'unknown' ? policy.because : undefined
    return { ...nothing, policy: 'unknown', because, complete: false }
  }
  const analysis = analyse(policy.value, surroundings)
  const rows = new RowWriter(analysis, isDefault, possible, surroundings)
  return {
    ...nothing,
    assuming: supposedBy(policy.value),
    account: (policy.value.account ?? surroundings.account) === undefined ? accountIn(analysis) : undefined,
    policy: isDefault ? 'default' : 'given',
    complete: policy.value.complete,
    defects: policy.value.defects.length,
    rows: rows.all(policy.value.complete),
  }
}

function accountIn(analysis: Analysis): string | undefined {
  const [own] = analysis.whoCan().filter(holder => holder.own)
  const account = own && 'account' in own.group ? own.group.account : ''
  return isAccountId(account) ? account : undefined
}
