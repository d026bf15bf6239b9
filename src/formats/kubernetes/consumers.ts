import { ackKeyPropertiesOf } from '../../kms/ack-consumers.ts'
import { crossplaneKeyPropertiesOf } from '../../kms/provider-consumers.ts'
import { known } from '../../model/field.ts'
import type { Consumer, KeyIdentity } from '../../model/model.ts'
import type { NamedAliases } from '../../model/named-aliases.ts'
import { type KeyFinder, readConsumers } from '../../model/read-consumers.ts'
import type { Document, Tree } from '../../syntax/tree.ts'
import type { Value } from '../../value/value.ts'
import { aliasesIn, isKey, keysIn } from './keys.ts'
import { at } from './lookup.ts'
import { homeOf, type Manifest, manifestsIn } from './manifests.ts'
import { keyNamed, referenceTo, resolverAmong, selected } from './references.ts'

type Aliases = ReadonlyMap<string, NamedAliases>

/** `sqs.services.k8s.aws`, `sqs.aws.upbound.io`, `sqs.aws.m.upbound.io`; not those of KMS itself. */
const OTHER_GROUP = /^(?!kms\.)(\w+)\.(services\.k8s\.aws|aws(?:\.m)?\.upbound\.io)$/

const ofTrees = new WeakMap<Tree, ReadonlyMap<Document, readonly Consumer[]>>()

/** The objects of a file that take a key of it, by the documents that declare the keys. */
export function consumersIn(tree: Tree): ReadonlyMap<Document, readonly Consumer[]> {
  const told = ofTrees.get(tree)
  if (told) return told
  const found = new Map<Document, Consumer[]>()
  const documents = documentsOfKeys(tree)
  const aliases = aliasesIn(tree)
  for (const manifest of documents.size > 0 ? manifestsIn(tree).all : []) {
    for (const consumer of consumersOf(manifest, tree, aliases)) {
      const reference = known(consumer.key)
      const key = reference?.to === 'key' || reference?.to === 'alias' ? reference.key : undefined
      const document = key && documents.get(key)
      if (!document) continue
      const others = found.get(document)
      if (others) others.push(consumer)
      else found.set(document, [consumer])
    }
  }
  ofTrees.set(tree, found)
  return found
}

/** Whatever takes a key stands in a document of its own, which tells nothing of KMS. */
function documentsOfKeys(tree: Tree): ReadonlyMap<KeyIdentity, Document> {
  const keys = keysIn(tree)
  const pairs = [...manifestsIn(tree).of].flatMap(([document, manifests]) =>
    manifests.filter(isKey).flatMap(({ group, name }) => {
      const key = keys.get(keyNamed(group, name))
      return key ? [[key, document] as const] : []
    }),
  )
  return new Map(pairs)
}

/** Most objects are of kinds that take no key. */
function consumersOf(manifest: Manifest, tree: Tree, aliases: Aliases): readonly Consumer[] {
  const [, service = '', rest = ''] = OTHER_GROUP.exec(manifest.group) ?? []
  if (rest === '') return []
  const isAck = rest.startsWith('services')
  const taken = isAck
    ? ackKeyPropertiesOf(service, manifest.kind)
    : crossplaneKeyPropertiesOf(service, manifest.kind)
  if (taken.length === 0) return []
  const spec = at(manifest.value, 'spec')
  const properties = isAck ? spec : at(spec, 'forProvider')
  const group = `kms.${rest}`
  const resolve = resolverAmong(keysIn(tree), group)
  const home = homeOf(manifest)
  const finder: KeyFinder = {
    resolve: value => resolve(referenceIn(value, group, manifestsIn(tree).all) ?? value),
    aliases: home === undefined ? undefined : aliases.get(home),
    isStep: isAck ? isAckField : isCrossplaneField,
  }
  return properties
    ? readConsumers({ name: manifest.name, at: manifest.nameAt }, properties, taken, finder)
    : []
}

/** A key by the name of its object, or by labels of that; undefined where it is written otherwise. */
function referenceIn(value: Value, group: string, among: readonly Manifest[]): Value | undefined {
  const chosen =
    at(value, 'from', 'name') ?? at(value, 'name') ?? selected(at(value, 'matchLabels'), group, among)
  return chosen && referenceTo(chosen)
}

/** `kmsKeyID`, `kmsKeyRef` */
function isAckField(key: string, step: string, isLast: boolean): boolean {
  const [own, field] = [key.toLowerCase(), step.toLowerCase()]
  return own === field || (isLast && own === `${field.replace(/(?:id|arn|identifier)$/, '')}ref`)
}

/** `kmsKeyId`, `kmsKeyIdRef`, `kmsKeyIdSelector` */
function isCrossplaneField(key: string, step: string, isLast: boolean): boolean {
  return key === step || (isLast && (key === `${step}Ref` || key === `${step}Selector`))
}
