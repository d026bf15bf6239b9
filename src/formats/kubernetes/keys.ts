import type { Alias, KeyIdentity } from '../../model/model.ts'
import { NamedAliases } from '../../model/named-aliases.ts'
import { type Declaration, readAlias, readIdentity } from '../../model/read-key.ts'
import type { Tree } from '../../syntax/tree.ts'
import { ACK_GROUP, declaredByAck } from './ack.ts'
import { CROSSPLANE_GROUPS, declaredByCrossplane } from './crossplane.ts'
import { homeOf, type Manifest, manifestsIn } from './manifests.ts'
import { type Keys, keyNamed, resolverAmong } from './references.ts'

/** Whether an object is of a group of KMS that is read. */
export function isOfKms({ group }: Manifest): boolean {
  return group === ACK_GROUP || CROSSPLANE_GROUPS.some(name => name === group)
}

export function declarationOf(manifest: Manifest, tree: Tree): Declaration {
  return manifest.group === ACK_GROUP
    ? declaredByAck(manifest, tree.source)
    : declaredByCrossplane(manifest, manifestsIn(tree).all, tree.source)
}

/** Whether an object is a key, and no replica of one. */
export function isKey(manifest: Manifest): boolean {
  return isOfKms(manifest) && /^(?:External)?Key$/.test(manifest.kind)
}

const keysOfTrees = new WeakMap<Tree, Keys>()

export function keysIn(tree: Tree): Keys {
  const told = keysOfTrees.get(tree)
  if (told) return told
  const keys = new Map<string, KeyIdentity | undefined>()
  for (const manifest of manifestsIn(tree).all.filter(isKey)) {
    const name = keyNamed(manifest.group, manifest.name)
    keys.set(name, keys.has(name) ? undefined : readIdentity(declarationOf(manifest, tree)))
  }
  keysOfTrees.set(tree, keys)
  return keys
}

/** The aliases of a file, by the account and Region that they are made in. */
export function aliasesIn(tree: Tree): ReadonlyMap<string, NamedAliases> {
  const homes = new Map<string, Alias[]>()
  for (const manifest of manifestsIn(tree).all) {
    const home = isOfKms(manifest) && manifest.kind === 'Alias' ? homeOf(manifest) : undefined
    if (home === undefined) continue
    const alias = readAlias(declarationOf(manifest, tree), resolverAmong(keysIn(tree), manifest.group))
    const others = homes.get(home)
    if (others) others.push(alias)
    else homes.set(home, [alias])
  }
  return new Map([...homes].map(([home, aliases]) => [home, new NamedAliases(aliases)]))
}
