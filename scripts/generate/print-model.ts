import type { Field } from '../../src/model/field.ts'
import type { GrantConstraint, Listed } from '../../src/model/grant.ts'
import type { Alternatives, Consumer, KeyReference, KmsModel, Tags } from '../../src/model/model.ts'
import type { Policy } from '../../src/model/policy.ts'
import { assumptionPhrase } from '../../src/report/phrases.ts'
import { printField, printText } from './print-field.ts'
import { printPolicy } from './print-policy.ts'

/** A document as rules see it: each scenario, each subject, each field that is not absent. */
export function printGroups(groups: readonly Alternatives[]): string {
  const scenes = groups.flatMap(group =>
    group.flatMap(({ assuming, model }) => {
      const lines = printModel(model)
      if (group.length === 1 || lines.length === 0) return lines
      return [`${assumptionPhrase(assuming)}:`, ...lines.map(indent)]
    }),
  )
  return scenes.map(line => `${line}\n`).join('')
}

function printModel(model: KmsModel): string[] {
  return [
    ...model.keys.flatMap(key => [`key ${key.name}, made by ${key.maker.title}`, ...fieldsOf(key)]),
    ...model.replicas.flatMap(replica => [`replica ${replica.name}`, ...fieldsOf(replica)]),
    ...model.aliases.flatMap(alias => [`alias ${alias.name}`, ...fieldsOf(alias)]),
    ...model.grants.flatMap(grant => [`grant ${grant.name}`, ...fieldsOf(grant)]),
    ...model.consumers.flatMap(printConsumer),
    ...model.policies.flatMap(policy => [`policy ${policy.name}`, ...printPolicy(policy).map(indent)]),
    ...model.documents.map(({ aliases }) => `together: ${aliases.map(({ name }) => name).join(', ')}`),
  ]
}

function printConsumer({ name, resourceType, property, key }: Consumer): string[] {
  return [`consumer ${name}, ${resourceType}`, `  ${property}: ${printField(key, printReference)}`]
}

/** Every field of a subject in the order of the model; a field that says nothing is left out. */
function fieldsOf(subject: object): string[] {
  return Object.entries(subject).flatMap(([name, value]) => fieldLines(name, value).map(indent))
}

function fieldLines(name: string, value: unknown): string[] {
  if (name === 'tags') return printTags(value as Tags)
  if (name === 'operations') return printListed(name, value as Listed<Field<string>>, printOperation)
  if (name === 'constraints') return printListed(name, value as Listed<GrantConstraint>, printConstraint)
  if (name === 'retention') return value ? fieldsOf(value as object).map(line => line.trim()) : []
  if (!isField(value) || value.state === 'absent') return []
  if (name === 'policy' && value.state === 'known') {
    return ['policy:', ...printPolicy(value.value as Policy).map(indent)]
  }
  return [
    `${name}: ${printField(value, isReference(name) ? known => printReference(known as KeyReference) : printText)}`,
  ]
}

function isReference(name: string): boolean {
  return name === 'target' || name === 'primary' || name === 'key'
}

function isField(value: unknown): value is Field<unknown> {
  return typeof value === 'object' && value !== null && 'state' in value
}

function printTags({ items, complete }: Tags): string[] {
  const lines = items.map(
    ({ key, value }) => `tag: ${printField(key, printText)} = ${printField(value, printText)}`,
  )
  return complete ? lines : [...lines, 'tag: perhaps more']
}

function printListed<T>(name: string, { items, complete }: Listed<T>, print: (item: T) => string): string[] {
  const all = [...items.map(print), ...(complete ? [] : ['perhaps more'])]
  return all.length > 0 ? [`${name}: ${all.join(', ')}`] : []
}

function printOperation(operation: Field<string>): string {
  return printField(operation, printText)
}

function printConstraint({ by, texts }: GrantConstraint): string {
  return texts.length > 0 ? `${by} ${texts.map(text => printField(text, printText)).join(' ')}` : by
}

function printReference(reference: KeyReference): string {
  switch (reference.to) {
    case 'key':
      return `the key ${reference.key.name}`
    case 'text':
      return reference.text
    case 'resource':
      return `the ${reference.resourceType} ${reference.name}`
    default:
      return `the ${reference.to} ${reference.name}`
  }
}

function indent(line: string): string {
  return `  ${line}`
}
