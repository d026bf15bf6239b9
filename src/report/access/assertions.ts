import { type Answer, analyse, type PolicyOwner, type Principals, type Scenario } from '../../access/index.ts'
import { leastAssumption } from '../../findings/merge.ts'
import type { Field } from '../../model/field.ts'
import type { Surroundings } from '../../model/model.ts'
import type { Policy } from '../../model/policy.ts'
import type { Span } from '../../text/span.ts'
import type { Assumption } from '../../value/value.ts'
import { type WitnessView, witnessView } from './witness-view.ts'

/** What the user wants a key policy not to allow. */
export type Assertion =
  | { readonly kind: 'no-public' }
  | {
      readonly kind: 'denied'
      readonly actions: readonly string[]
      readonly principals: Principals
      /** As the user wrote it. */
      readonly principal: string
    }

/** How an assertion fares with a key. What is undecided is not known to hold, and so counts as failed. */
export interface OutcomeView {
  readonly assertion: Assertion
  readonly key: { readonly kind: PolicyOwner['kind']; readonly name: string; readonly at: Span }
  readonly answer: 'holds' | 'fails' | 'undecided'
  /** Why it could not be decided, as far as the policy itself tells. */
  readonly because: readonly string[]
  /** In which scenarios it does not hold. */
  readonly assuming: readonly Assumption[]
  /** A request that is allowed, or likely is where that is undecided. */
  readonly witness: WitnessView | undefined
}

/** An assertion put to all scenarios of a key. */
export function outcomeOf(assertion: Assertion, owner: PolicyOwner, surroundings: Surroundings): OutcomeView {
  const answers = owner.cases.map(one => ({
    ...one,
    answer: ask(assertion, one.policy, surroundings),
  }))
  const worst = WORST.find(one => answers.some(({ answer }) => answer.answer === one)) ?? 'no'
  const found = answers.filter(({ answer }) => answer.answer === worst)
  const scenarios = new Set<Scenario>(found.map(({ scenario }) => scenario))
  const proof = found.map(({ answer }) => witnessIn(answer)).find(one => one !== undefined)
  return {
    assertion,
    key: { kind: owner.kind, name: owner.name, at: owner.at.span },
    answer: NAMES[worst],
    because: worst === 'undecided' ? found.slice(0, 1).flatMap(one => openIn(one.policy, surroundings)) : [],
    assuming: worst === 'no' ? [] : leastAssumption(scenarios, owner.scenarios),
    witness: proof && witnessView(proof),
  }
}

const WORST: readonly Answer['answer'][] = ['yes', 'undecided']
const NAMES = { yes: 'fails', undecided: 'undecided', no: 'holds' } as const

function ask(assertion: Assertion, policy: Field<Policy>, surroundings: Surroundings): Answer {
  if (policy.state !== 'known') return { answer: 'undecided', likely: undefined }
  const analysis = analyse(policy.value, surroundings)
  return assertion.kind === 'no-public'
    ? analysis.publicAccess().answer
    : analysis.allowedTo(assertion.actions, assertion.principals)
}

function openIn(policy: Field<Policy>, surroundings: Surroundings): readonly string[] {
  if (policy.state === 'unknown') return [policy.because]
  if (policy.state === 'absent') return []
  const { statements, complete } = policy.value
  const analysis = analyse(policy.value, surroundings)
  const reasons = statements.flatMap(statement => analysis.openIn(statement))
  return [...new Set([...(complete ? [] : ['not all statements could be worked out']), ...reasons])]
}

function witnessIn(answer: Answer) {
  if (answer.answer === 'no') return undefined
  return answer.answer === 'yes' ? answer.witness : answer.likely
}
