import { type ActionSet, ALL_ACTIONS, actionsIn, has, NO_ACTION, setOf } from './action-sets.ts'

/** What someone can do with a key, in the words of the table that `kmslint access` prints. */
export const CAPABILITIES = [
  'administer',
  'change policy',
  'delete',
  'grant',
  'encrypt',
  'decrypt',
  'sign',
  'verify',
  'MAC',
  'derive',
  'read metadata',
] as const
export type Capability = (typeof CAPABILITIES)[number]

/**
 * Which actions make up which capability. Grants are given by CreateGrant alone; the material of a key is deleted as well as
 * the key. What is not listed, and changes the key, is administration.
 */
const LISTED: Partial<Record<Capability, readonly string[]>> = {
  'change policy': ['PutKeyPolicy'],
  delete: ['ScheduleKeyDeletion', 'DeleteImportedKeyMaterial'],
  grant: ['CreateGrant'],
  encrypt: [
    'Encrypt',
    'ReEncryptTo',
    'GenerateDataKey',
    'GenerateDataKeyWithoutPlaintext',
    'GenerateDataKeyPair',
    'GenerateDataKeyPairWithoutPlaintext',
  ],
  decrypt: ['Decrypt', 'ReEncryptFrom'],
  sign: ['Sign'],
  verify: ['Verify'],
  MAC: ['GenerateMac', 'VerifyMac'],
  derive: ['DeriveSharedSecret', 'Encapsulate', 'Decapsulate'],
  'read metadata': actionsIn(ALL_ACTIONS).filter(action =>
    /^(Describe|List|Get(?!ParametersForImport))/.test(action),
  ),
}

const SETS: ReadonlyMap<Capability, ActionSet> = new Map(CAPABILITIES.map(name => [name, listedSet(name)]))

function listedSet(capability: Capability): ActionSet {
  const listed = LISTED[capability]
  const others = Object.values(LISTED).reduce((set, actions) => set & ~setOf(actions), ALL_ACTIONS)
  return listed ? setOf(listed) : others
}

export function actionsFor(capability: Capability): ActionSet {
  return SETS.get(capability) ?? NO_ACTION
}

export function capabilityOf(action: string): Capability {
  return CAPABILITIES.find(capability => has(actionsFor(capability), action)) ?? 'administer'
}

/** Capabilities by which a key is managed, and those by which it is used. */
export const MANAGING: readonly Capability[] = ['administer', 'change policy', 'delete', 'grant']
export const USING: readonly Capability[] = ['encrypt', 'decrypt', 'sign', 'verify', 'MAC', 'derive']

/** What changes a key, or decides who may use it: all managing but the giving and taking back of grants. */
export const ADMINISTRATION: ActionSet =
  MANAGING.reduce((set, capability) => set | actionsFor(capability), NO_ACTION) &
  ~setOf(['CreateGrant', 'RevokeGrant', 'RetireGrant'])
export const USE: ActionSet = USING.reduce((set, capability) => set | actionsFor(capability), NO_ACTION)
