import type { Node, Scalar } from '../document/node.ts'
import type { Random } from '../draw/random.ts'
import type { Sections } from './sections.ts'

/** A value that wants to be written. */
export interface Wish {
  readonly value: Scalar
  /** Where it is the mistake: what would be right in its place. */
  readonly right: Node | undefined
  /** What it is called by: the property's name. */
  readonly label: string
  readonly sections: Sections
  readonly random: Random
}

/** A way to write a value. */
export type Express = (wish: Wish) => Node

/** A scalar in the right's place, if it is one. */
export function rightScalar({ right }: Wish): Scalar | undefined {
  return right?.kind === 'scalar' ? right : undefined
}
