import type { Alternatives, KmsModel, Retention } from '../../model/model.ts'
import { readGrant } from '../../model/read-grant.ts'
import { type Declaration, type ResolveKey, readAlias, readKey, readReplica } from '../../model/read-key.ts'
import type { Document, Tree } from '../../syntax/tree.ts'
import { EMPTY_MODEL, type ReadResult } from '../format.ts'
import { ACK_GROUP, ackRetention } from './ack.ts'
import { consumersIn } from './consumers.ts'
import { crossplaneRetention } from './crossplane-retention.ts'
import { declarationOf, isOfKms, keysIn } from './keys.ts'
import { type Manifest, manifestsIn } from './manifests.ts'
import { isPatch } from './patches.ts'
import { resolverAmong } from './references.ts'

type ReadObject = (declaration: Declaration, resolve: ResolveKey, retention?: Retention) => Partial<KmsModel>

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
export function isOurs(manifest: Manifest): boolean {
  return isOfKms(manifest) && Object.hasOwn(READERS, manifest.kind)
}

/** Each object by itself. */
export function readManifests(document: Document, tree: Tree): ReadResult {
  const own = (manifestsIn(tree).of.get(document) ?? []).filter(isOurs)
  const groups = own.map(manifest => {
    const resolve = resolverAmong(keysIn(tree), manifest.group)
    const declaration = declarationOf(manifest, tree)
    const retention = isPatch(manifest, tree.source.name) ? undefined : retentionOf(manifest)
    return alone(READERS[manifest.kind]?.(declaration, resolve, retention))
  })
  const consumers = consumersIn(tree).get(document) ?? []
  return { groups: consumers.length > 0 ? [...groups, alone({ consumers })] : groups, problems: [] }
}

function alone(part: Partial<KmsModel> | undefined): Alternatives {
  return [{ assuming: [], model: { ...EMPTY_MODEL, ...part } }]
}

function retentionOf(manifest: Manifest): Retention {
  return manifest.group === ACK_GROUP ? ackRetention(manifest) : crossplaneRetention(manifest)
}
