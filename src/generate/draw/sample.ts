import { ALIAS_PREFIX } from '../../kms/aliases.ts'
import { DELETION_WINDOW_DAYS, ROTATION_PERIOD_DAYS } from '../../kms/limits.ts'
import type { Maker } from '../../kms/makers/maker.ts'
import { canRotateAutomatically } from '../../kms/rotation.ts'
import { isSymmetricEncryption } from '../../kms/specs.ts'
import { call, fixed, list, mapping, type Node, ref, scalar } from '../document/node.ts'
import type { SampleFormat, Subject } from '../formats/format.ts'
import { type PolicyId, policyKind } from '../policies/policies.ts'
import { CONSUMERS } from './consumers.ts'
import { Draft } from './draft.ts'
import { addGrant } from './grant.ts'
import type { Identity } from './identity.ts'
import type { IgnoreComment } from './ignore.ts'
import { type Owner, ownerFor } from './owner.ts'
import type { Random } from './random.ts'
import { DESCRIPTIONS, PURPOSES, TAGS } from './wording.ts'

/** A key and what belongs to it, all of it as it should be until a mistake is made. */
export interface Sample {
  readonly maker: Maker
  readonly identity: Identity
  readonly owner: Owner
  readonly key: Draft
  readonly alias: Draft
  readonly aliasName: string
  /** What else a template declares. */
  readonly others: Draft[]
  /** Leave to use the key, in formats that make such. */
  grant?: Draft
  /** What the document says to ignore, where that is what is wrong. */
  comment?: IgnoreComment
  policy: Node
  policyKind: PolicyId
  /** The Region it will be deployed to, where what is wrong depends on it. */
  region?: string
  /** Whether there can be replicas beside the key. */
  readonly mayHaveReplicas: boolean
  /** A template writes the policy as JSON in a text. */
  readonly policyIsText: boolean
  /** A tag as the format spells it. */
  tag(key: Node, value: Node): Node
}

/** What is written where there is room for one resource. A replica is only there where something is wrong with it. */
export function theOneOf({ key, alias, others }: Sample, about: Subject): Draft {
  if (about === 'alias') return alias
  return others.find(({ type }) => type === 'AWS::KMS::ReplicaKey') ?? key
}

/** A key of this kind that no rule has anything against. */
export function drawSample(
  { maker, tagNames, subjects }: SampleFormat,
  identity: Identity,
  random: Random,
): Sample {
  const tag: Sample['tag'] = (name, value) => mapping({ [tagNames.key]: name, [tagNames.value]: value })
  const purpose = random.pick(PURPOSES)
  const key = new Draft(`${purpose}Key`, 'AWS::KMS::Key')
  const alias = new Draft(`${purpose}Alias`, 'AWS::KMS::Alias')
  setIdentity(key, maker, identity, random)
  setRotation(key, identity, random)
  setRest(key, tag, random)
  const aliasName = `${ALIAS_PREFIX}${purpose.toLowerCase()}`
  alias.set('aliasName', scalar(aliasName))
  alias.set('target', maker.id === 'cloudformation' ? reference(key.name, random) : fixed(KEY_ID))
  const policyIsText = maker.id === 'cloudformation' && random.chance(15)
  const owner = ownerFor(maker, identity, policyIsText)
  const sample: Sample = {
    maker,
    identity,
    owner,
    key,
    alias,
    aliasName,
    others: consumers(key, identity, random),
    policy: policyKind('default').draw(owner, random).policy,
    policyKind: 'default',
    mayHaveReplicas: subjects.includes('replica'),
    policyIsText,
    tag,
  }
  if (maker.grantNames && random.chance(20)) addGrant(sample, random)
  return sample
}

const KEY_ID = '1234abcd-12ab-34cd-56ef-1234567890ab'

function reference(logicalId: string, random: Random): Node {
  return random.chance(50) ? ref(logicalId) : call('Fn::GetAtt', fixed(`${logicalId}.Arn`))
}

/** A default is written out or left to its maker; a usage that only CloudFormation would guess is always written out. */
function setIdentity(key: Draft, maker: Maker, { spec, usage, origin }: Identity, random: Random): void {
  const symmetric = isSymmetricEncryption(spec)
  if (!symmetric || random.chance(60)) key.set('spec', scalar(spec))
  // A CreateKey request is known by one of these two.
  if (!symmetric || random.chance(60) || (maker.id === 'api' && !key.properties.has('spec')))
    key.set('usage', scalar(usage))
  if (origin !== maker.defaults.origin || random.chance(25)) key.set('origin', scalar(origin))
  if (random.chance(25)) key.set('multiRegion', scalar(random.chance(50)))
}

function setRotation(key: Draft, { spec, origin }: Identity, random: Random): void {
  const rotates = canRotateAutomatically(spec, origin)
  if (rotates || random.chance(20)) key.set('rotation', scalar(rotates))
  if (rotates && random.chance(30)) {
    const { min, max } = ROTATION_PERIOD_DAYS
    key.set('rotationPeriod', scalar(random.between(min, max), random.between(min, max)))
  }
}

function setRest(key: Draft, tag: Sample['tag'], random: Random): void {
  if (random.chance(60)) key.set('description', scalar(random.pick(DESCRIPTIONS), random.pick(DESCRIPTIONS)))
  if (random.chance(20)) key.set('enabled', scalar(true))
  if (random.chance(30)) key.set('deletionWindow', scalar(DELETION_WINDOW_DAYS.max))
  if (random.chance(50)) {
    const tags = TAGS.slice(random.below(TAGS.length))
    key.set('tags', list(...tags.map(([name, values]) => tag(scalar(name), pickTwo(values, random)))))
  }
  for (const attribute of ['DeletionPolicy', 'UpdateReplacePolicy'])
    key.attributes.set(attribute, fixed('Retain'))
}

function pickTwo(values: readonly string[], random: Random) {
  return scalar(random.pick(values), random.pick(values))
}

/** Services encrypt with symmetric keys. */
function consumers(key: Draft, { spec }: Identity, random: Random): Draft[] {
  if (!isSymmetricEncryption(spec) || !random.chance(30)) return []
  const [name, type, property] = random.pick(CONSUMERS)
  const consumer = new Draft(name, type)
  consumer.set(property, ref(key.name))
  return [consumer]
}
