import { isKmsResourceType, type KmsResourceType } from '../kms/cfn-schemas.ts'
import { API } from '../kms/makers/api.ts'
import { CLOUDFORMATION } from '../kms/makers/cloudformation.ts'
import type { Maker } from '../kms/makers/maker.ts'
import { find } from '../syntax/lookup.ts'
import type { MappingNode } from '../syntax/tree.ts'
import type { Cursor } from './cursor.ts'

/** What of KMS is being written. */
export interface Place {
  readonly names: readonly string[]
  /** The mapping that what is written stands in. */
  readonly within: MappingNode | undefined
  /** In a template, the type of the resource around it. */
  readonly type: KmsResourceType | undefined
  readonly maker: Maker
  readonly isName: boolean
}

/** Undefined in resources of other services, which are none of ours. */
export function placeOf({ names, mappings, isKey }: Cursor): Place | undefined {
  const isTemplate = names[0] === 'Resources'
  const type = isTemplate ? textIn(mappings.at(-3), 'Type') : undefined
  if (isTemplate && names.length > 2 && (type === undefined || !isKmsResourceType(type))) return undefined
  return {
    names,
    within: mappings[0],
    type: type !== undefined && isKmsResourceType(type) ? type : undefined,
    maker: isTemplate ? CLOUDFORMATION : API,
    isName: isKey,
  }
}

/** What an entry says, where it says so plainly. */
export function textIn(mapping: MappingNode | undefined, name: string): string | undefined {
  const node = mapping && find(mapping, name)?.value
  return node?.kind === 'scalar' && !node.tag ? node.value : undefined
}
