import type { MappingNode, Node } from '../../syntax/tree.ts'
import { itemsOf, memberOf, textOf } from './nodes.ts'
import { NOTHING_AWAITED, recordedValue, withoutBlanks } from './recorded.ts'
import { isOurs, type Resource } from './resource.ts'

/** What `terraform show -json` tells of a state. */
export function resourcesIn(root: MappingNode): readonly Resource[] {
  return resourcesInModule(memberOf(memberOf(root, 'values'), 'root_module'))
}

/** The resources of a module and of those in it. */
export function resourcesInModule(module: Node | undefined): readonly Resource[] {
  const own = itemsOf(memberOf(module, 'resources'))
  const inner = itemsOf(memberOf(module, 'child_modules'))
  return [...own.flatMap(resourceOf), ...inner.flatMap(resourcesInModule)]
}

function resourceOf(node: Node): readonly Resource[] {
  const [named, values] = [memberOf(node, 'address'), memberOf(node, 'values')]
  const [address, type] = [textOf(named), textOf(memberOf(node, 'type'))]
  if (
    !named ||
    !values ||
    !type ||
    !address ||
    !isOurs(type) ||
    !isManaged(node) ||
    memberOf(node, 'deposed_key')
  )
    return []
  return [{ address, type, at: named.span, ...readValues(values, memberOf(node, 'sensitive_values')) }]
}

/** Data sources are looked up and not made. */
export function isManaged(node: Node): boolean {
  return (textOf(memberOf(node, 'mode')) ?? 'managed') === 'managed'
}

/** A state file of version 4, as Terraform and OpenTofu keep it: the instances of a resource stand below it. */
export function resourcesInStateFile(root: MappingNode): readonly Resource[] {
  const resources = itemsOf(memberOf(root, 'resources')).filter(isManaged)
  return resources.flatMap(resource =>
    itemsOf(memberOf(resource, 'instances')).flatMap(one => instanceOf(resource, one)),
  )
}

function instanceOf(resource: Node, instance: Node): readonly Resource[] {
  const [type, named] = [textOf(memberOf(resource, 'type')), memberOf(resource, 'name')]
  const [name, values] = [textOf(named), memberOf(instance, 'attributes')]
  if (!type || !isOurs(type) || !named || !name || !values || memberOf(instance, 'deposed')) return []
  const module = textOf(memberOf(resource, 'module'))
  const address = `${module === undefined ? '' : `${module}.`}${type}.${name}${indexOf(instance)}`
  return [{ address, type, at: named.span, ...readValues(values, secretsOf(instance)) }]
}

/** `[0]` or `["eu"]`. */
function indexOf(instance: Node): string {
  const key = memberOf(instance, 'index_key')
  if (key?.kind !== 'scalar') return ''
  return key.style === 'plain' ? `[${key.value}]` : `[${JSON.stringify(key.value)}]`
}

/** What exists is no twin of anything else: KMS has refused that. */
function readValues(value: Node, secret: Node | undefined): Pick<Resource, 'values' | 'home' | 'isCertain'> {
  const values = withoutBlanks(recordedValue({ value, secret }, NOTHING_AWAITED))
  return { values, home: undefined, isCertain: true }
}

/** State files list paths to what is sensitive. An attribute of which a part is so is left unread as a whole. */
function secretsOf(instance: Node): Node {
  const names = itemsOf(memberOf(instance, 'sensitive_attributes')).flatMap(path => {
    const name = memberOf(itemsOf(path)[0], 'value')
    return name?.kind === 'scalar' ? [name] : []
  })
  const entries = names.map(key => ({ key, value: { ...key, value: 'true', style: 'plain' as const } }))
  return { kind: 'mapping', span: instance.span, entries, flow: true }
}
