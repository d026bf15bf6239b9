import { isReservedAlias } from '../../kms/aliases.ts'
import { ANSWER } from '../../kms/makers/answer.ts'
import type { Grant } from '../../model/grant.ts'
import type { Alias, Key, KmsModel } from '../../model/model.ts'
import { readGrant } from '../../model/read-grant.ts'
import { accountNamedBy, keyNamedBy, readAlias, readKey } from '../../model/read-key.ts'
import { readPolicy } from '../../model/read-policy.ts'
import { find } from '../../syntax/lookup.ts'
import type { MappingNode, Node } from '../../syntax/tree.ts'
import type { Source } from '../../text/source.ts'
import { entryOf, type MapEntry, type MapValue } from '../../value/value.ts'
import { mapOf, mapsIn, memberText, renamed, valueOfAnswer } from './members.ts'

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

/** Members of answers that are about one key. */
const OF_ONE_KEY = ['Policy', 'KeyRotationEnabled', 'RotationPeriodInDays', 'Tags']

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

/**
 * What answers say. Where they describe one key, all of them are about it, and what others beside it say of the same key is
 * put to them.
 */
export function readAnswers(
  nodes: readonly MappingNode[],
  source: Source,
  others: readonly MapValue[],
): Partial<KmsModel>[] {
  const answers = nodes.map(node => valueOfAnswer(node, source))
  const described = answers.filter(answer => entryOf(answer, 'KeyMetadata'))
  const apart = described.length === 1 ? [withOthers(joined(answers), others)] : answers
  return apart.map(answer => readAnswer(answer, source))
}

function joined([first, ...rest]: readonly MapValue[]): MapValue {
  const entries = [first, ...rest].flatMap(answer => answer?.entries ?? [])
  return { kind: 'map', span: first?.span ?? { start: 0, end: 0 }, entries, complete: false }
}

/** Answers that name another key are left out, and what is answered already is not taken from elsewhere. */
function withOthers(answer: MapValue, others: readonly MapValue[]): MapValue {
  const metadata = mapOf(answer, 'KeyMetadata')
  const names = ['KeyId', 'Arn'].flatMap(name => (metadata && memberText(metadata, name)) ?? [])
  const entries = others
    .filter(other => names.includes(memberText(other, 'KeyId') ?? names[0] ?? ''))
    .flatMap(other => other.entries.filter(({ key }) => OF_ONE_KEY.includes(key)))
    .filter(({ key }) => !entryOf(answer, key))
  return { ...answer, entries: [...answer.entries, ...entries] }
}

function readAnswer(answer: MapValue, source: Source): Partial<KmsModel> {
  const metadata = mapOf(answer, 'KeyMetadata')
  // Keys that AWS manages cannot be changed by whoever reads this.
  if (metadata && memberText(metadata, 'KeyManager') === 'AWS') return {}
  const aliases = aliasesIn(answer)
  const grants = grantsIn(answer)
  const isAboutKey = metadata ?? entryOf(answer, 'Tags') ?? entryOf(answer, 'KeyRotationEnabled')
  if (isAboutKey) return { keys: [keyOf(answer, metadata, source)], aliases, grants }
  const policy = entryOf(answer, 'Policy')
  const at = { span: answer.span }
  return { aliases, grants, policies: policy ? [readPolicy(policy.value, { name: source.name, at })] : [] }
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
    account: accountNamedBy(metadata && entryOf(metadata, 'Arn')?.value),
  })
  return entryOf(answer, 'Policy') ? key : { ...key, policy: notAnswered(answer) }
}

/** Every key has a policy. */
function notAnswered({ span }: MapValue): Key['policy'] {
  return { state: 'unknown', because: 'DescribeKey does not answer with the key policy', span }
}

/** Each by its id: names are not needed to tell them apart, and may be secret. */
function grantsIn(answer: MapValue): Grant[] {
  return mapsIn(answer, 'Grants').map(item => {
    const name = memberText(item, 'GrantId') ?? 'a grant'
    return readGrant({ name, at: { span: item.span }, maker: ANSWER, properties: item }, keyNamedBy)
  })
}

/** Aliases but for those of AWS's own keys. */
function aliasesIn(answer: MapValue): Alias[] {
  return mapsIn(answer, 'Aliases').flatMap(item => {
    const name = memberText(item, 'AliasName')
    if (name === undefined || isReservedAlias(name)) return []
    const declaration = { name, at: { span: item.span }, maker: ANSWER, properties: item }
    return [readAlias(declaration, keyNamedBy)]
  })
}
