import { matchesWildcard } from '../kms/wildcard.ts'
import type { Surroundings } from '../model/model.ts'
import type { Group } from './groups.ts'
import { readable } from './symbols.ts'

/** Whether the user calls somebody an administrator: by a pattern of the ARN, or of the name at its end. */
export function isAdministrator(group: Group, surroundings: Surroundings): boolean {
  return 'arn' in group && isAdministratorArn(readable(group.arn), surroundings)
}

export function isAdministratorArn(arn: string, { administrators }: Surroundings): boolean {
  const name = arn.slice(arn.lastIndexOf('/') + 1)
  return administrators.some(pattern => matchesWildcard(pattern, arn) || matchesWildcard(pattern, name))
}
