import type { MappingNode, Node } from '../../syntax/tree.ts'
import { unknownAt } from '../../value/text.ts'
import type { Value } from '../../value/value.ts'
import { itemsOf, memberOf, textOf } from './nodes.ts'
import { type Configured, PlannedModules } from './plan-configuration.ts'
import { type Foresee, NOTHING_AWAITED, recordedValue, withoutBlanks } from './recorded.ts'
import { isOurs, type Resource } from './resource.ts'
import { isManaged, resourcesInModule } from './state.ts'

/** A plan is two versions by itself: what there is, and what there will be. */
export interface Planned {
  readonly before: readonly Resource[]
  readonly after: readonly Resource[]
}

/** What `terraform show -json` tells of a plan. Old plans, and parts of plans, may list no changes. */
export function readPlan(root: MappingNode): Planned {
  const changes = itemsOf(memberOf(root, 'resource_changes')).flatMap(changeOf)
  if (changes.length === 0)
    return { before: [], after: resourcesInModule(memberOf(memberOf(root, 'planned_values'), 'root_module')) }
  const modules = new PlannedModules(memberOf(memberOf(root, 'configuration'), 'root_module'), changes)
  return {
    before: changes.flatMap(change => beforeOf(change)),
    after: changes.flatMap(change => afterOf(change, modules)),
  }
}

/** One of `resource_changes`, by what it is about. */
export interface Change {
  readonly address: string
  /** `module.store["eu"]`; empty for the root module. */
  readonly module: string
  readonly type: string
  readonly name: string
  readonly named: Node
  readonly change: Node
}

function changeOf(node: Node): readonly Change[] {
  const [named, change] = [memberOf(node, 'address'), memberOf(node, 'change')]
  const [address, type, name] = [
    textOf(named),
    textOf(memberOf(node, 'type')),
    textOf(memberOf(node, 'name')),
  ]
  if (!named || !change || !address || !type || !name || !isOurs(type)) return []
  if (!isManaged(node) || memberOf(node, 'deposed')) return []
  const module = textOf(memberOf(node, 'module_address')) ?? ''
  return [{ address, module, type, name, named, change }]
}

function beforeOf({ address, type, named, change }: Change): readonly Resource[] {
  const value = memberOf(change, 'before')
  if (value?.kind !== 'mapping' || isForgotten(change)) return []
  const recorded = { value, secret: memberOf(change, 'before_sensitive') }
  const values = withoutBlanks(recordedValue(recorded, NOTHING_AWAITED))
  return [{ address, type, at: named.span, values, home: undefined, isCertain: true }]
}

/** Terraform lets go of it, and leaves it in being. */
function isForgotten(change: Node): boolean {
  return itemsOf(memberOf(change, 'actions')).some(action => textOf(action) === 'forget')
}

function afterOf(change: Change, modules: PlannedModules): readonly Resource[] {
  const value = memberOf(change.change, 'after')
  if (value?.kind !== 'mapping') return []
  const configured = modules.configured(change)
  const recorded = {
    value,
    unknown: memberOf(change.change, 'after_unknown'),
    secret: memberOf(change.change, 'after_sensitive'),
    expression: configured?.expressions,
  }
  const values = withoutBlanks(recordedValue(recorded, foreseeing(change, configured, modules)))
  const { address, type, named } = change
  return [{ address, type, at: named.span, values, home: homeOf(configured, value), isCertain: true }]
}

/** What is not configured is for the provider to fill in, as it does where an argument is left out. */
function foreseeing(change: Change, configured: Configured | undefined, modules: PlannedModules): Foresee {
  return (expression, { span }): Value => {
    if (configured && !expression) return { kind: 'absent', span }
    const hole = expression && configured && modules.resourceIn(expression, configured.scope, change)
    if (hole) return { kind: 'text', span, pieces: [hole], plain: false }
    return unknownAt(span, 'it is known only after apply')
  }
}

/** A provider's configuration stands for one account; the Region may be set on the resource. */
function homeOf(configured: Configured | undefined, after: Node): string | undefined {
  if (!configured) return undefined
  return `${configured.provider} ${textOf(memberOf(after, 'region')) ?? ''}`
}
