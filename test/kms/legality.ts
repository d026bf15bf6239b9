import { existsSync, readFileSync } from 'node:fs'

/** A second, independent collection of the same facts that may stand beside the checkout. Tests that need it say so and skip without it. */
export interface Legality {
  readonly cells: readonly { readonly keySpec: string; readonly keyUsage: string; readonly legal: boolean }[]
  readonly specs: Readonly<
    Record<
      string,
      {
        readonly originsApi: readonly string[]
        readonly originsCfn: readonly string[]
        readonly autoRotation: { readonly allowed: boolean; readonly onlyOrigins: readonly string[] }
        readonly inCfnSchemaEnum: boolean
        readonly inCustomerMasterKeySpec: boolean
        readonly keyUsageMayBeOmitted: boolean
        readonly region: string
      }
    >
  >
  readonly operationsByUsage: Readonly<Record<string, readonly string[]>>
  readonly cfnRules: {
    readonly pendingWindowInDays: readonly number[]
    readonly rotationPeriodInDays: readonly number[]
    readonly descriptionMax: number
    readonly tagKey: readonly number[]
    readonly tagValue: readonly number[]
    readonly tagsMax: number
    readonly keyPolicyMaxBytes: number
    readonly tagKeyForbiddenPrefix: string
  }
  readonly actions: readonly {
    readonly name: string
    readonly keyPolicyUsable: boolean
    readonly conditionKeys: readonly string[] | null
  }[]
  readonly conditionKeys: readonly { readonly key: string; readonly type: string }[]
  readonly kmsKeyProperties: {
    readonly list: readonly string[]
    readonly asymmetricExceptions: Readonly<
      Record<string, { readonly keySpec: unknown; readonly keyUsage: readonly string[] }>
    >
  }
}

const file = new URL('../../../shared/facts/kms-legality.json', import.meta.url)

export const hasLegality = existsSync(file)

export function readLegality(): Legality {
  return JSON.parse(readFileSync(file, 'utf8')) as Legality
}
