import type { GrantPropertyName } from '../kms/makers/maker.ts'
import { Sensitive } from '../text/sensitive.ts'
import { placeOf } from '../value/text.ts'
import type { MapEntry, Value } from '../value/value.ts'
import type { Field } from './field.ts'
import type { Grant, GrantConstraint, Listed } from './grant.ts'
import { isNull, propertyOf, sensitiveField, textField } from './read-field.ts'
import { type Declaration, declared, type ResolveKey } from './read-key.ts'

export function readGrant(declaration: Declaration, resolve: ResolveKey): Grant {
  const of = (name: GrantPropertyName) => memberOf(declaration.properties, name, declaration)
  return {
    kind: 'grant',
    ...declared(declaration),
    key: resolve(of('grantKey')),
    grantee: textField(of('grantee')),
    granteeService: textField(of('granteeService')),
    retiring: textField(of('retiring')),
    operations: readOperations(of('operations')),
    constraints: readConstraints(of('constraints'), declaration),
    grantName: sensitiveField(of('grantName')),
  }
}

function memberOf(of: Value, name: GrantPropertyName, { maker }: Declaration): Value {
  return propertyOf(of, maker.grantNames?.[name])
}

/** One operation may stand without a list. */
function readOperations(value: Value): Listed<Field<string>> {
  if (isNothing(value)) return { items: [], complete: true }
  if (value.kind === 'text') return { items: [textField(value)], complete: true }
  if (value.kind !== 'list') return { items: [], complete: false }
  return { items: value.items.map(textField), complete: value.items.every(({ kind }) => kind === 'text') }
}

const CONSTRAINTS = ['contextEquals', 'contextSubset', 'sourceArn'] as const

/** Some makers have a block of them, which is a list of one. */
function readConstraints(value: Value, declaration: Declaration): Listed<GrantConstraint> {
  if (value.kind === 'list') {
    const blocks = value.items.map(item => readConstraints(item, declaration))
    return { items: blocks.flatMap(({ items }) => items), complete: blocks.every(({ complete }) => complete) }
  }
  if (isNothing(value)) return { items: [], complete: true }
  if (value.kind !== 'map') return { items: [], complete: false }
  const members = CONSTRAINTS.map(by => ({ by, value: memberOf(value, by, declaration) }))
  return {
    items: members.flatMap(member => readConstraint(member.by, member.value)),
    complete: value.complete && members.every(member => member.value.kind !== 'unknown'),
  }
}

/** An encryption context of no pairs limits nothing. */
function readConstraint(by: GrantConstraint['by'], value: Value): readonly GrantConstraint[] {
  if (isNothing(value) || value.kind === 'unknown') return []
  if (value.kind !== 'map') return [{ ...placeOf(value), by, texts: [] }]
  const texts = value.entries.flatMap(textsOf)
  return texts.length > 0 || !value.complete ? [{ ...placeOf(value), by, texts }] : []
}

function textsOf({ key, keySpan, value }: MapEntry): readonly Field<Sensitive>[] {
  return [{ state: 'known', value: new Sensitive(key), span: keySpan }, sensitiveField(value)]
}

function isNothing(value: Value): boolean {
  return value.kind === 'absent' || isNull(value)
}
