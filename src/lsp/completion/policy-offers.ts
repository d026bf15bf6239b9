import { OPERATOR_NAMES } from '../../access/index.ts'
import { KEY_ACTIONS } from '../../kms/actions.ts'
import {
  CONDITION_KEY_NAMES,
  type ConditionKey,
  type ConditionType,
  conditionKeyOf,
} from '../../kms/condition-keys.ts'
import { KEY_POLICY_SERVICES, useByService } from '../../kms/service-principals.ts'
import { find } from '../../syntax/lookup.ts'
import type { Cursor } from '../cursor.ts'
import { describeAction, describeConditionKey } from '../words/policy-words.ts'
import type { Offer } from './offers.ts'

/** The words that fit a place in a policy. */
export function policyOffers(cursor: Cursor): Offer[] {
  const { names, isKey } = cursor
  if (isKey) {
    if (names.at(-2) === 'Condition') return operators(cursor)
    return names.at(-3) === 'Condition' ? conditionKeys(names.at(-2) ?? '') : []
  }
  if (names.some(name => name === 'Action' || name === 'NotAction')) return actions()
  const isPrincipal = names.some(name => name === 'Principal' || name === 'NotPrincipal')
  return isPrincipal && names.includes('Service') ? services() : []
}

/** The actions of a family that one wildcard names best. */
const FAMILIES = ['kms:*', 'kms:ReEncrypt*', 'kms:GenerateDataKey*']

function actions(): Offer[] {
  return [...FAMILIES, ...KEY_ACTIONS.map(name => `kms:${name}`)].map(word => ({
    word,
    kind: 'action',
    describe: () => describeAction(word),
  }))
}

function services(): Offer[] {
  return KEY_POLICY_SERVICES.map(word => ({ word, kind: 'value', describe: () => useByService(word) }))
}

/** What operators whose names begin so compare; the others compare anything, or texts. */
const COMPARED: readonly (readonly [RegExp, ConditionType])[] = [
  [/^Bool/, 'Bool'],
  [/^Numeric/, 'Numeric'],
  [/^Date/, 'Date'],
  [/^Arn/, 'ARN'],
  [/^(?:Not)?IpAddress/, 'IPAddress'],
]

function typeCompared(operator: string): ConditionType | undefined {
  const base = operator.replace(/^For(?:Any|All)Values?:/, '')
  return COMPARED.find(([names]) => names.test(base))?.[1]
}

function conditionKeys(operator: string): Offer[] {
  const type = typeCompared(operator)
  return CONDITION_KEY_NAMES.flatMap(word => {
    // A family's name lacks what the user adds to it.
    const key = conditionKeyOf(word) ?? conditionKeyOf(`${word}x`)
    if (!key || key.iamPoliciesOnly) return []
    if (type !== undefined && key.type !== type && !key.alsoTypes.includes(type)) return []
    const describe = () => describeConditionKey(word) ?? describeConditionKey(`${word}x`)
    return [{ word, kind: 'condition key' as const, describe, deprecated: key.replacedBy !== undefined }]
  })
}

/** The operators that fit the condition keys below the one that is being written; all where there are none yet. */
function operators({ names, mappings: [within] }: Cursor): Offer[] {
  const below = within && find(within, names.at(-1) ?? '')?.value
  const written = below?.kind === 'mapping' ? below.entries.map(({ key }) => key.value) : []
  const keys = written.flatMap(name => conditionKeyOf(name) ?? [])
  const fitting = OPERATOR_NAMES.filter(name => name !== 'BinaryEquals' && keys.every(key => fits(name, key)))
  const sets = keys.some(({ multiValued }) => multiValued)
    ? ['ForAnyValue', 'ForAllValues'].flatMap(set => fitting.filter(isOfSets).map(name => `${set}:${name}`))
    : []
  return [...sets, ...fitting].map(word => ({ word, kind: 'operator', describe: () => operatorWords(word) }))
}

function isOfSets(operator: string): boolean {
  return operator !== 'Null'
}

function fits(operator: string, key: ConditionKey): boolean {
  if (operator === 'Null') return true
  const types = [key.type, ...key.alsoTypes]
  const type = typeCompared(operator)
  return type === undefined ? types.some(one => one === 'String' || one === 'ARN') : types.includes(type)
}

function operatorWords(operator: string): string {
  if (operator === 'Null') return 'true where the request lacks the key, false where it has it'
  const set = /^For(Any|All)/.exec(operator)?.[1]
  const values = set ? `${set === 'Any' ? 'at least one' : 'each'} of the request's values, ` : ''
  return `${values}for condition keys of type ${typeCompared(operator) ?? 'String'}`
}
