import { find } from '../../syntax/lookup.ts'
import type { Entry, MappingNode, Node } from '../../syntax/tree.ts'
import type { Span } from '../../text/span.ts'
import { mappingOf } from './intrinsic.ts'

/** A template's sections, found by name. Works nothing out. */
export class Template {
  readonly root: MappingNode
  readonly parameters: MappingNode | undefined
  readonly mappings: MappingNode | undefined
  readonly conditions: MappingNode | undefined
  readonly resources: MappingNode | undefined

  constructor(root: MappingNode) {
    this.root = root
    const section = (name: string) => mappingOf(find(root, name)?.value)
    this.parameters = section('Parameters')
    this.mappings = section('Mappings')
    this.conditions = section('Conditions')
    this.resources = section('Resources')
  }

  parameter(name: string): MappingNode | undefined {
    return mappingOf(entryIn(this.parameters, name)?.value)
  }

  condition(name: string): Node | undefined {
    return entryIn(this.conditions, name)?.value
  }

  mapping(name: string): MappingNode | undefined {
    return mappingOf(entryIn(this.mappings, name)?.value)
  }

  resource(logicalId: string): MappingNode | undefined {
    return mappingOf(entryIn(this.resources, logicalId)?.value)
  }

  /** `AWS::KMS::Key`; undefined where there is no such resource or its type is not plain text. */
  typeOf(logicalId: string): string | undefined {
    return typeOf(this.resource(logicalId))
  }
}

export function typeOf(resource: MappingNode | undefined): string | undefined {
  const type = entryIn(resource, 'Type')?.value
  return type?.kind === 'scalar' && !type.tag ? type.value : undefined
}

export function entryIn(mapping: MappingNode | undefined, name: string): Entry | undefined {
  return mapping && find(mapping, name)
}

/** One resource as it will be made: those of an `Fn::ForEach` are several from one text. */
export interface Resource {
  readonly logicalId: string
  readonly idSpan: Span
  readonly type: string
  readonly node: MappingNode
  readonly scope: Scope
}

/** What loop variables stand for at a place, by name. */
export type Scope = ReadonlyMap<string, string>
export const NO_SCOPE: Scope = new Map()
