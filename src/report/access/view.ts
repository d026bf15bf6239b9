import {
  type Analysis,
  analyse,
  CAPABILITIES,
  type Capability,
  capabilityOf,
  type Holder,
  isAdministrator,
  type PolicyCase,
  type PolicyOwner,
  type Scenario,
  type UnresolvedPrincipal,
  type Way,
} from '../../access/index.ts'
import { leastAssumption } from '../../findings/merge.ts'
import { isAccountId } from '../../kms/arns.ts'
import type { KeyUsage } from '../../kms/usages.ts'
import type { Surroundings } from '../../model/model.ts'
import type { Span } from '../../text/span.ts'
import type { Assumption } from '../../value/value.ts'
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

export interface RowView {
  readonly kind: Holder['group']['kind'] | 'unresolved'
  readonly name: string
  readonly own: boolean
  /** Called trusted, or an administrator, by the user. */
  readonly trusted: boolean
  readonly administrator: boolean
  readonly can: ReadonlyMap<Capability, readonly WayView[]>
}

/** What one statement lets somebody do. */
export interface WayView {
  readonly answer: 'yes' | 'undecided'
  readonly directly: boolean
  readonly actions: readonly string[]
  /** How many actions the capability is of, with such a key. */
  readonly outOf: number
  /** The statement; undefined where KMS writes it. */
  readonly at: Span | undefined
  readonly conditions: readonly string[]
  /** Why it is undecided, as far as the statement itself tells. */
  readonly open: readonly string[]
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
  const write = new RowWriter(analysis, isDefault, possible, surroundings)
  return {
    ...nothing,
    assuming: supposedBy(policy.value),
    account: surroundings.account === undefined ? accountIn(analysis) : undefined,
    policy: isDefault ? 'default' : 'given',
    complete: policy.value.complete,
    defects: policy.value.defects.length,
    rows: [
      ...analysis.whoCan().map(holder => write.rowOf(holder)),
      ...analysis.unresolved().map(principal => write.rowOfUnresolved(principal)),
      ...(policy.value.complete ? [] : [ANYBODY_ELSE]),
    ].filter(row => row.can.size > 0 || row === ANYBODY_ELSE),
  }
}

/** Whomever the statements allow that cannot be seen. */
const ANYBODY_ELSE: RowView = {
  kind: 'unresolved',
  name: 'anybody else',
  own: false,
  trusted: false,
  administrator: false,
  can: new Map(),
}

function accountIn(analysis: Analysis): string | undefined {
  const [own] = analysis.whoCan().filter(holder => holder.own)
  const account = own && 'account' in own.group ? own.group.account : ''
  return isAccountId(account) ? account : undefined
}

class RowWriter {
  readonly #analysis: Analysis
  readonly #isDefault: boolean
  readonly #possible: readonly string[]
  readonly #surroundings: Surroundings

  constructor(
    analysis: Analysis,
    isDefault: boolean,
    possible: readonly string[],
    surroundings: Surroundings,
  ) {
    this.#analysis = analysis
    this.#isDefault = isDefault
    this.#possible = possible
    this.#surroundings = surroundings
  }

  rowOf({ group, name, own, can }: Holder): RowView {
    const { trustedAccounts, trustedOrganizations, trustedServices } = this.#surroundings
    const trusted = [...trustedAccounts, ...trustedOrganizations, ...trustedServices]
    const owners = [
      'account' in group ? group.account : '',
      'organization' in group ? group.organization : '',
      'service' in group ? group.service : '',
    ]
    return {
      kind: group.kind,
      name,
      own,
      trusted: owners.some(owner => trusted.includes(owner)),
      administrator: isAdministrator(group, this.#surroundings),
      can: this.#canOf([...can].map(([capability, { ways }]) => [capability, ways])),
    }
  }

  rowOfUnresolved({ name, statement, actions, because }: UnresolvedPrincipal): RowView {
    const ways = CAPABILITIES.map((capability): [Capability, readonly Way[]] => {
      const some = actions.filter(action => capabilityOf(action) === capability)
      const way: Way = { statement, directly: true, answer: 'undecided', actions: some }
      return [capability, some.length > 0 ? [way] : []]
    })
    const can = this.#canOf(ways)
    const open = [because]
    const withReason = [...can].map(([key, found]) => [key, found.map(way => ({ ...way, open }))] as const)
    return {
      kind: 'unresolved',
      name,
      own: false,
      trusted: false,
      administrator: false,
      can: new Map(withReason),
    }
  }

  #canOf(entries: readonly (readonly [Capability, readonly Way[]])[]): RowView['can'] {
    const found = entries.map(([capability, ways]) => [capability, this.#waysOf(capability, ways)] as const)
    return new Map(found.filter(([, ways]) => ways.length > 0))
  }

  #waysOf(capability: Capability, ways: readonly Way[]): readonly WayView[] {
    const all = this.#possible.filter(action => capabilityOf(action) === capability)
    return ways.flatMap(({ statement, directly, answer, actions }) => {
      const own = actions.filter(action => all.includes(action))
      if (own.length === 0) return []
      return [
        {
          answer,
          directly,
          actions: own,
          outOf: all.length,
          at: this.#isDefault ? undefined : statement.span,
          conditions: this.#analysis.conditionsOf(statement),
          open: answer === 'undecided' ? this.#analysis.openIn(statement) : [],
        },
      ]
    })
  }
}
