import { find } from '../syntax/lookup.ts'
import type { MappingNode } from '../syntax/tree.ts'
import type { Cursor } from './cursor.ts'

const DOCUMENT = 'aws_iam_policy_document'

/** What lists in a statement are called in a policy. */
const LISTS: Readonly<Record<string, string>> = {
  actions: 'Action',
  not_actions: 'NotAction',
  resources: 'Resource',
  not_resources: 'NotResource',
}

/**
 * A place in a policy that Terraform's aws_iam_policy_document writes in words of its own, as if it were in the policy that
 * comes of it; any other place as it is.
 * Source: https://registry.terraform.io/providers/hashicorp/aws/6.66.0/docs/data-sources/iam_policy_document, 2026-11-24.
 */
export function asInPolicy(cursor: Cursor): Cursor {
  const { names, mappings, isKey, scalar } = cursor
  if (isKey || !names.includes(DOCUMENT)) return cursor
  const name = names.findLast(one => !/^\d+$/.test(one)) ?? ''
  const [block] = mappings
  const said = scalar?.value ?? ''
  if (LISTS[name]) return { ...cursor, names: [...names, LISTS[name]] }
  if (name === 'identifiers' && names.some(one => /principals$/.test(one)))
    return { ...cursor, names: [...names, 'Principal', textIn(block, 'type')] }
  if (name === 'test') return { ...cursor, names: [...names, 'Condition', said], isKey: true }
  if (name === 'variable')
    return { ...cursor, names: [...names, 'Condition', textIn(block, 'test'), said], isKey: true }
  return cursor
}

function textIn(mapping: MappingNode | undefined, name: string): string {
  const node = mapping && find(mapping, name)?.value
  return node?.kind === 'scalar' ? node.value : ''
}
