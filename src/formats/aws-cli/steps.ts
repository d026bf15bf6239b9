import { sourceSpan } from '../../syntax/embedded.ts'
import { find } from '../../syntax/lookup.ts'
import type { MappingNode, Node, ScalarNode } from '../../syntax/tree.ts'
import type { Source } from '../../text/source.ts'
import type { Script } from './script.ts'

/**
 * Entries whose text, or whose texts in a list, are shell commands: of GitHub Actions (`run`), CircleCI (`run`, and `command` in
 * it), GitLab CI, Bitbucket and Azure Pipelines (`script`, `bash`, `inlineScript`) and CodeBuild (`commands`, `finally`).
 */
const SCRIPTS = new Set([
  'run',
  'script',
  'before_script',
  'after_script',
  'after-script',
  'bash',
  'inlineScript',
  'commands',
  'finally',
])

/** Shells of other languages, which a step or its surroundings may choose. */
const OTHER_SHELL = /^(?:pwsh|powershell|cmd|python)/

/** The scripts of a pipeline, each with its texts in order: those that run in one shell belong together. */
export function scriptsIn(root: Node | undefined, source: Source): readonly (readonly Script[])[] {
  if (!root || isTemplate(root)) return []
  return scalarsIn(root).map(scalars => scalars.map(scalar => scriptOf(scalar, source)))
}

/** A template declares resources, whatever scripts it holds. */
function isTemplate(root: Node): boolean {
  return root.kind === 'mapping' && find(root, 'Resources')?.value.kind === 'mapping'
}

function scriptOf(scalar: ScalarNode, source: Source): Script {
  return { text: scalar.value, place: ({ start, end }) => sourceSpan(source, scalar, start, end) }
}

function scalarsIn(node: Node): readonly (readonly ScalarNode[])[] {
  if (node.kind === 'scalar') return []
  if (node.kind === 'sequence') return node.items.flatMap(scalarsIn)
  const shell = find(node, 'shell')?.value
  const isOther = shell?.kind === 'scalar' && OTHER_SHELL.test(shell.value)
  const own = isOther ? [] : ownOf(node)
  const together = own.length > 0 ? [own.flatMap(({ value }) => textsOf(value))] : []
  const inside = node.entries.filter(entry => !own.includes(entry)).flatMap(({ value }) => scalarsIn(value))
  return [...together.filter(texts => texts.length > 0), ...inside]
}

function ownOf({ entries }: MappingNode) {
  return entries.filter(({ key, value }) => SCRIPTS.has(key.value) && textsOf(value).length > 0)
}

/** A text, those of a list, and of CircleCI's `run: { command }`. */
function textsOf(value: Node): readonly ScalarNode[] {
  if (value.tag !== undefined) return []
  if (value.kind === 'scalar') return [value]
  if (value.kind === 'sequence')
    return value.items.flatMap(item => (item.kind === 'mapping' ? [] : textsOf(item)))
  const command = find(value, 'command')?.value
  return command?.kind === 'scalar' ? [command] : []
}
