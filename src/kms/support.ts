/** Whether KMS does a thing, and how that is known. */
export interface Support {
  /** Undefined where neither documentation nor practice says: a rule is silent then. */
  readonly supported: boolean | undefined
  /** documented: AWS says so of this. inferred: it follows from what AWS says of something wider. */
  readonly basis: 'documented' | 'inferred'
}

export const YES: Support = { supported: true, basis: 'documented' }
export const LIKELY: Support = { supported: true, basis: 'inferred' }
export const UNKNOWN: Support = { supported: undefined, basis: 'inferred' }
export const NO: Support = { supported: false, basis: 'documented' }
