import type { Surroundings } from '../../model/model.ts'
import type { Choose, Variable } from '../../value/scenarios.ts'
import { joinPieces, placeOf } from '../../value/text.ts'
import { type Hole, knownText, type Piece, type Place, type Value } from '../../value/value.ts'
import { type Comparisons, givenValue, type Parameter, parameterOf } from './parameters.ts'
import type { Passed } from './passed.ts'
import type { Template } from './template.ts'

/** The choice that stands for all values the template does not tell apart. */
export const OTHER = 'another value'

/** Of a longer list of allowed values only those are told apart that the template tells apart. */
const MOST_VALUES = 32

const PSEUDO_HOLES: Readonly<Record<string, Hole['kind']>> = {
  'AWS::AccountId': 'account',
  'AWS::Partition': 'partition',
  'AWS::Region': 'region',
  'AWS::URLSuffix': 'other',
  'AWS::StackName': 'other',
  'AWS::StackId': 'other',
  'AWS::NotificationARNs': 'other',
}

/** Works out what `Ref` gives for parameters and pseudo parameters. */
export class Names {
  readonly #template: Template
  readonly #comparisons: Comparisons
  readonly #surroundings: Surroundings
  readonly #variables = new Map<string, Variable | undefined>()

  readonly #passed: Passed | undefined

  constructor(template: Template, comparisons: Comparisons, surroundings: Surroundings, passed?: Passed) {
    this.#passed = passed
    this.#template = template
    this.#comparisons = comparisons
    this.#surroundings = surroundings
  }

  /** What the name stands for; undefined where it is no parameter. `use` is where the document refers to it. */
  resolve(name: string, use: Place, choose: Choose): Value | undefined {
    const parameter = parameterOf(this.#template, name)
    if (!parameter && !(name in PSEUDO_HOLES)) return undefined
    const passed = parameter && this.#passed?.for(name)
    if (parameter && passed === 'nothing') return defaultValue(parameter, use, false)
    if (typeof passed === 'object') return asPassed(passed, parameter, use)
    const given = passed ? undefined : givenValue(name, this.#surroundings)
    if (given !== undefined) return asWritten(given, parameter, use)
    const variable = this.variable(name)
    if (variable) return this.#chosen(name, parameter, variable, use, choose)
    return parameter?.default && !passed ? defaultValue(parameter, use, true) : hole(name, use)
  }

  /** The open question a name is; undefined where it has one class of values only. */
  variable(name: string): Variable | undefined {
    if (!this.#variables.has(name)) this.#variables.set(name, this.#makeVariable(name))
    return this.#variables.get(name)
  }

  #makeVariable(name: string): Variable | undefined {
    const parameter = parameterOf(this.#template, name)
    const passed = parameter && this.#passed?.for(name)
    if (passed === 'nothing' || typeof passed === 'object') return undefined
    const literals = this.#comparisons.literalsFor(name)
    const known = parameter?.default && !passed ? [parameter.default.value] : []
    const id = this.#idOf(name)
    const allowed = [...new Set(parameter?.allowed)]
    if (allowed.length > MOST_VALUES) {
      const told = allowed.filter(value => literals.has(value) || known.includes(value))
      return { name, id, choices: [...byDefaultFirst(told, parameter), OTHER] }
    }
    if (allowed.length > 0) return { name, id, choices: byDefaultFirst(allowed, parameter) }
    if (literals.size === 0) return undefined
    return { name, id, choices: [...new Set([...known, ...literals]), OTHER] }
  }

  /** A stack's own parameters are others than those of the template around it. */
  #idOf(name: string): string {
    const node = this.#passed && this.#template.parameter(name)
    return node ? `${name} ${node.span.start}` : name
  }

  #chosen(
    name: string,
    parameter: Parameter | undefined,
    variable: Variable,
    use: Place,
    choose: Choose,
  ): Value {
    const index = choose(variable)
    const value = index === undefined ? OTHER : variable.choices[index]
    if (value === undefined || value === OTHER) return hole(name, use)
    const isDefault = parameter?.default?.value === value && !parameter.allowed
    return isDefault ? defaultValue(parameter, use, false) : asWritten(value, parameter, use)
  }
}

/** What another template says, used here. */
function asPassed(value: Value, parameter: Parameter | undefined, { span: use }: Place): Value {
  const place: Place = { ...placeOf(value), use }
  const text = value.kind === 'text' ? knownText(value) : undefined
  if (text !== undefined) return asWritten(text, parameter, place)
  if (value.kind !== 'list') return { ...value, ...place }
  return { ...value, ...place, items: value.items.map(item => ({ ...item, use })) }
}

/** A template is read as its author most likely deploys it first: the default leads. */
function byDefaultFirst(allowed: string[], parameter: Parameter | undefined): string[] {
  const first = parameter?.default?.value
  return first !== undefined && allowed.includes(first)
    ? [first, ...allowed.filter(value => value !== first)]
    : allowed
}

function defaultValue(parameter: Parameter, use: Place, supposed: boolean): Value {
  const node = parameter.default
  if (!node) return hole(parameter.name, use)
  const place: Place = {
    span: node.span,
    use: use.span,
    ...(supposed && { supposing: [{ name: parameter.name, value: node.value }] }),
  }
  return asWritten(node.value, parameter, place)
}

/** Plain, whatever quotes its default has: a parameter's value has no type but its property's. */
function asWritten(text: string, parameter: Parameter | undefined, place: Place): Value {
  if (!parameter?.list) return { ...place, kind: 'text', pieces: joinPieces([text]), plain: text !== '' }
  const items = text === '' ? [] : text.split(',').map(item => item.trim())
  return {
    ...place,
    kind: 'list',
    items: items.map(item => ({ ...place, kind: 'text', pieces: joinPieces([item]), plain: true })),
  }
}

function hole(name: string, place: Place): Value {
  const piece: Piece = { name, kind: PSEUDO_HOLES[name] ?? 'other' }
  return { ...place, kind: 'text', pieces: [piece], plain: false }
}
