import type { Node } from '../../syntax/tree.ts'
import type { Certainty } from '../format.ts'
import { bodiesOf } from './blocks.ts'
import { memberOf } from './nodes.ts'

/** The kinds of document that Terraform has in JSON. */
interface Kind {
  readonly kind: 'plan' | 'state' | 'state file' | 'configuration'
  readonly certainty: Certainty
}

/**
 * https://developer.hashicorp.com/terraform/internals/json-format tells of plans and states as `terraform show -json` has
 * them; a state file has the names that `terraform state pull` prints.
 */
export function kindOf(root: Node | undefined): Kind | undefined {
  const has = (...names: readonly string[]) => names.every(name => memberOf(root, name) !== undefined)
  if (has('format_version')) {
    if (has('resource_changes') || has('planned_values')) return { kind: 'plan', certainty: 'certain' }
    return has('values') ? { kind: 'state', certainty: 'certain' } : undefined
  }
  if (has('version', 'terraform_version', 'lineage', 'resources'))
    return { kind: 'state file', certainty: 'certain' }
  return isConfiguration(root) ? { kind: 'configuration', certainty: 'likely' } : undefined
}

/** Blocks of resources by their types, of which those of the AWS provider are told by their names. */
function isConfiguration(root: Node | undefined): boolean {
  const types = bodiesOf(memberOf(root, 'resource')).flatMap(({ entries }) => entries)
  return types.some(({ key, value }) => key.value.startsWith('aws_') && bodiesOf(value).length > 0)
}
