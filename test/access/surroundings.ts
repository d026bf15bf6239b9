import type { Surroundings } from '../../src/model/model.ts'

/** What a user who has told nothing has told. */
export const SURROUNDINGS: Surroundings = {
  parameters: new Map(),
  region: undefined,
  account: undefined,
  partition: undefined,
  trustedAccounts: [],
  trustedOrganizations: [],
  trustedServices: [],
  administrators: [],
}
