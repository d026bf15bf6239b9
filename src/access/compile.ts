import { KEY_ACTIONS } from '../kms/actions.ts'
import { carriesNamed } from '../kms/carried-keys.ts'
import { type Field, known } from '../model/field.ts'
import type { ConditionClause, Policy, Statement } from '../model/policy.ts'
import { type ActionSet, ALL_ACTIONS, expand, has, NO_ACTION, setOf } from './action-sets.ts'
import { type Bounds, boundsOf, type Requirement } from './clause.ts'
import { hasVariables } from './evaluate.ts'
import { namesAll } from './principal-match.ts'
import { mayBeThisKey } from './resource-match.ts'
import { hasHole, spell } from './spelling.ts'
import { either, MAYBE, NO, not, or, some, type Tri, YES } from './tri.ts'
import { hasVariable, variableKeys } from './variables.ts'
import type { World } from './world.ts'

/** A policy made ready for questions, in one world. */
export interface Compiled {
  readonly policy: Policy
  readonly world: World
  readonly statements: readonly CompiledStatement[]
  /** All that any statement may allow anyone. */
  readonly mayAllow: ActionSet
  /** Whether everything of it is known, so that what is not sure is not possible either. */
  readonly exact: boolean
  /** All condition keys that matter, in lower case. */
  readonly keys: readonly string[]
  /** Those of them that policy variables ask for. */
  readonly variables: readonly string[]
  /** Sets of actions that the policy and its condition keys do not tell apart. */
  readonly classes: readonly ActionSet[]
  /** Of each statement, whether it is the same in all worlds, its principals aside. */
  readonly constant: readonly boolean[]
}

export interface CompiledStatement {
  readonly source: Statement
  /** Its place among the statements: the same in all worlds. */
  readonly at: number
  readonly allows: Tri
  readonly denies: Tri
  /** The actions it is certainly, and those it may be, about; none where it is not about this key. */
  readonly sureActions: ActionSet
  readonly mayActions: ActionSet
  readonly bounds: readonly Bounds[]
  /** What all its conditions ask together, on either side of what is not known. */
  readonly products: { readonly sure: readonly Requirement[]; readonly may: readonly Requirement[] }
  /** Whether its conditions ask for policy variables, so that they must be worked out for each caller. */
  readonly variable: boolean
}

/** `other` is the same policy in another world: what does not hang on the world is taken from there. */
export function compile(policy: Policy, world: World, other?: Compiled): Compiled {
  const constant = other?.constant ?? policy.statements.map(isConstant)
  if (other && !constant.includes(false)) return { ...other, world }
  const statements = policy.statements.map((statement, at) => {
    const known = constant[at] ? other?.statements[at] : undefined
    return known ?? compileStatement(statement, at, world)
  })
  const conditions = policy.statements.flatMap(statement => statement.conditions)
  const variables = hasVariables(policy) ? conditions.flatMap(clause => askedFor(clause, world)) : []
  const keys = [...new Set([...conditions.map(({ key }) => key.toLowerCase()), ...variables])]
  const exact =
    policy.complete && variables.length === 0 && statements.every(statement => isExact(statement, world))
  const classes = classesOf(statements, keys)
  return {
    policy,
    world,
    statements,
    mayAllow: mayAllow(statements),
    exact,
    keys,
    variables,
    classes,
    constant,
  }
}

function isConstant({ actions, resources, conditions }: Statement): boolean {
  const anyKey = resources.state === 'absent' || resources.items.every(item => known(item) === '*')
  const plain = actions.state === 'absent' || actions.items.every(isKnown)
  return anyKey && plain && conditions.every(({ values }) => values.every(isKnown))
}

function isKnown({ state }: Field<string>): boolean {
  return state === 'known'
}

function compileStatement(source: Statement, at: number, world: World): CompiledStatement {
  const { effect, conditions } = source
  const about = aboutThisKey(source, world)
  const actions = actionsOf(source, world)
  const effectIs = (wanted: string) => (effect.state === 'unknown' ? MAYBE : either(known(effect) === wanted))
  const bounds = conditions.map(clause => boundsOf(clause, world, undefined))
  const variable =
    hasVariables(source.policy) &&
    conditions.some(({ values }) => values.some(value => hasVariable(spell(value, world))))
  return {
    source,
    at,
    allows: effectIs('Allow'),
    denies: effectIs('Deny'),
    sureActions: about === YES && source.conditionsComplete ? actions.sure : NO_ACTION,
    mayActions: about === NO ? NO_ACTION : actions.may,
    bounds,
    products: { sure: bounds.map(({ sure }) => sure), may: bounds.map(({ may }) => may) },
    variable,
  }
}

/** NotPrincipal is never exact: whom it spares may hang on the order in which AWS looks at the forms of a caller. */
function isExact(
  { source, allows, denies, sureActions, mayActions, bounds }: CompiledStatement,
  world: World,
): boolean {
  const { principals } = source
  const named = principals.state === 'absent' || (!principals.negated && namesAll(source, world))
  const plain = allows !== MAYBE && denies !== MAYBE && sureActions === mayActions
  return named && plain && bounds.every(({ sure, may }) => sure === may)
}

function actionsOf({ actions }: Statement, world: World): { sure: ActionSet; may: ActionSet } {
  if (actions.state === 'absent') return { sure: NO_ACTION, may: NO_ACTION }
  const texts = actions.items.map(item => spell(item, world))
  const union = (list: readonly string[]) => list.reduce((set, text) => set | expand(text), NO_ACTION)
  const sure = union(texts.filter(text => !hasHole(text)))
  const may = actions.complete ? union(texts) : ALL_ACTIONS
  return actions.negated ? { sure: ALL_ACTIONS & ~may, may: ALL_ACTIONS & ~sure } : { sure, may }
}

function aboutThisKey({ resources }: Statement, world: World): Tri {
  if (resources.state === 'absent') return NO
  const listed = some(resources.items, item => mayBeThisKey(spell(item, world), world))
  const all = or(resources.complete ? NO : MAYBE, listed)
  return resources.negated ? not(all) : all
}

function mayAllow(statements: readonly CompiledStatement[]): ActionSet {
  return statements.reduce(
    (set, { allows, mayActions }) => (allows === NO ? set : set | mayActions),
    NO_ACTION,
  )
}

function askedFor({ values }: ConditionClause, world: World): readonly string[] {
  return values.flatMap(value => variableKeys(spell(value, world)))
}

function classesOf(statements: readonly CompiledStatement[], keys: readonly string[]): readonly ActionSet[] {
  const sets = new Set<ActionSet>()
  for (const { sureActions, mayActions } of statements) sets.add(sureActions).add(mayActions)
  for (const key of keys) sets.add(carriers(key))
  let classes: ActionSet[] = [ALL_ACTIONS]
  for (const set of sets) {
    if (classes.length === KEY_ACTIONS.length) break
    classes = classes.flatMap(actions => [actions & set, actions & ~set].filter(part => part !== NO_ACTION))
  }
  return classes.sort((a, b) => weight(a) - weight(b))
}

const CARRIERS = new Map<string, ActionSet>()

/** The actions whose requests may carry a key. */
function carriers(key: string): ActionSet {
  const cached = CARRIERS.get(key)
  if (cached !== undefined) return cached
  const set = setOf(KEY_ACTIONS.filter(action => carriesNamed(action, key) !== false))
  if (CARRIERS.size < 1000) CARRIERS.set(key, set)
  return set
}

/** The actions that matter most, for examples. */
const TELLING: readonly string[] = [
  'Decrypt',
  'Sign',
  'GenerateMac',
  'DeriveSharedSecret',
  'PutKeyPolicy',
  'CreateGrant',
  'ScheduleKeyDeletion',
  'GenerateDataKey',
  'Encrypt',
]
const BY_WEIGHT: readonly string[] = [...TELLING, ...KEY_ACTIONS.filter(action => !TELLING.includes(action))]

/** Some action of a set, the most telling: any will do where the policy does not tell them apart. */
export function anyOf(set: ActionSet): string {
  return BY_WEIGHT.find(action => has(set, action)) ?? ''
}

function weight(set: ActionSet): number {
  return BY_WEIGHT.indexOf(anyOf(set))
}
