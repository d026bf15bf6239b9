import type { Severity } from '../../rule/rule.ts'
import type { Blame } from '../blame.ts'
import { fixed, list, mapping, type Node } from '../document/node.ts'
import type { Owner } from '../draw/owner.ts'
import type { Random } from '../draw/random.ts'

/** Who can do what, by construction. */
export interface Verdict {
  /** Strangers can use the key. */
  readonly public: boolean
  /** Nobody can ever change the policy. */
  readonly lockedOut: boolean
}

/** A kind of key policy about which it is known who can do what. */
export interface PolicyKind extends Verdict {
  /** The rule that it is an example for, where something is wrong with it. */
  readonly rule?: string
  /** That rule is on in the strict preset only. */
  readonly strict?: true
  draw(owner: Owner, random: Random): DrawnPolicy
}

export interface DrawnPolicy {
  readonly policy: Node
  readonly findings: readonly PolicyBlame[]
}

/** A finding about a policy: without a place of its own it is said of the key that the policy is for. */
export type PolicyBlame = Omit<Blame, 'at'> & { readonly at?: Node }

/** The statements of a policy, and what of them is wrong. */
interface WrongStatements {
  readonly version?: Node
  readonly statements: readonly Node[]
  readonly at?: Node
  /** It is the name it stands under that is wrong. */
  readonly name?: string
  /** It is these words of the text that are wrong. */
  readonly part?: string
}

/** A kind with nothing to find. */
export function right(draw: (owner: Owner, random: Random) => readonly Node[]): PolicyKind {
  return {
    public: false,
    lockedOut: false,
    draw: (owner, random) => ({ policy: policyOf(draw(owner, random)), findings: [] }),
  }
}

/** A kind with one thing to find. */
export function wrong(
  rule: string,
  severity: Severity,
  draw: (owner: Owner, random: Random) => WrongStatements,
  verdict: Partial<Verdict> = {},
): PolicyKind {
  return {
    public: false,
    lockedOut: false,
    ...verdict,
    rule,
    draw(owner, random) {
      const { version, statements, ...place } = draw(owner, random)
      return { policy: policyOf(statements, version), findings: [{ rule, severity, ...place }] }
    },
  }
}

/** A kind with one thing to find that the strict preset alone speaks of. */
export function advised(rule: string, draw: (owner: Owner, random: Random) => WrongStatements): PolicyKind {
  return { ...wrong(rule, 'info', draw), strict: true }
}

/** The statements as a policy of today's version, unless said otherwise. */
export function policyOf(statements: readonly Node[], version: Node = fixed('2012-10-17')): Node {
  return mapping({ Version: version, Statement: list(...statements) })
}
