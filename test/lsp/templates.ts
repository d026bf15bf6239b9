/** A template of one key, whose properties begin in the fifth line. */
export function keyTemplate(properties: string): string {
  return `Resources:\n  MyKey:\n    Type: AWS::KMS::Key\n    Properties:\n${properties.replace(/^/gm, '      ')}\n`
}

/** A template with a key that spec-usage-mismatch is about, and little else. */
export const WRONG_KEY = `Resources:
  MacKey:
    Type: AWS::KMS::Key
    DeletionPolicy: Retain
    UpdateReplacePolicy: Retain
    Properties:
      KeySpec: HMAC_256
      KeyUsage: ENCRYPT_DECRYPT
`
