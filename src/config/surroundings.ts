import type { Surroundings } from '../model/model.ts'
import { FORMS, withoutHyphens } from './forms.ts'
import { WrongSetting } from './wrong-setting.ts'

/** Where a document will be deployed, as flags tell it. */
export interface SurroundingsGiven {
  readonly region?: string | undefined
  readonly account?: string | undefined
  readonly partition?: string | undefined
  readonly trustedAccounts: readonly string[]
  readonly trustedOrganizations: readonly string[]
  readonly trustedServices: readonly string[]
  /** Patterns of ARNs or of names at their ends. */
  readonly administrators: readonly string[]
  /** `Name=value` each. They win over `fromFile`. */
  readonly parameters: readonly string[]
  readonly fromFile: ReadonlyMap<string, string>
}

/** Throws WrongSetting for values that no AWS account, region or partition has. */
export function surroundingsOf(given: SurroundingsGiven): Surroundings {
  return {
    region: check(
      given.region,
      FORMS.region.pattern,
      '--region needs the code of a region, such as eu-central-1',
    ),
    account: given.account === undefined ? undefined : accountId(given.account, '--account '),
    partition: check(
      given.partition,
      FORMS.partition.pattern,
      '--partition needs aws, aws-cn, aws-us-gov or another partition',
    ),
    trustedAccounts: given.trustedAccounts.map(id => accountId(id, '--trusted-account ')),
    trustedOrganizations: given.trustedOrganizations.map(id => organizationId(id, '--trusted-organization ')),
    trustedServices: given.trustedServices.map(name => serviceName(name, '--trusted-service ')),
    administrators: given.administrators.map(administrator),
    parameters: new Map([...given.fromFile, ...given.parameters.map(parameter)]),
  }
}

/** Hyphens, as the console shows account ids, are let go of. `flag` is all that stands before the id: `--account `. */
export function accountId(text: string, flag: string): string {
  if (FORMS.account.pattern.test(text)) return withoutHyphens(text)
  throw new WrongSetting(
    `${flag.trim()} needs the 12 digits of an account id, such as ${flag}111122223333; got "${text}"`,
  )
}

export function organizationId(text: string, flag: string): string {
  if (FORMS.organization.pattern.test(text)) return text
  throw new WrongSetting(
    `${flag.trim()} needs the id of an organization, such as ${flag}o-a1b2c3d4e5; got "${text}"`,
  )
}

export function serviceName(text: string, flag: string): string {
  if (FORMS.service.pattern.test(text)) return text
  throw new WrongSetting(
    `${flag.trim()} needs the name of a service principal, such as ${flag}sns.amazonaws.com; got "${text}"`,
  )
}

function administrator(pattern: string): string {
  if (pattern !== '') return pattern
  throw new WrongSetting('--administrator needs a name or ARN, such as --administrator KeyAdmin*')
}

function check(value: string | undefined, pattern: RegExp, what: string): string | undefined {
  if (value === undefined || pattern.test(value)) return value
  throw new WrongSetting(`${what}; got "${value}"`)
}

function parameter(text: string): [string, string] {
  const equals = text.indexOf('=')
  if (equals > 0) return [text.slice(0, equals), text.slice(equals + 1)]
  throw new WrongSetting(`--parameter needs a name and a value, such as --parameter ${text || 'Env'}=prod`)
}
