import { defaultKeyPolicy } from '../../kms/default-policy.ts'
import { type Data, Tagged, writeBlock, writeJson } from '../../syntax/write.ts'

/** A key that is good as it is, to begin with. */
export interface WholeKey {
  readonly label: string
  readonly about: string
  readonly logicalId: string
  readonly properties: { readonly [name: string]: Data }
}

export const WHOLE_KEYS: readonly WholeKey[] = [
  {
    label: 'symmetric KMS key',
    about: 'encrypts data, is rotated every year, and is kept when its stack goes',
    logicalId: 'EncryptionKey',
    properties: { EnableKeyRotation: true },
  },
  {
    label: 'signing KMS key',
    about: 'signs and verifies with ECDSA on P-256',
    logicalId: 'SigningKey',
    properties: { KeySpec: 'ECC_NIST_P256', KeyUsage: 'SIGN_VERIFY' },
  },
  {
    label: 'HMAC KMS key',
    about: 'makes and verifies message authentication codes',
    logicalId: 'MacKey',
    properties: { KeySpec: 'HMAC_256', KeyUsage: 'GENERATE_VERIFY_MAC' },
  },
  {
    label: 'multi-Region KMS key',
    about: 'a primary key that can be replicated to other Regions',
    logicalId: 'PrimaryKey',
    properties: { MultiRegion: true, EnableKeyRotation: true },
  },
]

/** How a document is written: the indentation of the line the key starts on, one step of it, its line breaks. */
export interface Style {
  readonly isJson: boolean
  readonly indent: string
  readonly unit: string
  readonly lineBreak: string
}

/** The key as an entry of Resources, `name` being its logical id as it shall be written. */
export function writeWholeKey({ properties }: WholeKey, name: string, style: Style): string {
  const root = new Tagged('!Sub', 'Fn::Sub', 'arn:${AWS::Partition}:iam::${AWS::AccountId}:root')
  const { Id, ...policy } = defaultKeyPolicy<Data>(root)
  const resource: Data = {
    Type: 'AWS::KMS::Key',
    DeletionPolicy: 'Retain',
    UpdateReplacePolicy: 'Retain',
    Properties: { ...properties, KeyPolicy: policy },
  }
  const layout = { ...style, colon: ': ', quote: 'double' as const }
  return style.isJson
    ? `"${name}": ${writeJson(resource, layout)}`
    : `${name}:${writeBlock(resource, layout)}`
}
