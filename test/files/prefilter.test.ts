import { describe, expect, it } from 'vitest'
import { prefilterFor } from '../../src/files/prefilter.ts'

const mayHold = prefilterFor(['AWS::KMS::', 'kms:', 'KeyId', 'TargetKeyId'])

describe('lets through what holds a needle', () => {
  it.each([
    ['as it is', 'Type: AWS::KMS::Key'],
    ['in other letters', '"Action": "KMS:Decrypt", aws::kms::key'],
    ['with a JSON escape', String.raw`{ "Type": "AWS::\u004bMS::Key" }`],
    ['with an escape in capitals', String.raw`{ "Action": "\u006Bms:*" }`],
    ['with an escaped escape, as in JSON in JSON', String.raw`{ "Policy": "{\"Action\": \"\\u006bms:*\"}" }`],
    ['with a YAML escape of two digits', String.raw`Type: "AWS::\x4bMS::Key"`],
    ['with a YAML escape of eight digits', String.raw`Type: "AWS::\U0000004bMS::Key"`],
    ['with the colon escaped', String.raw`Action: "kms\u003aDecrypt"`],
    ['with the word broken over two lines', 'Type: "AWS::K\\\n      MS::Key"'],
    ['with the word broken in a Windows file', 'Type: "AWS::K\\\r\n      MS::Key"'],
    ['after other needles of which it is a part', 'targetkeyid'],
  ])('%s', (_, text) => {
    expect(mayHold(Buffer.from(text))).toBe(true)
  })

  it.each([
    ['UTF-16, little end first', Buffer.from('\uFEFFType: AWS::KMS::Key', 'utf16le')],
    ['UTF-16, big end first', Buffer.from('\uFEFFType: AWS::KMS::Key', 'utf16le').swap16()],
  ])('in %s', (_, bytes) => {
    expect(mayHold(bytes)).toBe(true)
  })
})

describe('keeps back what holds none', () => {
  it.each([
    ['nothing', ''],
    ['other services', 'Type: AWS::S3::Bucket\nkmsKey: none'],
    ['escapes of other characters', String.raw`{ "html": "\u003cb\u003e caf\u00e9 \n\t" }`],
    ['lines of a shell script that go on', 'run: |\n  docker run \\\n    --rm image\n'],
  ])('%s', (_, text) => {
    expect(mayHold(Buffer.from(text))).toBe(false)
  })
})
