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

/** A template that passes to the next what goes ill with the default there. */
export const PARENT = `Resources:
  Keys:
    Type: AWS::CloudFormation::Stack
    Properties:
      TemplateURL: sub/child.yaml
      Parameters: { Spec: HMAC_256 }
`
export const CHILD = `Parameters:
  Spec: { Type: String }
  Usage: { Type: String, Default: ENCRYPT_DECRYPT }
Resources:
  Key:
    Type: AWS::KMS::Key
    DeletionPolicy: Retain
    UpdateReplacePolicy: Retain
    Properties: { KeySpec: !Ref Spec, KeyUsage: !Ref Usage }
`
