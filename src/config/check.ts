import { asBoolean, asNumber, isNull } from '../syntax/scalar.ts'
import type { MappingNode, Node, ScalarNode } from '../syntax/tree.ts'
import type { Span } from '../text/span.ts'
import { type Path, TEXTS } from './fault-texts.ts'
import { type Schema, type TypeName, typesOf } from './json-schema.ts'

/** Something in a configuration that cannot be, and what to write instead. */
export interface Fault {
  readonly span: Span
  readonly message: string
}

/** A text that is to be a pattern, which takes an engine to tell. */
export interface PatternText {
  readonly node: ScalarNode
  readonly path: Path
}

/**
 * All that is wrong with a node, each at the smallest text that is. Where a text is wanted, what YAML takes for a number
 * will do. Texts that are to be patterns are gathered in `patterns`.
 */
export function faultsOf(schema: Schema, node: Node, patterns: PatternText[], path: Path = []): Fault[] {
  const alternatives = (schema.anyOf ?? [schema]).filter(one => fits(one, node))
  const [first] = alternatives
  if (!first) return [{ span: node.span, message: TEXTS.mistyped(path, typesOf(schema), node) }]
  if (node.kind === 'mapping') return faultsOfMapping(first, node, patterns, path)
  if (node.kind === 'sequence')
    return node.items.flatMap((item, index) => faultsOf(first.items ?? {}, item, patterns, [...path, index]))
  if (first.format === 're2') patterns.push({ node, path })
  if (alternatives.some(one => isMet(one, node))) return []
  return [{ span: node.span, message: TEXTS.refused(path, alternatives, node) }]
}

function fits(schema: Schema, node: Node): boolean {
  return typesOf(schema).some(type => isOf(type, node))
}

function isOf(type: TypeName, node: Node): boolean {
  if (type === 'object' || type === 'array') return node.kind === (type === 'object' ? 'mapping' : 'sequence')
  if (node.kind !== 'scalar' || isNull(node) || node.tag?.startsWith('!') === true) return false
  if (type === 'string') return true
  if (node.style !== 'plain') return false
  return (type === 'boolean' ? asBoolean(node) : asNumber(node)) !== undefined
}

function faultsOfMapping(schema: Schema, node: MappingNode, patterns: PatternText[], path: Path): Fault[] {
  const { properties = {}, additionalProperties, required = [] } = schema
  const keys = new Set(node.entries.map(({ key }) => key.value))
  const missing = required
    .filter(name => !keys.has(name))
    .map(name => ({ span: node.span, message: TEXTS.missing(path, name) }))
  const wrong = node.entries.flatMap(({ key, value }) => {
    const inner = Object.hasOwn(properties, key.value) ? properties[key.value] : additionalProperties
    if (inner) return faultsOf(inner, value, patterns, [...path, key.value])
    return { span: key.span, message: TEXTS.unknown(path, key.value, Object.keys(properties)) }
  })
  return [...missing, ...wrong]
}

function isMet(schema: Schema, node: ScalarNode): boolean {
  const { enum: choices, pattern, minLength = 0 } = schema
  const types = typesOf(schema)
  if (!types.includes('string')) return types.includes('boolean') || isInRange(schema, asNumber(node))
  if (choices && !choices.includes(node.value)) return false
  if (pattern !== undefined && !new RegExp(pattern, 'u').test(node.value)) return false
  return node.value.length >= minLength
}

function isInRange({ type, minimum, maximum }: Schema, number: number | undefined): boolean {
  if (number === undefined || (type === 'integer' && !Number.isInteger(number))) return false
  return number >= (minimum ?? number) && number <= (maximum ?? number)
}
