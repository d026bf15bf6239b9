import type { KmsModel } from '../../model/model.ts'
import type { Node } from '../../syntax/tree.ts'
import type { Source } from '../../text/source.ts'
import type { MapValue } from '../../value/value.ts'
import { type Certainty, EMPTY_MODEL, type Format } from '../format.ts'
import { answersIn, readAnswers } from './answers.ts'
import { answersBeside, readBeside } from './beside.ts'
import { configItemsIn, readConfigItem } from './config-items.ts'

/** What AWS says of keys that are there: KMS's own answers, and items of AWS Config. */
const format: Format = {
  id: 'live-export',
  title: 'export of live keys',
  needles: [
    'KeyMetadata',
    'KeyRotationEnabled',
    'AliasName',
    'GranteePrincipal',
    'TagKey',
    'kms:',
    'AWS::KMS::Key',
  ],
  hallmark: /"(?:KeyMetadata|KeyRotationEnabled|GranteePrincipal|configurationItems)"\s*:/,
  recognise: ({ root }) => recognise(root),
  references: ({ root }, { source }) => (root ? answersBeside(root, source) : []),
  read: ({ root }, { source }, _, neighbours) => {
    const others = root && neighbours ? readBeside(answersBeside(root, source), neighbours) : []
    const parts = root ? readParts(root, source, others) : []
    const groups = parts.map(part => [{ assuming: [], model: { ...EMPTY_MODEL, ...part } }])
    // Keys are mended where they are declared, or by requests, and not in what was told of them.
    return { groups, problems: [], isOutput: true }
  },
}

export default format

function recognise(root: Node | undefined): Certainty | undefined {
  if (!root) return undefined
  if (configItemsIn(root).length > 0) return 'certain'
  return answersIn(root).length > 0 ? 'likely' : undefined
}

function readParts(root: Node, source: Source, others: readonly MapValue[]): Partial<KmsModel>[] {
  const items = configItemsIn(root)
  if (items.length === 0) return readAnswers(answersIn(root), source, others)
  return items.map(item => ({ keys: readConfigItem(item, source) }))
}
