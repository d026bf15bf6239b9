import { ANSWER } from '../../kms/makers/answer.ts'
import { type Assembled, asItStands, propertiesOf } from '../document/assemble.ts'
import { fixed, list, type Mapping, mapping, type Node } from '../document/node.ts'
import type { Random } from '../draw/random.ts'
import type { Sample } from '../draw/sample.ts'
import type { SampleFormat, Subject } from './format.ts'

/** What KMS answers of a key, its answers put together in one mapping; or of an alias. */
export const LIVE_EXPORT: SampleFormat = {
  language: 'json',
  maker: ANSWER,
  subjects: ['key', 'alias', 'policy'],
  // What is not answered is not known, aliases that AWS reserves are its own, and answers are not held against a schema.
  without: ['missing-key-policy', 'missing-key-usage', 'reserved-alias-prefix', 'schema-violation'],
  hasShapes: false,
  tagNames: { key: 'TagKey', value: 'TagValue' },
  assemble: (sample, about, _shape, random) => assembleAnswers(sample, about, random),
}

/** Members of answers of their own, beside that of DescribeKey. */
const OWN_ANSWERS = ['KeyRotationEnabled', 'RotationPeriodInDays', 'Tags', 'Policy']

/** What DescribeKey answers of every key, whether or not anybody asked for it. */
const ALWAYS: Mapping['entries'] = [
  ['Enabled', fixed(true)],
  ['KeySpec', fixed('SYMMETRIC_DEFAULT')],
  ['KeyUsage', fixed('ENCRYPT_DECRYPT')],
  ['Origin', fixed('AWS_KMS')],
  ['MultiRegion', fixed(false)],
]

function assembleAnswers({ key, alias, policy }: Sample, about: Subject, random: Random): Assembled {
  if (about === 'alias') {
    const listed = propertiesOf(alias, ANSWER)
    const { blamed } = asItStands(listed, random)
    return { ...asItStands(mapping({ Aliases: list(listed) }), random), blamed }
  }
  key.set('policy', policy.kind === 'slip' ? policy : { kind: 'json', content: policy })
  const { entries } = propertiesOf(key, ANSWER) as Mapping
  const isOwn = ([name]: Mapping['entries'][number]) => OWN_ANSWERS.includes(name)
  const described: Node = {
    kind: 'mapping',
    entries: [
      ['KeyId', fixed('1234abcd-12ab-34cd-56ef-1234567890ab')],
      ['KeyManager', fixed('CUSTOMER')],
      ...ALWAYS.filter(([name]) => entries.every(([other]) => other !== name)),
      ...entries.filter(entry => !isOwn(entry)),
    ],
  }
  const root: Node = { kind: 'mapping', entries: [['KeyMetadata', described], ...entries.filter(isOwn)] }
  return asItStands(root, random)
}
