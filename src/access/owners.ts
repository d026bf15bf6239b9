import { canPerform } from '../kms/operations.ts'
import type { KeyUsage } from '../kms/usages.ts'
import { defaultPolicy } from '../model/default-policy.ts'
import { effectiveSpec, effectiveUsage } from '../model/effective.ts'
import type { Field } from '../model/field.ts'
import type { Alternatives, Key, KmsModel, Replica } from '../model/model.ts'
import type { Policy } from '../model/policy.ts'
import type { Assumption, Place } from '../value/value.ts'
import { ALL_ACTIONS, actionsIn } from './action-sets.ts'

/** What a policy belongs to, with the policy it has in each scenario of its document. */
export interface PolicyOwner {
  readonly kind: 'key' | 'replica' | 'policy'
  /** The logical id, the key's id, or the document's name. */
  readonly name: string
  readonly at: Place
  /** The scenarios in which it is there at all. */
  readonly cases: readonly PolicyCase[]
  /** All scenarios of its part of the document: one of them will hold. */
  readonly scenarios: readonly Scenario[]
}

export interface Scenario {
  readonly assuming: readonly Assumption[]
}

export interface PolicyCase {
  readonly scenario: Scenario
  /** Never absent: a key whose document gives it no policy gets KMS's own. */
  readonly policy: Field<Policy>
  readonly isDefault: boolean
  /** What such a key is for, where that is known. */
  readonly usage: KeyUsage | undefined
  /** The actions that can be done with such a key, whoever does them. */
  readonly possible: readonly string[]
}

/** Everything in a document that has a key policy, in document order. */
export function ownersIn(groups: readonly Alternatives[]): readonly PolicyOwner[] {
  return groups.flatMap(group => ownersOf(group)).sort((a, b) => a.at.span.start - b.at.span.start)
}

function ownersOf(group: Alternatives): readonly PolicyOwner[] {
  const owners = new Map<string, { owner: Owned; cases: PolicyCase[] }>()
  for (const scenario of group) {
    for (const owner of ownedIn(scenario.model)) {
      const name = `${owner.kind} ${owner.name} ${owner.at.span.start}`
      const entry = owners.get(name) ?? { owner, cases: [] }
      entry.cases.push({ scenario, ...owner.found })
      owners.set(name, entry)
    }
  }
  return [...owners.values()].map(({ owner: { kind, name, at }, cases }) => ({
    kind,
    name,
    at,
    cases,
    scenarios: group,
  }))
}

interface Owned extends Pick<PolicyOwner, 'kind' | 'name' | 'at'> {
  readonly found: Omit<PolicyCase, 'scenario'>
}

function ownedIn({ keys, replicas, policies }: KmsModel): readonly Owned[] {
  return [
    ...keys.map(key => owned(key, abilitiesOf(key))),
    ...replicas.map(replica => owned(replica, ANY_KEY)),
    ...policies.map(policy => ({
      kind: 'policy' as const,
      name: policy.name,
      at: policy.at,
      found: { policy: known(policy), isDefault: false, ...ANY_KEY },
    })),
  ]
}

type Abilities = Pick<PolicyCase, 'usage' | 'possible'>

function owned({ kind, name, at, policy }: Key | Replica, abilities: Abilities): Owned {
  const isDefault = policy.state === 'absent'
  const found = { policy: isDefault ? known(defaultPolicy({ name, at })) : policy, isDefault, ...abilities }
  return { kind, name, at, found }
}

function known(policy: Policy): Field<Policy> {
  return { state: 'known', value: policy, span: policy.span }
}

const ANY_KEY: Abilities = { usage: undefined, possible: actionsIn(ALL_ACTIONS) }

function abilitiesOf(key: Key): Abilities {
  const [spec, usage] = [effectiveSpec(key), effectiveUsage(key)]
  if (!spec || !usage) return ANY_KEY
  return { usage, possible: ANY_KEY.possible.filter(action => canPerform(action, spec, usage)) }
}
