import { parseEmbedded } from '../syntax/embedded.ts'
import type { ScalarNode } from '../syntax/tree.ts'
import type { Source } from '../text/source.ts'
import { scalarValue, valueOfNode } from './from-node.ts'
import { unknownAt } from './text.ts'
import { entryOf, knownText, type Value, withEntry } from './value.ts'

/** How a format reads the scalars of JSON, in which something may still be put. */
type ReadScalar = (node: ScalarNode) => Value

/** The JSON that a scalar holds as a text; undefined where it holds none. */
export function heldJson(
  node: ScalarNode | undefined,
  source: Source,
  scalar: ReadScalar = scalarValue,
): Value | undefined {
  const root = node && parseEmbedded(source, node)
  return root && valueOfNode(root, scalar)
}

/**
 * What is said by a value that is taken for JSON. A text that is none stays itself, for the reader to judge; one of which
 * a part is unknown may become any.
 */
export function asJson(value: Value, source: Source, scalar?: ReadScalar): Value {
  if (value.kind !== 'text') return value
  const held = heldJson(value.node, source, scalar)
  if (held) return value.use ? { ...held, use: value.use } : held
  return knownText(value) === undefined ? unknownAt(value.span, 'it is put together elsewhere') : value
}

/** The properties, of which the one that is called `name` takes JSON. */
export function withJson(properties: Value, name: string, source: Source, scalar?: ReadScalar): Value {
  const entry = properties.kind === 'map' ? entryOf(properties, name) : undefined
  if (!entry || properties.kind !== 'map') return properties
  return withEntry(properties, name, asJson(entry.value, source, scalar))
}
