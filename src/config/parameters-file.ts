import { find } from '../syntax/lookup.ts'
import { parse } from '../syntax/parse.ts'
import type { MappingNode, Node, SequenceNode } from '../syntax/tree.ts'
import { LineIndex } from '../text/lines.ts'
import type { Source } from '../text/source.ts'
import { readSettingsText } from './settings-text.ts'
import { WrongSetting } from './wrong-setting.ts'

/**
 * Reads the values of a template's parameters in any shape they come in: CloudFormation's list of ParameterKey and
 * ParameterValue, CodePipeline's `{ "Parameters": { … } }`, or names and values alone; JSON or YAML.
 * Throws WrongSetting, with line and column, where a file is none of these.
 */
export async function readParametersFile(path: string): Promise<Map<string, string>> {
  const source: Source = { name: path, text: readText(path) }
  const { documents, problems } = await parse(source)
  const [problem] = problems
  if (problem) throw wrong(source, problem.at?.start ?? 0, problem.message)
  return new ParametersFile(source).values(documents[0]?.root)
}

function readText(path: string): string {
  const read = readSettingsText(path)
  if ('text' in read) return read.text
  throw new WrongSetting(`--parameters ${path} ${read.problem}`)
}

class ParametersFile {
  readonly #source: Source

  constructor(source: Source) {
    this.#source = source
  }

  values(root: Node | undefined): Map<string, string> {
    if (root?.kind === 'sequence') return this.#listed(root)
    if (root?.kind === 'mapping') return this.#named(this.#inner(root))
    const shapes = '[{"ParameterKey": …, "ParameterValue": …}], {"Parameters": {…}} or {"Name": "value"}'
    throw wrong(this.#source, root?.span.start ?? 0, `no parameters here; write ${shapes}`)
  }

  #inner(root: MappingNode): MappingNode {
    const inner = find(root, 'Parameters')?.value
    return inner?.kind === 'mapping' ? inner : root
  }

  #listed(list: SequenceNode): Map<string, string> {
    const values = new Map<string, string>()
    for (const item of list.items) {
      const key = item.kind === 'mapping' ? find(item, 'ParameterKey')?.value : undefined
      if (item.kind !== 'mapping' || key?.kind !== 'scalar') {
        throw wrong(
          this.#source,
          item.span.start,
          'an entry without a ParameterKey; write {"ParameterKey": …, "ParameterValue": …}',
        )
      }
      // An entry with UsePreviousValue has no value: nothing is known of it.
      const value = find(item, 'ParameterValue')?.value
      if (value) values.set(key.value, this.#text(value, key.value))
    }
    return values
  }

  #named(mapping: MappingNode): Map<string, string> {
    return new Map(mapping.entries.map(({ key, value }) => [key.value, this.#text(value, key.value)]))
  }

  /** A list is written as CloudFormation takes it, with commas. */
  #text(value: Node, name: string): string {
    if (value.kind === 'scalar') return value.value
    if (value.kind === 'sequence' && value.items.every(item => item.kind === 'scalar')) {
      return value.items.map(item => item.value).join(',')
    }
    throw wrong(this.#source, value.span.start, `the value of ${name} must be a text or a list of texts`)
  }
}

function wrong(source: Source, offset: number, message: string): WrongSetting {
  const { line, column } = new LineIndex(source.text).positionAt(offset)
  return new WrongSetting(`--parameters ${source.name}:${line}:${column}: ${message}`)
}
