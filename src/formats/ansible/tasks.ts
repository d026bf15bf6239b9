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
  /** Its parameters, those that it shares with others last. */
  readonly parameters: readonly Node[]
}

const LISTS = ['tasks', 'pre_tasks', 'post_tasks', 'handlers', 'block', 'rescue', 'always']

/** The tasks of a playbook, a list of tasks or handlers, or a block, in the order they stand in. */
export function tasksIn(node: Node | undefined, defaults: readonly Node[] = []): readonly Task[] {
  if (node?.kind === 'sequence') return node.items.flatMap(item => tasksIn(item, defaults))
  if (node?.kind !== 'mapping') return []
  const own = [...defaultsIn(node), ...defaults]
  return [...LISTS.flatMap(name => tasksIn(listAt(node, name), own)), ...taskOf(node, own)]
}

function listAt(node: MappingNode, name: string): Node | undefined {
  const value = find(node, name)?.value
  return value?.kind === 'sequence' ? value : undefined
}

function defaultsIn(node: MappingNode): readonly Node[] {
  const all = find(node, 'module_defaults')?.value
  if (all?.kind !== 'mapping') return []
  return all.entries.filter(({ key }) => MODULES.includes(key.value)).map(({ value }) => value)
}

function taskOf(node: MappingNode, defaults: readonly Node[]): readonly Task[] {
  const title = find(node, 'name')?.value
  const name = title?.kind === 'scalar' ? title : undefined
  const args = find(node, 'args')?.value
  const shared = [...(args ? [args] : []), ...defaults]
  const entry = node.entries.find(({ key }) => MODULES.includes(key.value))
  if (entry) return [{ name, module: entry.key, parameters: [entry.value, ...shared] }]
  return ['action', 'local_action'].flatMap(word => actionOf(find(node, word)?.value, name, shared))
}

/** `action: kms_key alias=…`, or a mapping with the module's name among its parameters. */
function actionOf(
  action: Node | undefined,
  name: ScalarNode | undefined,
  shared: readonly Node[],
): readonly Task[] {
  const module = action?.kind === 'mapping' ? find(action, 'module')?.value : action
  if (!action || module?.kind !== 'scalar') return []
  const [word = '', more] = module.value.split(/\s+/, 2)
  if (!MODULES.includes(word)) return []
  return [
    { name, module, parameters: more === undefined && action === module ? shared : [action, ...shared] },
  ]
}
