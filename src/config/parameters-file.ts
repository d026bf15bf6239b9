import { find } from '../syntax/lookup.ts'
import type { MappingNode, Node, SequenceNode } from '../syntax/tree.ts'
import { type GivenFile, readGivenFile } from './given-file.ts'

/**
 * Reads the values of a template's parameters in any shape they come in: CloudFormation's list of ParameterKey and
 * ParameterValue, CodePipeline's `{ "Parameters": { … } }`, or names and values alone; JSON or YAML.
 * Throws WrongSetting, with line and column, where a file is none of these.
 */
export async function readParametersFile(path: string): Promise<Map<string, string>> {
  return new ParametersFile(await readGivenFile('--parameters', path)).values()
}

class ParametersFile {
  readonly #file: GivenFile

  constructor(file: GivenFile) {
    this.#file = file
  }

  values(): Map<string, string> {
    const { root } = this.#file
    if (root?.kind === 'sequence') return this.#listed(root)
    if (root?.kind === 'mapping') return this.#named(this.#inner(root))
    const shapes = '[{"ParameterKey": …, "ParameterValue": …}], {"Parameters": {…}} or {"Name": "value"}'
    throw this.#file.wrong(root, `no parameters here; write ${shapes}`)
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
        const form = '{"ParameterKey": …, "ParameterValue": …}'
        throw this.#file.wrong(item, `an entry without a ParameterKey; write ${form}`)
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
    throw this.#file.wrong(value, `the value of ${name} must be a text or a list of texts`)
  }
}
