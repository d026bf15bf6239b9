/** Who asks. A session of a role has the role's ARN and one of its own. */
export interface Caller {
  readonly kind: 'role' | 'user' | 'root' | 'federated user' | 'service' | 'anonymous'
  /** The account of a principal that has one. */
  readonly account?: string
  /** The role's, the user's, the federated user's. */
  readonly arn?: string
  /** The session's own ARN, for a role. */
  readonly session?: string
  /** A service's principal name: `sns.amazonaws.com`. */
  readonly service?: string
}

/** One request: someone, one action of KMS on this key, and what AWS knows of the request besides. */
export interface Request {
  readonly caller: Caller
  /** Without `kms:`. */
  readonly action: string
  /** By condition key, in lower case: its values; keys not listed are absent. */
  readonly context: ReadonlyMap<string, readonly string[]>
}
