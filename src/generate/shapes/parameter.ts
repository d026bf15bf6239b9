import { fixed, list, mapping, type Node, ref, type Scalar } from '../document/node.ts'
import { rightScalar, type Wish } from './wish.ts'

/** `!Ref Name` of a parameter: by its default, or as one of the values it allows. */
export function asParameter(wish: Wish): Node {
  const right = rightScalar(wish)
  return right && wish.random.chance(50) ? allowed(wish, right) : byDefault(wish)
}

/** What is wrong is the use, when someone asks for it. */
function allowed({ value, label, sections }: Wish, right: Scalar): Node {
  const values = list(asDefault(right), asDefault(value))
  const name = sections.parameter(label, mapping({ Type: typeOf(value), AllowedValues: values }))
  const use = ref(name)
  sections.move(value, use)
  return use
}

function byDefault({ value, label, sections }: Wish): Node {
  const written = asDefault(value)
  sections.move(value, written)
  return ref(sections.parameter(label, mapping({ Type: typeOf(value), Default: written })))
}

function typeOf({ value }: Scalar): Node {
  return fixed(typeof value === 'number' ? 'Number' : 'String')
}

/** Parameters are texts or numbers. */
export function asDefault({ value }: Scalar): Scalar {
  return fixed(typeof value === 'boolean' ? String(value) : value)
}
