import {
  type NewAccess,
  newAccess,
  type PolicyCase,
  type PolicyOwner,
  type Scenario,
} from '../../access/index.ts'
import { leastAssumption } from '../../findings/merge.ts'
import type { Surroundings } from '../../model/model.ts'
import type { Span } from '../../text/span.ts'
import type { Assumption } from '../../value/value.ts'
import { type WitnessView, witnessView } from './witness-view.ts'

/** What a key of the new document allows that it did not allow in the old one. */
export interface ComparisonView {
  readonly kind: PolicyOwner['kind']
  readonly name: string
  /** In the new document, or in the old one where the key is only there. */
  readonly at: Span
  readonly answer: 'nothing new' | 'new access' | 'undecided' | 'only in old' | 'only in new'
  /** In which scenarios of the new document. */
  readonly assuming: readonly Assumption[]
  readonly witnesses: readonly WitnessView[]
}

/** Keys are matched by their kind and name; of documents that are one policy each, the policies. */
export function compareOwners(
  older: readonly PolicyOwner[],
  newer: readonly PolicyOwner[],
  surroundings: Surroundings,
): readonly ComparisonView[] {
  const before = new Map(older.map(owner => [identityOf(owner, older), owner]))
  const after = new Map(newer.map(owner => [identityOf(owner, newer), owner]))
  return [
    ...[...after].map(([identity, owner]) => {
      const old = before.get(identity)
      return old ? compareOwner(old, owner, surroundings) : only(owner, 'only in new')
    }),
    ...[...before].flatMap(([identity, owner]) => (after.has(identity) ? [] : [only(owner, 'only in old')])),
  ]
}

/** A policy that stands alone goes by the name of its document, which is another one before and after. */
function identityOf({ kind, name }: PolicyOwner, all: readonly PolicyOwner[]): string {
  return kind === 'policy' && all.length === 1 ? kind : `${kind} ${name}`
}

function only({ kind, name, at }: PolicyOwner, answer: 'only in old' | 'only in new'): ComparisonView {
  return { kind, name, at: at.span, answer, assuming: [], witnesses: [] }
}

function compareOwner(older: PolicyOwner, newer: PolicyOwner, surroundings: Surroundings): ComparisonView {
  const found = newer.cases.flatMap(after =>
    casesBeside(after, older).map(before => ({
      scenario: after.scenario,
      access: compareCase(before, after, surroundings),
    })),
  )
  const worst = WORST.find(one => found.some(({ access }) => access.answer.answer === one)) ?? 'no'
  const telling = found.filter(({ access }) => access.answer.answer === worst)
  const scenarios = new Set<Scenario>(telling.map(({ scenario }) => scenario))
  const witnesses = worst === 'no' ? [] : telling.flatMap(({ access }) => access.witnesses)
  const views = new Map(witnesses.map(witnessView).map(view => [`${view.sentence} ${view.at.start}`, view]))
  return {
    kind: newer.kind,
    name: newer.name,
    at: newer.at.span,
    answer: NAMES[worst],
    assuming: worst === 'no' ? [] : leastAssumption(scenarios, newer.scenarios),
    witnesses: [...views.values()],
  }
}

const WORST = ['yes', 'undecided'] as const
const NAMES = { yes: 'new access', undecided: 'undecided', no: 'nothing new' } as const

/** The scenarios of the old document that may hold together with one of the new; all of them where none may. */
function casesBeside({ scenario }: PolicyCase, { cases }: PolicyOwner): readonly PolicyCase[] {
  const values = new Map(scenario.assuming.map(({ name, value }) => [name, value]))
  const beside = cases.filter(before =>
    before.scenario.assuming.every(({ name, value }) => (values.get(name) ?? value) === value),
  )
  return beside.length > 0 ? beside : cases
}

function compareCase(before: PolicyCase, after: PolicyCase, surroundings: Surroundings): NewAccess {
  if (before.policy.state !== 'known' || after.policy.state !== 'known')
    return { answer: { answer: 'undecided', likely: undefined }, witnesses: [] }
  return newAccess(before.policy.value, after.policy.value, surroundings)
}
