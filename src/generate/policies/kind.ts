import type { Blame } from '../blame.ts'
import type { Node } from '../document/node.ts'
import type { Owner } from '../draw/owner.ts'
import type { Random } from '../draw/random.ts'

/** A kind of key policy about which it is known who can do what. */
export interface PolicyKind {
  /** Strangers can use the key. */
  readonly public: boolean
  /** Nobody can ever change the policy. */
  readonly lockedOut: boolean
  /** The rule that it is an example for, where something is wrong with it. */
  readonly rule?: string
  draw(owner: Owner, random: Random): DrawnPolicy
}

export interface DrawnPolicy {
  readonly policy: Node
  readonly findings: readonly Blame[]
}
