import { isNull } from '../syntax/scalar.ts'
import type { Node, ScalarNode } from '../syntax/tree.ts'
import type { Schema, TypeName } from './json-schema.ts'
import { didYouMean } from './wrong-setting.ts'

/** The steps from the top of a configuration to a value in it. */
export type Path = readonly (string | number)[]

const KINDS: Readonly<Record<TypeName, string>> = {
  object: 'a mapping',
  array: 'a list',
  string: 'a text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
}

/** How what is wrong with a configuration is told: a fact and a way out. */
export const TEXTS = {
  mistyped(path: Path, types: readonly TypeName[], node: Node): string {
    const wanted = listed(types.map(type => KINDS[type]))
    if (node.kind === 'scalar' && isNull(node))
      return `${nameOf(path)} is empty; write ${wanted}, or leave it out`
    return `${nameOf(path)} takes ${wanted}, not ${kindOf(node)}`
  },

  noPattern(path: Path, fault: string): string {
    return `${nameOf(path)} is no pattern of RE2: ${fault}; mend it, or put \\Q before what is to be taken as it is`
  },

  missing(path: Path, name: string): string {
    return `${nameOf(path)} needs ${name}; add it`
  },

  unknown(path: Path, name: string, known: readonly string[]): string {
    const isRule = path.at(-1) === 'rules'
    const all = isRule ? '`kmslint rules` lists them all' : chooseFrom(known)
    return `${lackAt(path)} "${name}"${didYouMean(name, known) ?? `; ${all}`}`
  },

  refused(path: Path, alternatives: readonly Schema[], { value }: ScalarNode): string {
    const choices = alternatives.flatMap(schema => schema.enum ?? [])
    const examples = alternatives.flatMap(schema => schema.examples ?? [])
    const range = alternatives.map(rangeOf).find(text => text !== undefined)
    if (value === '') return `${nameOf(path)} may not be empty`
    if (range) return `${nameOf(path)} takes ${range}, not ${value}`
    const ways = [
      ...(choices.length > 0 ? [chooseFrom(choices)] : []),
      ...(examples.length > 0 ? [`write it like ${examples.join(' or ')}`] : []),
    ]
    return `${nameOf(path)} cannot be "${value}"${didYouMean(value, choices) ?? ';'} ${ways.join(', or ')}`
  },
}

const MOST_SHOWN = 20

function chooseFrom(choices: readonly string[]): string {
  if (choices.length === 0) return 'leave it out'
  const shown = choices.slice(0, MOST_SHOWN).join(', ')
  return `choose one of: ${shown}${choices.length > MOST_SHOWN ? ', …' : ''}`
}

function rangeOf({ type, minimum, maximum }: Schema): string | undefined {
  if (type !== 'integer' && type !== 'number') return undefined
  const limits =
    minimum !== undefined && maximum !== undefined
      ? ` from ${minimum} to ${maximum}`
      : minimum !== undefined
        ? ` from ${minimum} on`
        : maximum !== undefined
          ? ` up to ${maximum}`
          : ''
  return `${KINDS[type]}${limits}`
}

/** What a mapping has not: the name follows. */
function lackAt(path: Path): string {
  const last = path.at(-1)
  if (last === 'rules') return 'there is no rule'
  if (last === 'options') return `${path.at(-2)} has no option`
  return typeof last === 'string' ? `${last} has no setting` : 'there is no setting'
}

function nameOf(path: Path): string {
  if (path.length === 0) return 'a configuration'
  return path
    .map(step => (typeof step === 'number' ? `[${step}]` : `.${step}`))
    .join('')
    .slice(1)
}

function kindOf(node: Node): string {
  if (node.kind === 'scalar') return node.style === 'plain' && node.value !== '' ? node.value : 'a text'
  return node.kind === 'mapping' ? KINDS.object : KINDS.array
}

function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? ''
  return words.length > 1 ? `${words.slice(0, -1).join(', ')} or ${last}` : last
}
