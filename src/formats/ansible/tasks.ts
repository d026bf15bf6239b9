import { find } from '../../syntax/lookup.ts'
import type { MappingNode, Node, ScalarNode } from '../../syntax/tree.ts'

/** What the module is called, in full and where its collection is among those that are searched. */
export const MODULES: readonly string[] = [
  'amazon.aws.kms_key',
  'amazon.aws.aws_kms',
  'community.aws.kms_key',
  'community.aws.aws_kms',
  'kms_key',
  'aws_kms',
]

/** One use of the module. */
export interface Task {
  readonly name: ScalarNode | undefined
  /** Where the module is named. */
  readonly module: ScalarNode
  /** What its results are called from then on. */
  readonly register: ScalarNode | undefined
  /** Its parameters, those that it shares with others last. */
  readonly parameters: readonly Node[]
}

const LISTS = ['tasks', 'pre_tasks', 'post_tasks', 'handlers', 'block', 'rescue', 'always']

/** The uses of the module in a playbook, a list of tasks or handlers, or a block, in the order they stand in. */
export function tasksIn(node: Node | undefined): readonly Task[] {
  return tasksOf(node, MODULES)
}

/** The uses of these modules. */
export function tasksOf(
  node: Node | undefined,
  modules: readonly string[],
  defaults: readonly Node[] = [],
): readonly Task[] {
  if (node?.kind === 'sequence') return node.items.flatMap(item => tasksOf(item, modules, defaults))
  if (node?.kind !== 'mapping') return []
  const own = [...defaultsIn(node, modules), ...defaults]
  const inner = LISTS.flatMap(name => tasksOf(listAt(node, name), modules, own))
  return [...inner, ...taskOf(node, modules, own)]
}

function listAt(node: MappingNode, name: string): Node | undefined {
  const value = find(node, name)?.value
  return value?.kind === 'sequence' ? value : undefined
}

function defaultsIn(node: MappingNode, modules: readonly string[]): readonly Node[] {
  const all = find(node, 'module_defaults')?.value
  if (all?.kind !== 'mapping') return []
  return all.entries.filter(({ key }) => modules.includes(key.value)).map(({ value }) => value)
}

function taskOf(node: MappingNode, modules: readonly string[], defaults: readonly Node[]): readonly Task[] {
  const [name, register] = [scalarAt(node, 'name'), scalarAt(node, 'register')]
  const args = find(node, 'args')?.value
  const shared = [...(args ? [args] : []), ...defaults]
  const entry = node.entries.find(({ key }) => modules.includes(key.value))
  if (entry) return [{ name, register, module: entry.key, parameters: [entry.value, ...shared] }]
  return ['action', 'local_action']
    .flatMap(word => actionOf(find(node, word)?.value, modules, shared))
    .map(action => ({ ...action, name, register }))
}

function scalarAt(node: MappingNode, name: string): ScalarNode | undefined {
  const value = find(node, name)?.value
  return value?.kind === 'scalar' ? value : undefined
}

/** `action: amazon.aws.kms_key alias=…`, or a mapping with the module's name among its parameters. A short name is no needle there. */
function actionOf(
  action: Node | undefined,
  modules: readonly string[],
  shared: readonly Node[],
): readonly Pick<Task, 'module' | 'parameters'>[] {
  const module = action?.kind === 'mapping' ? find(action, 'module')?.value : action
  if (!action || module?.kind !== 'scalar') return []
  const [word = '', more] = module.value.split(/\s+/, 2)
  if (!modules.includes(word) || !word.includes('.')) return []
  return [{ module, parameters: more === undefined && action === module ? shared : [action, ...shared] }]
}
