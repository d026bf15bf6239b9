import { hasKeyResource, KEY_RESOURCE_KEYS, requestKeysOf } from './actions.ts'
import { type ConditionKey, conditionKeyOf } from './condition-keys.ts'

/** Global keys that are there only in requests which set or remove tags; every other global key has nothing to do with the action. */
const OF_TAGGING: readonly string[] = ['aws:RequestTag/${TagKey}', 'aws:TagKeys']

/**
 * Whether requests of an action can carry a condition key; undefined where that is not known. Of keys of all services, and of
 * those that describe the key used, this is true: whether one request has them is for the analysis of access to say.
 */
export function carries(action: string, key: ConditionKey): boolean | undefined {
  const name = key.replacedBy === undefined ? key.name : key.replacedBy
  if (KEY_RESOURCE_KEYS.includes(name)) return hasKeyResource(action) || listed(action, name)
  if (name.startsWith('kms:') || OF_TAGGING.includes(name)) return listed(action, name)
  return true
}

function listed(action: string, name: string): boolean | undefined {
  return requestKeysOf(action)?.includes(name)
}

/** The same by the name of the key; undefined also where there is no such key. */
export function carriesNamed(action: string, name: string): boolean | undefined {
  const key = conditionKeyOf(name)
  return key && carries(action, key)
}
