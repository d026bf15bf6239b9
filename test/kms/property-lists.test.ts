import { describe, expect, it } from 'vitest'
import { ACK } from '../../src/kms/makers/ack.ts'
import { ANSIBLE, ANSIBLE_SYNONYMS } from '../../src/kms/makers/ansible.ts'
import { CROSSPLANE, CROSSPLANE_EXTERNAL, CROSSPLANE_REPLICA } from '../../src/kms/makers/crossplane.ts'
import type { Maker, PropertyName } from '../../src/kms/makers/maker.ts'
import { PULUMI, PULUMI_EXTERNAL, PULUMI_NATIVE, PULUMI_REPLICA } from '../../src/kms/makers/pulumi.ts'
import { namedElsewhere } from '../../src/kms/other-names.ts'
import { propertyList } from '../../src/kms/property-lists.ts'
import { faultsOf, namesIn } from '../../src/kms/schema-faults.ts'

const OF_ALIASES: readonly PropertyName[] = ['aliasName', 'target']
const OF_REPLICAS: readonly PropertyName[] = ['primary', 'replicaRegion']

/** What a maker calls the properties of a key, an alias or a replica. */
function namesOf({ names }: Maker, of: 'key' | 'alias' | 'replica'): string[] {
  const isOf = (property: string) => {
    if (of === 'alias') return OF_ALIASES.includes(property as PropertyName)
    const isOther = OF_ALIASES.includes(property as PropertyName)
    return !isOther && (of === 'replica' || !OF_REPLICAS.includes(property as PropertyName))
  }
  return Object.entries(names).flatMap(([property, name]) => (name && isOf(property) ? [name] : []))
}

describe('a list of names', () => {
  it.each([
    ['aws:kms:Key', PULUMI, 'key'],
    ['aws:kms:Alias', PULUMI, 'alias'],
    ['aws:kms:ExternalKey', PULUMI_EXTERNAL, 'key'],
    ['aws:kms:ReplicaKey', PULUMI_REPLICA, 'replica'],
    ['aws-native:kms:Key', PULUMI_NATIVE, 'key'],
    ['aws-native:kms:Alias', PULUMI_NATIVE, 'alias'],
    ["Crossplane's Key", CROSSPLANE, 'key'],
    ["Crossplane's Alias", CROSSPLANE, 'alias'],
    ["Crossplane's ExternalKey", CROSSPLANE_EXTERNAL, 'key'],
    ["Crossplane's ReplicaKey", CROSSPLANE_REPLICA, 'replica'],
    ["ACK's Key", ACK, 'key'],
    ["ACK's Alias", ACK, 'alias'],
    ['amazon.aws.kms_key', ANSIBLE, 'key'],
  ] as const)('%s has all that the model reads', (list, maker, of) => {
    const properties = Object.fromEntries(namesOf(maker, of).map(name => [name, '']))
    expect(Object.keys(properties).length).toBeGreaterThan(1)
    expect(faultsOf(list, properties)).toEqual([])
  })

  it('takes other names, and does not offer them', () => {
    const synonyms = Object.fromEntries(Object.keys(ANSIBLE_SYNONYMS).map(name => [name, '']))
    expect(faultsOf('amazon.aws.kms_key', { ...synonyms, region: 'eu-west-1' })).toEqual([])
    expect(namesIn('amazon.aws.kms_key', [])).not.toContain('deletion_delay')
    expect(faultsOf("Crossplane's Alias", { targetKeyIdRef: {}, targetKeyIdSelector: {} })).toEqual([])
  })

  it('has nothing else', () => {
    const [fault] = faultsOf("ACK's Key", { rotationPeriodInDays: 90 })
    expect(fault).toMatchObject({
      keyword: 'additionalProperties',
      params: { additionalProperty: 'rotationPeriodInDays' },
    })
    expect(propertyList('toString')).toBeUndefined()
  })
})

it('names that tools have for one thing are told, however they are spelt', () => {
  expect(namedElsewhere('keySpec', ['description', 'customerMasterKeySpec'])).toBe('customerMasterKeySpec')
  expect(namedElsewhere('customer_master_key_spec', ['KeySpec'])).toBe('KeySpec')
  expect(namedElsewhere('deletion_window_in_days', ['PendingWindowInDays'])).toBe('PendingWindowInDays')
  expect(namedElsewhere('origin', ['keySpec'])).toBeUndefined()
})
