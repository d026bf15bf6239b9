import type { Node } from '../../syntax/tree.ts'
import type { Hole } from '../../value/value.ts'
import { itemsOf, memberOf, textOf } from './nodes.ts'
import type { Change } from './plan.ts'

/** A module as a plan's configuration has it, and the call that fills its variables. */
interface Scope {
  readonly module: Node
  readonly call?: { readonly node: Node; readonly from: Scope }
  /** Names of modules from the root on: `['store']`. */
  readonly path: readonly string[]
}

/** How a resource of a plan is configured. */
export interface Configured {
  readonly expressions: Node | undefined
  readonly provider: string
  readonly scope: Scope
}

/** A resource that an expression refers to. */
interface Target {
  readonly path: readonly string[]
  readonly type: string
  readonly name: string
  /** `[0]`; empty where none is named. */
  readonly index: string
  readonly attribute: string | undefined
}

/** How far references are followed from module to module. */
const FARTHEST = 20

/** The configuration in a plan: it tells which resource an unknown value will come from. */
export class PlannedModules {
  readonly #root: Scope | undefined
  readonly #instances = new Map<string, Change[]>()
  readonly #resources = new Map<Node, ReadonlyMap<string, Node>>()

  /** Told all that there will be, of whatever type. */
  constructor(root: Node | undefined, changes: readonly Change[]) {
    this.#root = root && { module: root, path: [] }
    for (const change of changes) {
      const name = instanceKey(modulePath(change.module), change.type, change.name)
      const instances = this.#instances.get(name)
      if (instances) instances.push(change)
      else this.#instances.set(name, [change])
    }
  }

  #resourcesOf(module: Node): ReadonlyMap<string, Node> {
    const known = this.#resources.get(module)
    if (known) return known
    const managed = itemsOf(memberOf(module, 'resources')).filter(
      one => textOf(memberOf(one, 'mode')) !== 'data',
    )
    const resources = new Map(
      managed.map(one => [`${textOf(memberOf(one, 'type'))}.${textOf(memberOf(one, 'name'))}`, one]),
    )
    this.#resources.set(module, resources)
    return resources
  }

  configured({ module, type, name }: Change): Configured | undefined {
    const scope = modulePath(module).reduce<Scope | undefined>(childOf, this.#root)
    const node = scope && this.#resourcesOf(scope.module).get(`${type}.${name}`)
    if (!node) return undefined
    const provider = textOf(memberOf(node, 'provider_config_key')) ?? ''
    return { expressions: memberOf(node, 'expressions'), provider, scope }
  }

  /** The one resource that an expression can come to; undefined where it may be another, or none. */
  resourceIn(expression: Node, scope: Scope, from: Change): Hole | undefined {
    // Of a resource whose count is 0 there is nothing to come to: modules often name several, of which one is made.
    const found = targetsIn(expression, scope, FARTHEST)?.filter(
      target => this.#instancesOf(target).length > 0,
    )
    const [target, ...others] = new Map(found?.map(one => [JSON.stringify(one), one])).values()
    const instance = target && others.length === 0 ? this.#instanceOf(target, from) : undefined
    if (!target || !instance) return undefined
    const { attribute } = target
    // What surrounds the reference is not told, so two values of one reference need not be equal.
    return {
      name: instance.address,
      kind: 'resource',
      resourceType: target.type,
      ...(attribute !== undefined && { attribute }),
      opaque: true,
    }
  }

  #instancesOf({ path, type, name }: Target): readonly Change[] {
    return this.#instances.get(instanceKey(path, type, name)) ?? []
  }

  #instanceOf(target: Target, from: Change): Change | undefined {
    const indexed = this.#instancesOf(target).filter(({ address }) => address.endsWith(target.index))
    const near = indexed.filter(({ module }) => module === from.module)
    const [only, ...others] = near.length > 0 ? near : indexed
    return others.length === 0 ? only : undefined
  }
}

function instanceKey(path: readonly string[], type: string, name: string): string {
  return [...path, type, name].join(' ')
}

/** `module.store["eu"].module.key` as `['store', 'key']`. */
function modulePath(address: string): readonly string[] {
  return [...address.matchAll(/(?:^|\.)module\.([\w-]+)(?:\[(?:"(?:[^"\\]|\\.)*"|\d+)\])?/g)].flatMap(
    ([, name]) => name ?? [],
  )
}

function childOf(scope: Scope | undefined, name: string): Scope | undefined {
  const node = memberOf(memberOf(scope?.module, 'module_calls'), name)
  const module = memberOf(node, 'module')
  return scope && node && module
    ? { module, call: { node, from: scope }, path: [...scope.path, name] }
    : undefined
}

/** What an expression refers to, variables and modules' outputs followed; undefined where that cannot be told whole. */
function targetsIn(expression: Node, scope: Scope, left: number): readonly Target[] | undefined {
  if (left === 0) return undefined
  const all = itemsOf(memberOf(expression, 'references')).map(node => textOf(node) ?? '')
  // Each reference is followed by the shorter ones it begins with.
  const longest = all.filter(
    one => !all.some(other => other.startsWith(`${one}.`) || other.startsWith(`${one}[`)),
  )
  const found = longest.map(reference => targetsOf(reference, scope, left - 1))
  return found.every(targets => targets !== undefined) ? found.flat() : undefined
}

const STEP = /\[(?:"(?:[^"\\]|\\.)*"|\d+)\]|[\w-]+/g

function targetsOf(reference: string, scope: Scope, left: number): readonly Target[] | undefined {
  const [first = '', second = '', third = '', ...rest] = reference.match(STEP) ?? []
  if (first === 'count' || first === 'path' || first === 'terraform' || reference === 'each.key') return []
  if (first === 'var') return variable(second, scope, left)
  if (first === 'module') return output(second, third.startsWith('[') ? rest[0] : third, scope, left)
  if (['local', 'data', 'each', 'self'].includes(first) || second === '') return undefined
  const isIndexed = third.startsWith('[')
  const attribute = isIndexed ? rest[0] : third || undefined
  return [{ path: scope.path, type: first, name: second, index: isIndexed ? third : '', attribute }]
}

/** What a variable of the root module is, is known; that of another comes from the call. */
function variable(name: string, { call }: Scope, left: number): readonly Target[] | undefined {
  const expression = call && memberOf(memberOf(call.node, 'expressions'), name)
  return expression ? targetsIn(expression, call.from, left) : []
}

function output(
  module: string,
  name: string | undefined,
  scope: Scope,
  left: number,
): readonly Target[] | undefined {
  const child = childOf(scope, module)
  const expression = name && memberOf(memberOf(memberOf(child?.module, 'outputs'), name), 'expression')
  return child && expression ? targetsIn(expression, child, left) : undefined
}
