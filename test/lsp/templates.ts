/** A template of one key, whose properties begin in the fifth line. */
export function keyTemplate(properties: string): string {
  return `Resources:\n  MyKey:\n    Type: AWS::KMS::Key\n    Properties:\n${properties.replace(/^/gm, '      ')}\n`
}
