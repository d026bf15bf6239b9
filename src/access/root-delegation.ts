import type { Statement } from '../model/policy.ts'
import { type ActionSet, ALL_ACTIONS, actionsIn, NO_ACTION } from './action-sets.ts'
import type { CompiledStatement } from './compile.ts'
import { coverage, openStatements, statementsNaming } from './concerning.ts'
import { applies, type Bound } from './products.ts'
import type { Setting } from './setting.ts'
import { NO } from './tri.ts'
import { unnamedOf } from './universe.ts'

export interface RootDelegation {
  /** 'yes': the account may do everything, so that its IAM policies can give any access to the key. */
  readonly answer: 'yes' | 'no' | 'undecided'
  /** The actions the account certainly is not allowed without conditions. */
  readonly missing: readonly string[]
  /** Statements that delegate part of it, or under conditions. */
  readonly partly: readonly Statement[]
}

/**
 * Whether the key's own account as such is allowed everything: without it, IAM policies give no access to the key.
 * https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-default.html#key-policy-default-allow-root-enable-iam, 2026-11-24.
 */
export function rootDelegation(settings: readonly Setting[]): RootDelegation {
  const all = settings.map(delegationIn)
  const best =
    all.find(({ answer }) => answer === 'yes') ?? all.find(({ answer }) => answer === 'undecided') ?? all[0]
  return best ?? { answer: 'undecided', missing: [], partly: [] }
}

function delegationIn(setting: Setting): RootDelegation {
  const sure = delegated(setting, 'sure')
  const may = setting.compiled.policy.complete ? delegated(setting, 'may') : ALL_ACTIONS
  const answer = sure === ALL_ACTIONS ? 'yes' : may === ALL_ACTIONS ? 'undecided' : 'no'
  const partly = setting.compiled.statements.filter(
    statement => statement.allows !== NO && isOfAccount(setting, statement, 'may'),
  )
  return { answer, missing: actionsIn(ALL_ACTIONS & ~sure), partly: partly.map(({ source }) => source) }
}

/** What the account is allowed without conditions, the Deny statements aside: certainly, or at most. */
export function delegated(setting: Setting, bound: Bound): ActionSet {
  let allowed: ActionSet = NO_ACTION
  for (const statement of setting.compiled.statements) {
    const { source, allows, sureActions, mayActions } = statement
    const plain = source.conditions.length === 0 && (bound === 'may' || source.conditionsComplete)
    if (!plain || !applies(bound, allows, allows) || !isOfAccount(setting, statement, bound)) continue
    allowed |= bound === 'sure' ? sureActions : mayActions
  }
  return allowed
}

function isOfAccount({ compiled, universe }: Setting, statement: CompiledStatement, bound: Bound): boolean {
  if (!openStatements(compiled).includes(statement))
    return statementsNaming(compiled, compiled.world.account).includes(statement)
  const [atom] = unnamedOf(universe, compiled.world.account, 'own')
  if (!atom) return false
  const { atAll } = coverage(compiled, statement, atom)
  return applies(bound, atAll, atAll)
}
