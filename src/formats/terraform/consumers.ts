import { keyArgumentsOf } from '../../kms/terraform-consumers.ts'
import type { Alternatives, Consumer } from '../../model/model.ts'
import { placeOf } from '../../value/text.ts'
import type { Value } from '../../value/value.ts'
import { EMPTY_MODEL } from '../format.ts'
import { ownKey } from './key-references.ts'
import type { Program } from './program.ts'
import { KEY_TYPES, type Resource } from './resource.ts'

/** The resources that take a key of the document, as their CloudFormation types and properties: facts go by these. */
export function readConsumers(program: Program): readonly Alternatives[] {
  if (!program.resources.some(({ type }) => KEY_TYPES.includes(type))) return []
  const consumers = program.resources.flatMap(resource => consumersIn(resource, program))
  return consumers.length > 0 ? [[{ assuming: [], model: { ...EMPTY_MODEL, consumers } }]] : []
}

function consumersIn(resource: Resource, program: Program): readonly Consumer[] {
  return keyArgumentsOf(resource.type).flatMap(({ path, resourceType, property }) =>
    valuesAt(resource.values, path).flatMap((value): Consumer[] => {
      const reference = ownKey(value, program)
      if (!reference) return []
      const key = { ...placeOf(value), state: 'known' as const, value: reference }
      return [
        { kind: 'consumer', name: resource.address, at: { span: resource.at }, resourceType, property, key },
      ]
    }),
  )
}

/** What stands at the end of a path; blocks are lists, of which every element counts. */
function valuesAt(value: Value, path: readonly string[]): readonly Value[] {
  if (value.kind === 'list') return value.items.flatMap(item => valuesAt(item, path))
  const [name, ...rest] = path
  if (name === undefined) return [value]
  const entries = value.kind === 'map' ? value.entries.filter(({ key }) => key === name) : []
  return entries.flatMap(entry => valuesAt(entry.value, rest))
}
