import { isKeyUsage, KEY_USAGES, type KeyUsage } from '../../src/kms/usages.ts'
import { defineRule } from '../../src/rule/rule.ts'
import { nearest, sameLetters } from '../../src/text/nearest.ts'
import { quoteName } from '../../src/text/quote.ts'

interface Unknown {
  readonly name: string
  readonly nearest: string | undefined
}

export default defineRule({
  id: 'unknown-key-usage',
  summary: 'KeyUsage is not one that KMS, or whoever makes the key, knows',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  references: [
    'https://docs.aws.amazon.com/kms/latest/APIReference/API_CreateKey.html#KMS-CreateKey-request-KeyUsage',
    'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-kms-key.html',
  ],
  subject: 'key',
  messages: {
    unknown: ({ name, nearest }: Unknown) =>
      nearest === undefined
        ? `${name} is not a KeyUsage; use one of ${KEY_USAGES.join(', ')}`
        : `${name} is not a KeyUsage; did you mean ${nearest}?`,
    'not-yet': ({ usage, maker }: { usage: KeyUsage; maker: string }) =>
      `${usage} is a KeyUsage of KMS, but ${maker} does not take it yet; make this key through the KMS API`,
  },
  check({ usage, maker }, report) {
    if (usage.state !== 'known' || (maker.usages as readonly string[]).includes(usage.value)) return
    if (isKeyUsage(usage.value)) return report('not-yet', usage, { usage: usage.value, maker: maker.title })
    const near = nearest(usage.value, maker.usages)
    const fix =
      near === undefined
        ? undefined
        : {
            title: `set KeyUsage to ${near}`,
            safe: sameLetters(near, usage.value),
            changes: [{ do: 'replace', at: usage, text: near } as const],
          }
    report('unknown', usage, { name: quoteName(usage.value, near), nearest: near }, { fix })
  },
})
