import { list, type Node, type Scalar, scalar } from '../document/node.ts'
import type { Owner } from '../draw/owner.ts'
import type { Random } from '../draw/random.ts'
import { aws } from './statement.ts'

/** A principal element that takes in everyone. */
export interface Everyone {
  readonly principal: Node
  /** The text that does it. */
  readonly star: Scalar
}

/** Each way to write it. */
export function everyone(random: Random, owner: Owner): Everyone {
  const star = scalar('*')
  const principal = random.pick([star, aws(star), aws(list(owner.iam('role/Reader'), star))])
  return { principal, star }
}
