import { partitionOf } from '../../kms/regions.ts'
import type { Surroundings } from '../../model/model.ts'
import type { MappingNode, Node, ScalarNode } from '../../syntax/tree.ts'
import { intrinsicOf, listOf } from './intrinsic.ts'
import { entryIn, type Template } from './template.ts'

/** A parameter's own words on its values. */
export interface Parameter {
  readonly name: string
  readonly allowed: readonly string[] | undefined
  readonly default: ScalarNode | undefined
  /** The value is a list, written with commas. */
  readonly list: boolean
}

export function parameterOf(template: Template, name: string): Parameter | undefined {
  const node = template.parameter(name)
  if (!node) return undefined
  const type = scalarIn(node, 'Type')?.value ?? 'String'
  const allowed = entryIn(node, 'AllowedValues')?.value
  return {
    name,
    allowed: allowed?.kind === 'sequence' ? scalarsOf(allowed.items) : undefined,
    default: isOpaque(node, type) ? undefined : scalarIn(node, 'Default'),
    list: type === 'CommaDelimitedList' || type.startsWith('List<'),
  }
}

/** Whether a default is not the value: an SSM parameter's is a name to look up, a NoEcho one is not ours to tell. */
function isOpaque(node: MappingNode, type: string): boolean {
  return (
    type.startsWith('AWS::SSM::Parameter::Value') ||
    /^(true|yes|on)$/i.test(scalarIn(node, 'NoEcho')?.value ?? '')
  )
}

function scalarIn(mapping: MappingNode, name: string): ScalarNode | undefined {
  const value = entryIn(mapping, name)?.value
  return value?.kind === 'scalar' ? value : undefined
}

function scalarsOf(nodes: readonly Node[]): string[] {
  return nodes.flatMap(node => (node.kind === 'scalar' ? [node.value] : []))
}

/** The value the user gave, by `--parameter`, `--region` and the like. A Region tells its partition. */
export function givenValue(name: string, surroundings: Surroundings): string | undefined {
  const { region, account, partition } = surroundings
  const given: Record<string, string | undefined> = {
    'AWS::Region': region,
    'AWS::AccountId': account,
    'AWS::Partition': partition ?? (region === undefined ? undefined : partitionOf(region)),
  }
  return surroundings.parameters.get(name) ?? given[name]
}

/**
 * The literals a template compares each name with: in `Fn::Equals`, and as a key of `Fn::FindInMap`. Found in one
 * walk over the template, when first asked for.
 */
export class Comparisons {
  readonly #template: Template
  #found: Map<string, Set<string>> | undefined
  readonly #lookups = new Set<string>()

  constructor(template: Template) {
    this.#template = template
  }

  literalsFor(name: string): ReadonlySet<string> {
    this.#found ??= this.#walk()
    return this.#found.get(name) ?? new Set()
  }

  #walk(): Map<string, Set<string>> {
    const found = new Map<string, Set<string>>()
    const pending: Node[] = [this.#template.conditions, this.#template.resources].filter(
      node => node !== undefined,
    )
    for (let node = pending.pop(); node; node = pending.pop()) {
      this.#note(node, found)
      if (node.kind === 'mapping') for (const entry of node.entries) pending.push(entry.value)
      if (node.kind === 'sequence') pending.push(...node.items)
    }
    return found
  }

  #note(node: Node, found: Map<string, Set<string>>): void {
    const intrinsic = intrinsicOf(node)
    if (intrinsic?.name === 'Fn::Equals') noteEquals(listOf(intrinsic.argument), found)
    if (intrinsic?.name === 'Fn::FindInMap') this.#noteLookup(listOf(intrinsic.argument), found)
  }

  #noteLookup([map, first, second]: readonly Node[], found: Map<string, Set<string>>): void {
    const mapping = map?.kind === 'scalar' ? this.#template.mapping(map.value) : undefined
    const [outer, inner] = [referredTo(first), referredTo(second)]
    // A template looks the same thing up again and again.
    const lookup = `${mapping?.span.start} ${outer} ${inner}`
    if (!mapping || this.#lookups.has(lookup)) return
    this.#lookups.add(lookup)
    if (outer !== undefined) note(outer, keysOf(mapping), found)
    if (inner === undefined) return
    for (const { value } of mapping.entries) if (value.kind === 'mapping') note(inner, keysOf(value), found)
  }
}

function keysOf({ entries }: MappingNode): readonly string[] {
  return entries.map(({ key }) => key.value)
}

function noteEquals([left, right]: readonly Node[], found: Map<string, Set<string>>): void {
  for (const [one, other] of [
    [left, right],
    [right, left],
  ]) {
    const name = other?.kind === 'scalar' && !intrinsicOf(other) ? referredTo(one) : undefined
    if (name !== undefined && other?.kind === 'scalar') note(name, [other.value], found)
  }
}

/** The name a plain `Ref` refers to. */
function referredTo(node: Node | undefined): string | undefined {
  const intrinsic = node && intrinsicOf(node)
  return intrinsic?.name === 'Ref' && intrinsic.argument.kind === 'scalar'
    ? intrinsic.argument.value
    : undefined
}

function note(name: string, literals: readonly string[], found: Map<string, Set<string>>): void {
  const known = found.get(name) ?? new Set()
  for (const literal of literals) known.add(literal)
  found.set(name, known)
}
