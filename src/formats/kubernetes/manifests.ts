import { find } from '../../syntax/lookup.ts'
import type { Document, Node, Tree } from '../../syntax/tree.ts'
import { valueOfNode } from '../../value/from-node.ts'
import { scalarsWith } from '../../value/placeholders.ts'
import { knownText, type MapValue, type Place, type Value } from '../../value/value.ts'
import { baseOf, templatesIn } from './compositions.ts'
import { at, textAt } from './lookup.ts'

/** One object as the cluster will have it. */
export interface Manifest {
  readonly group: string
  readonly kind: string
  readonly name: string
  /** Where that name stands; the kind, where there is none. */
  readonly nameAt: Place
  readonly value: MapValue
}

/**
 * What is put in before a manifest reaches the cluster: Helm's and Argo's `{{ }}` inside quotes, `${VAR}` and `$VAR` of Flux
 * and envsubst, `${schema.spec.name}` of kro, `$(VAR)` of Kustomize. IAM's own `${aws:username}` and `${*}` are none.
 */
const PLACEHOLDER =
  /\{\{[\s\S]*?\}\}|\$\{(?![A-Za-z_][\w-]*:[A-Za-z])[A-Za-z_"'(!][^{}]*\}|\$\([A-Za-z_]\w*\)|\$[A-Z_][A-Z0-9_]*\b/g

/** A scalar as a manifest has it, with what is put in later unknown. */
export const manifestScalar = scalarsWith(PLACEHOLDER)

/** The objects of a file: they may refer to one another by name. */
export interface Manifests {
  readonly of: ReadonlyMap<Document, readonly Manifest[]>
  readonly all: readonly Manifest[]
}

const ofTrees = new WeakMap<Tree, Manifests>()

export function manifestsIn(tree: Tree): Manifests {
  const known = ofTrees.get(tree)
  if (known) return known
  const of = new Map(tree.documents.map(document => [document, objectsIn(document.root)]))
  const manifests = { of, all: [...of.values()].flat() }
  ofTrees.set(tree, manifests)
  return manifests
}

/** The manifest itself, those of a `List`, and what a Composition, or a graph of kro's, makes. */
function objectsIn(root: Node | undefined): readonly Manifest[] {
  if (root?.kind !== 'mapping' || !find(root, 'apiVersion') || !find(root, 'kind')) return []
  return within(valueOfNode(root, manifestScalar))
}

function within(value: Value): readonly Manifest[] {
  if (value.kind !== 'map') return []
  const kind = textAt(value, 'kind')
  if (kind?.endsWith('List') || kind === 'List') return itemsOf(at(value, 'items'), within)
  if (kind === 'Composition') {
    return templatesIn(value).flatMap(template => manifestOf(baseOf(template), template.name))
  }
  if (kind === 'ResourceGraphDefinition') {
    return itemsOf(at(value, 'spec', 'resources'), one => manifestOf(at(one, 'template'), at(one, 'id')))
  }
  return manifestOf(value)
}

function itemsOf(items: Value | undefined, read: (item: Value) => readonly Manifest[]): readonly Manifest[] {
  return items?.kind === 'list' ? items.items.flatMap(read) : []
}

function manifestOf(value: Value | undefined, fallback?: Value): readonly Manifest[] {
  const [group, version] = (textAt(value, 'apiVersion') ?? '').split('/')
  const kind = at(value, 'kind')
  if (value?.kind !== 'map' || !group || version === undefined || kind?.kind !== 'text') return []
  const named = [at(value, 'metadata', 'name'), fallback].find(name => name?.kind === 'text') ?? kind
  const name = named.kind === 'text' ? nameOf(named.pieces) : ''
  return [{ group, kind: knownText(kind) ?? '', name, nameAt: { span: named.span }, value }]
}

/** What is put in later stays as it is written. */
function nameOf(pieces: readonly (string | { readonly name: string })[]): string {
  return pieces.map(piece => (typeof piece === 'string' ? piece : piece.name)).join('')
}

/** Something that two objects share only if they are of one account and Region; undefined where it is not known. */
export function homeOf({ group, value }: Manifest): string | undefined {
  const places = [
    ['metadata', 'namespace'],
    ['metadata', 'annotations', 'services.k8s.aws/region'],
    ['spec', 'providerConfigRef', 'name'],
    ['spec', 'forProvider', 'region'],
  ]
  const words = places.map(path => (at(value, ...path) ? textAt(value, ...path) : ''))
  return words.includes(undefined) ? undefined : [group.replace(/^\w+\./, ''), ...words].join(' ')
}
