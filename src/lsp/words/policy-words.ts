import {
  accessLevelsOf,
  expandAction,
  hasKeyResource,
  KEY_ACTIONS,
  KEY_RESOURCE_KEYS,
  KMS_ACTIONS,
  requestKeysOf,
} from '../../kms/actions.ts'
import { carries } from '../../kms/carried-keys.ts'
import { type ConditionKey, conditionKeyOf } from '../../kms/condition-keys.ts'
import { canPerform } from '../../kms/operations.ts'
import { KEY_SPECS } from '../../kms/specs.ts'
import { KEY_USAGES, usagesOf } from '../../kms/usages.ts'
import { code, codes, list } from './markdown.ts'

/** Of longer lists the beginning is enough. */
const MOST = 12

/** What an action of a policy allows, wildcards carried out; undefined where it is none of KMS. */
export function describeAction(written: string): string | undefined {
  const actions = expandAction(written)
  const [first, ...more] = actions
  if (first === undefined) return undefined
  if (more.length === 0) return describeOne(first)
  const ofKeys = actions.filter(hasKeyResource)
  const shown = ofKeys.slice(0, MOST)
  const rest = ofKeys.length - shown.length
  const all = actions.length === KMS_ACTIONS.length ? 'everything KMS can do' : `${actions.length} actions`
  return `**${code(written)}**: ${all}, of which ${ofKeys.length} are done with a key\n\n${list([
    ...shown.map(name => `${code(`kms:${name}`)} (${accessLevelsOf(name).join(', ')})`),
    rest > 0 ? `and ${rest} more` : undefined,
  ])}`
}

function describeOne(action: string): string {
  const conditions = requestKeysOf(action)
  return `**kms:${action}**: ${accessLevelsOf(action).join(', ')}\n\n${list([
    hasKeyResource(action)
      ? keysFor(action)
      : 'is not done with a key: in a key policy it does nothing, it belongs in an IAM policy',
    conditions && conditions.length > 0 ? `condition keys: ${codes(conditions)}` : undefined,
  ])}`
}

function keysFor(action: string): string {
  const usages = KEY_USAGES.filter(usage =>
    KEY_SPECS.some(spec => usagesOf(spec).includes(usage) && canPerform(action, spec, usage)),
  )
  if (usages.length === KEY_USAGES.length) return 'with keys of every kind'
  return `with keys for ${codes(usages)}`
}

/** What a condition key compares and when a request has it; undefined where there is no such key. */
export function describeConditionKey(written: string): string | undefined {
  const key = conditionKeyOf(written)
  if (!key) return undefined
  const { name, type, alsoTypes, multiValued, iamPoliciesOnly, replacedBy } = key
  return `**${code(name)}**: ${[type, ...alsoTypes].join(' or ')}\n\n${list([
    presenceOf(key),
    multiValued
      ? `has several values: needs ${code('ForAnyValue:')} or ${code('ForAllValues:')}`
      : 'has one value',
    iamPoliciesOnly ? 'works in IAM policies only: in a key policy it is never there' : undefined,
    replacedBy === undefined ? undefined : `is deprecated; use ${code(replacedBy)}`,
  ])}`
}

function presenceOf(key: ConditionKey): string {
  if (KEY_RESOURCE_KEYS.includes(key.replacedBy ?? key.name)) return 'describes the key that is used'
  const carriers = KEY_ACTIONS.filter(action => carries(action, key) === true)
  if (carriers.length === KEY_ACTIONS.length)
    return 'has nothing to do with the action: any request may have it'
  const shown = carriers.slice(0, MOST).map(action => `kms:${action}`)
  const rest = carriers.length - shown.length
  if (shown.length === 0) return 'no action on a key is known to have it'
  return `there in requests of ${codes(shown)}${rest > 0 ? ` and ${rest} more` : ''}`
}
