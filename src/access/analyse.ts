import type { Surroundings } from '../model/model.ts'
import type { Policy, Statement } from '../model/policy.ts'
import { actionsIn, NO_ACTION } from './action-sets.ts'
import { allowedTo, type Principals } from './allowed-to.ts'
import { type Answer, shown } from './answer.ts'
import { ADMINISTRATION, actionsFor, USE } from './capabilities.ts'
import { type ConditionEffect, conditionEffects } from './condition-effect.ts'
import { type CrossAccount, crossAccount } from './cross-account.ts'
import type { Group } from './groups.ts'
import { type Lockout, lockout } from './lockout.ts'
import { allowedBy, given, type Party, partiesOf } from './parties.ts'
import { type PublicAccess, type PublicStatement, publicAccess } from './public-access.ts'
import { type Redundancy, redundancies } from './redundancy.ts'
import { type RootDelegation, rootDelegation } from './root-delegation.ts'
import { type ConfusedDeputy, confusedDeputies } from './service-access.ts'
import { renewed, settingsOf } from './setting.ts'
import { type SparedInPart, sparedInPart } from './spared.ts'
import { conditionWords, openWords } from './statement-words.ts'
import { type UnboundedGrant, unboundedGrants } from './unbounded-grants.ts'
import { type UnresolvedPrincipal, unresolvedPrincipals } from './unresolved.ts'
import { type Holder, whoCan } from './who.ts'

const ACTIONS_OF = {
  administration: ADMINISTRATION,
  'policy change': actionsFor('change policy'),
  use: USE,
} as const
type Kind = keyof typeof ACTIONS_OF

/** What can be asked of a policy. Each question is worked out when first asked, and kept. */
export interface Analysis {
  readonly policy: Policy
  /** Everyone who can do anything, and what. */
  whoCan(): readonly Holder[]
  /** Whoever else may, being named by what the document leaves open. */
  unresolved(): readonly UnresolvedPrincipal[]
  publicAccess(): PublicAccess
  crossAccount(): CrossAccount
  lockout(): Lockout
  rootDelegation(): RootDelegation
  confusedDeputies(): readonly ConfusedDeputy[]
  unboundedGrants(): readonly UnboundedGrant[]
  redundancies(): readonly Redundancy[]
  conditionEffects(statement: Statement): readonly ConditionEffect[]
  /** What each condition of a statement asks, in words. */
  conditionsOf(statement: Statement): readonly string[]
  /** Why parts of a statement are not known. */
  openIn(statement: Statement): readonly string[]
  /** The actions of a key that a statement certainly is about, whoever and under whatever conditions. */
  actionsOf(statement: Statement): readonly string[]
  /** Whom an Allow statement is about. */
  partiesOf(statement: Statement): readonly Party[]
  /** Whether a statement, the Deny statements considered, lets somebody do something of a kind. */
  allowedBy(statement: Statement, group: Group, what: Kind): Answer
  /** The same of all statements that are about somebody by name. */
  given(group: Group, what: Kind): Answer
  /** The statement, as one that lets strangers in, with a request of theirs. */
  openedBy(statement: Statement): PublicStatement | undefined
  /** Whom a NotPrincipal lists in some of their forms only. */
  sparedInPart(statement: Statement): readonly SparedInPart[]
  /** Whether any of some principals can do any of some actions (`kms:Decrypt`, `kms:*`). */
  allowedTo(actions: readonly string[], principals: Principals): Answer
}

const ANALYSES = new WeakMap<Policy, { readonly surroundings: Surroundings; readonly analysis: Analysis }>()

/** The analysis of a policy, kept as long as the policy is. */
export function analyse(policy: Policy, surroundings: Surroundings): Analysis {
  const kept = ANALYSES.get(policy)
  if (kept?.surroundings === surroundings) return kept.analysis
  const analysis = analysisOf(policy, surroundings)
  ANALYSES.set(policy, { surroundings, analysis })
  return analysis
}

function analysisOf(policy: Policy, surroundings: Surroundings): Analysis {
  const made = once(() => settingsOf(policy, surroundings))
  const settings = () => renewed(made())
  const opened = once(() => publicAccess(settings()))
  return {
    policy,
    whoCan: once(() => whoCan(settings()[0])),
    unresolved: once(() => unresolvedPrincipals(made()[0])),
    publicAccess: opened,
    crossAccount: once(() => crossAccount(settings(), surroundings)),
    lockout: once(() => lockout(settings())),
    rootDelegation: once(() => rootDelegation(settings())),
    confusedDeputies: once(() => confusedDeputies(settings(), surroundings)),
    unboundedGrants: once(() => unboundedGrants(settings(), surroundings)),
    redundancies: once(() => redundancies(settings())),
    conditionEffects: statement => conditionEffects(settings(), statement),
    conditionsOf: statement =>
      made()
        .slice(0, 1)
        .flatMap(({ compiled }) => conditionWords(statement, compiled.world)),
    openIn: statement =>
      made()
        .slice(0, 1)
        .flatMap(({ compiled }) => openWords(statement, compiled.world)),
    actionsOf: statement => {
      const compiled = settings()[0]?.compiled.statements.find(({ source }) => source === statement)
      return actionsIn(compiled?.sureActions ?? NO_ACTION)
    },
    partiesOf: statement => partiesOf(settings(), statement, surroundings),
    allowedBy: (statement, group, what) => allowedBy(settings(), statement, group, ACTIONS_OF[what]),
    given: (group, what) => given(settings(), group, ACTIONS_OF[what]),
    openedBy: statement =>
      opened().statements.find(one => one.statement === statement && shown(one.answer) !== undefined),
    sparedInPart: statement => sparedInPart(settings(), statement),
    allowedTo: (actions, principals) => allowedTo(settings(), actions, principals),
  }
}

function once<T>(compute: () => T): () => T {
  let result: { readonly value: T } | undefined
  return () => {
    result ??= { value: compute() }
    return result.value
  }
}
