import type { KeyIdentity, KmsModel, Retention } from '../../model/model.ts'
import { readGrant } from '../../model/read-grant.ts'
import {
  type Declaration,
  type ResolveKey,
  readAlias,
  readIdentity,
  readKey,
  readReplica,
} from '../../model/read-key.ts'
import type { Document, Tree } from '../../syntax/tree.ts'
import { EMPTY_MODEL, type ReadResult } from '../format.ts'
import { ACK_GROUP, ackRetention, declaredByAck } from './ack.ts'
import { CROSSPLANE_GROUPS, declaredByCrossplane } from './crossplane.ts'
import { crossplaneRetention } from './crossplane-retention.ts'
import { type Manifest, manifestsIn } from './manifests.ts'
import { type Keys, keyNamed, resolverAmong } from './references.ts'

type ReadObject = (declaration: Declaration, resolve: ResolveKey, retention: Retention) => Partial<KmsModel>

const READERS: Readonly<Record<string, ReadObject>> = {
  Key: (declaration, _, retention) => ({ keys: [readKey(declaration, retention)] }),
  ExternalKey: (declaration, _, retention) => ({ keys: [readKey(declaration, retention)] }),
  ReplicaKey: (declaration, resolve, retention) => ({
    replicas: [readReplica(declaration, resolve, retention)],
  }),
  ReplicaExternalKey: (declaration, resolve, retention) => ({
    replicas: [readReplica(declaration, resolve, retention)],
  }),
  Alias: (declaration, resolve) => ({ aliases: [readAlias(declaration, resolve)] }),
  Grant: (declaration, resolve) => ({ grants: [readGrant(declaration, resolve)] }),
}

/** Whether an object is one of those that are read. */
export function isOurs({ group, kind }: Manifest): boolean {
  const isGroup = group === ACK_GROUP || CROSSPLANE_GROUPS.some(name => name === group)
  return isGroup && Object.hasOwn(READERS, kind)
}

/** Each object by itself. */
export function readManifests(document: Document, tree: Tree): ReadResult {
  const own = (manifestsIn(tree).of.get(document) ?? []).filter(isOurs)
  const groups = own.map(manifest => {
    const resolve = resolverAmong(keysIn(tree), manifest.group)
    const declaration = declarationOf(manifest, tree)
    const found = READERS[manifest.kind]?.(declaration, resolve, retentionOf(manifest))
    return [{ assuming: [], model: { ...EMPTY_MODEL, ...found } }]
  })
  return { groups, problems: [] }
}

const ofTrees = new WeakMap<Tree, Keys>()

function keysIn(tree: Tree): Keys {
  const known = ofTrees.get(tree)
  if (known) return known
  const keys = new Map<string, KeyIdentity | undefined>()
  for (const manifest of manifestsIn(tree).all) {
    if (!isOurs(manifest) || !/^(?:External)?Key$/.test(manifest.kind)) continue
    const name = keyNamed(manifest.group, manifest.name)
    keys.set(name, keys.has(name) ? undefined : readIdentity(declarationOf(manifest, tree)))
  }
  ofTrees.set(tree, keys)
  return keys
}

function declarationOf(manifest: Manifest, tree: Tree): Declaration {
  return manifest.group === ACK_GROUP
    ? declaredByAck(manifest, tree.source)
    : declaredByCrossplane(manifest, manifestsIn(tree).all, tree.source)
}

function retentionOf(manifest: Manifest): Retention {
  return manifest.group === ACK_GROUP ? ackRetention(manifest) : crossplaneRetention(manifest)
}
