import { isReservedAlias } from '../../kms/aliases.ts'
import { ANSWER } from '../../kms/makers/answer.ts'
import type { Alias, Key, KmsModel } from '../../model/model.ts'
import { keyNamedBy, readAlias, readKey } from '../../model/read-key.ts'
import { readPolicy } from '../../model/read-policy.ts'
import { find } from '../../syntax/lookup.ts'
import type { MappingNode, Node } from '../../syntax/tree.ts'
import type { Source } from '../../text/source.ts'
import { entryOf, type MapEntry, type MapValue, type Value } from '../../value/value.ts'
import { mapOf, memberText, renamed, valueOfAnswer } from './members.ts'

/** Members by which KMS's answers are told from those of other services, and what must stand there. */
const TELLING: Readonly<Record<string, (value: Node) => boolean>> = {
  KeyMetadata: value => value.kind === 'mapping',
  KeyRotationEnabled: value => value.kind === 'scalar',
  Policy: value => value.kind === 'scalar' && /"kms:/i.test(value.value),
  Aliases: hasItemsWith('AliasName'),
  Grants: hasItemsWith('GranteePrincipal'),
  Tags: hasItemsWith('TagKey'),
}

/**
 * What else such answers have, and what the SDKs and the AWS CLI add.
 * Source: https://docs.aws.amazon.com/kms/latest/APIReference/ (DescribeKey, ListAliases, GetKeyPolicy, ListGrants,
 * GetKeyRotationStatus, ListResourceTags), 2026-11-24.
 */
const BESIDE = [
  'PolicyName',
  'KeyId',
  'RotationPeriodInDays',
  'NextRotationDate',
  'OnDemandRotationStartDate',
  'Truncated',
  'NextMarker',
  'NextToken',
  'ResponseMetadata',
  '$metadata',
]

/** Answers of KMS about its keys: one, several put together in one mapping, or a list of them. */
export function answersIn(root: Node): readonly MappingNode[] {
  const nodes = root.kind === 'sequence' ? root.items : [root]
  const answers = nodes.filter(isAnswer)
  return answers.length === nodes.length ? answers : []
}

/** Several members at once are plainly of one key even if something of the user's stands beside them. */
function isAnswer(node: Node): node is MappingNode {
  if (node.kind !== 'mapping') return false
  const telling = Object.entries(TELLING).filter(([name, tells]) => {
    const entry = find(node, name)
    return entry !== undefined && tells(entry.value)
  })
  const others = node.entries.filter(({ key }) => !(key.value in TELLING) && !BESIDE.includes(key.value))
  return telling.length > others.length
}

function hasItemsWith(name: string): (value: Node) => boolean {
  return value =>
    value.kind === 'sequence' && value.items.some(item => item.kind === 'mapping' && find(item, name))
}

/** What answers say. Where they describe one key, all of them are about it. */
export function readAnswers(nodes: readonly MappingNode[], source: Source): Partial<KmsModel>[] {
  const answers = nodes.map(node => valueOfAnswer(node, source))
  const described = answers.filter(answer => entryOf(answer, 'KeyMetadata'))
  const apart = described.length === 1 ? [joined(answers)] : answers
  return apart.map(answer => readAnswer(answer, source))
}

function joined([first, ...rest]: readonly MapValue[]): MapValue {
  const entries = [first, ...rest].flatMap(answer => answer?.entries ?? [])
  return { kind: 'map', span: first?.span ?? { start: 0, end: 0 }, entries, complete: false }
}

function readAnswer(answer: MapValue, source: Source): Partial<KmsModel> {
  const metadata = mapOf(answer, 'KeyMetadata')
  // Keys that AWS manages cannot be changed by whoever reads this.
  if (metadata && memberText(metadata, 'KeyManager') === 'AWS') return {}
  const aliases = aliasesIn(answer)
  const isAboutKey = metadata ?? entryOf(answer, 'Tags') ?? entryOf(answer, 'KeyRotationEnabled')
  if (isAboutKey) return { keys: [keyOf(answer, metadata, source)], aliases }
  const policy = entryOf(answer, 'Policy')
  const at = { span: answer.span }
  return { aliases, policies: policy ? [readPolicy(policy.value, { name: source.name, at })] : [] }
}

/** What is not answered is not known: another answer would tell it. */
function keyOf(answer: MapValue, metadata: MapValue | undefined, source: Source) {
  const entries: MapEntry[] = [
    ...(metadata ? renamed(metadata, 'CustomerMasterKeySpec', 'KeySpec').entries : []),
    ...answer.entries,
  ]
  const key = readKey({
    name: (metadata && memberText(metadata, 'KeyId')) ?? source.name,
    at: { span: answer.span },
    maker: ANSWER,
    properties: { kind: 'map', span: answer.span, entries, complete: false },
  })
  return entryOf(answer, 'Policy') ? key : { ...key, policy: notAnswered(answer) }
}

/** Every key has a policy. */
function notAnswered({ span }: MapValue): Key['policy'] {
  return { state: 'unknown', because: 'DescribeKey does not answer with the key policy', span }
}

/** Aliases but for those of AWS's own keys. */
function aliasesIn(answer: MapValue): Alias[] {
  const list = entryOf(answer, 'Aliases')?.value
  const items: readonly Value[] = list?.kind === 'list' ? list.items : []
  return items.flatMap(item => {
    const name = item.kind === 'map' ? memberText(item, 'AliasName') : undefined
    if (name === undefined || isReservedAlias(name)) return []
    const declaration = { name, at: { span: item.span }, maker: ANSWER, properties: item }
    return [readAlias(declaration, keyNamedBy)]
  })
}
