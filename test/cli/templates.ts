/** A template of one key, with these properties. */
export function template(properties: string): string {
  return `Resources:\n  Key:\n    Type: AWS::KMS::Key\n    DeletionPolicy: Retain\n    Properties:\n${properties}`
}

export const GOOD = template('      EnableKeyRotation: true\n')
/** One error: spec-usage-mismatch. */
export const BAD = template('      KeySpec: HMAC_256\n      KeyUsage: SIGN_VERIFY\n')
/** One warning: rotation-disabled. */
export const RISKY = template('      EnableKeyRotation: false\n')
export const BROKEN = template('      KeySpec: [HMAC_256\n')
