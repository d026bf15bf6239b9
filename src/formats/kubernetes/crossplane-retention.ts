import { ABSENT, type Field } from '../../model/field.ts'
import type { Retention } from '../../model/model.ts'
import { fieldOf } from '../../model/read-field.ts'
import { placeOf } from '../../value/text.ts'
import { knownText, type Value } from '../../value/value.ts'
import { at } from './lookup.ts'
import type { Manifest } from './manifests.ts'

const ALL_BUT_DELETE = '[Create, LateInitialize, Observe, Update]'

/**
 * What becomes of the key when its object is deleted. Either of two fields may keep it; in namespaces there is one.
 * Source: https://docs.crossplane.io/latest/managed-resources/managed-resources/ (managementPolicies) and
 * https://docs.crossplane.io/v1.20/concepts/managed-resources/#deletionpolicy, 2026-11-24.
 */
export function crossplaneRetention({ group, value, nameAt }: Manifest): Retention {
  const spec = at(value, 'spec')
  const byPolicy = deletionPolicyOf(spec)
  const byManagement = managementOf(at(spec, 'managementPolicies'))
  const shared = { keptOnReplace: ABSENT, after: 'deletionPolicy' }
  if (group.includes('.m.')) {
    const words = wordsFor('managementPolicies', ALL_BUT_DELETE)
    // A list is no word to be put in.
    return { ...shared, keptOnDelete: byManagement, words, in: nameAt }
  }
  const keptOnDelete = keeps(byManagement) || byPolicy.state === 'absent' ? byManagement : byPolicy
  const isListed = keptOnDelete === byManagement && byManagement.state !== 'absent'
  const place = isListed ? nameAt : { span: spec?.span ?? nameAt.span }
  return { ...shared, keptOnDelete, words: wordsFor('deletionPolicy', 'Orphan'), in: place }
}

function wordsFor(onDelete: string, kept: string): Retention['words'] {
  return { whole: 'its object', onDelete, onReplace: undefined, kept }
}

function deletionPolicyOf(spec: Value | undefined): Field<boolean> {
  const policy = at(spec, 'deletionPolicy')
  return policy ? fieldOf(policy, word => word === 'Orphan') : ABSENT
}

/** Whether a field does not say that the key goes. */
function keeps(field: Field<boolean>): boolean {
  return field.state === 'unknown' || (field.state === 'known' && field.value)
}

function managementOf(policies: Value | undefined): Field<boolean> {
  if (policies === undefined) return ABSENT
  if (policies.kind !== 'list') return { ...placeOf(policies), state: 'unknown', because: 'it is no list' }
  const actions = policies.items.map(item => (item.kind === 'text' ? knownText(item) : undefined))
  if (actions.includes(undefined))
    return { ...placeOf(policies), state: 'unknown', because: 'it is not known' }
  return {
    ...placeOf(policies),
    state: 'known',
    value: !actions.some(action => action === '*' || action === 'Delete'),
  }
}
