import { NO_SURROUNDINGS } from '../lint/settings.ts'
import type { Surroundings } from '../model/model.ts'
import { WrongSetting } from './wrong-setting.ts'

/** Where a document will be deployed, as flags tell it. */
export interface SurroundingsGiven {
  readonly region?: string | undefined
  readonly account?: string | undefined
  readonly partition?: string | undefined
  readonly trustedAccounts: readonly string[]
  /** `Name=value` each. They win over `fromFile`. */
  readonly parameters: readonly string[]
  readonly fromFile: ReadonlyMap<string, string>
}

/** Throws WrongSetting for values that no AWS account, region or partition has. */
export function surroundingsOf(given: SurroundingsGiven): Surroundings {
  return {
    ...NO_SURROUNDINGS,
    region: check(
      given.region,
      /^[a-z]{2,}(-[a-z]+)+-\d+$/,
      '--region needs the code of a region, such as eu-central-1',
    ),
    account: given.account === undefined ? undefined : accountId(given.account, '--account'),
    partition: check(
      given.partition,
      /^aws(-[a-z]+)*$/,
      '--partition needs aws, aws-cn, aws-us-gov or another partition',
    ),
    trustedAccounts: given.trustedAccounts.map(id => accountId(id, '--trusted-account')),
    parameters: new Map([...given.fromFile, ...given.parameters.map(parameter)]),
  }
}

/** Hyphens, as the console shows account ids, are let go of. */
function accountId(text: string, flag: string): string {
  const digits = text.replaceAll('-', '')
  if (/^\d{12}$/.test(digits)) return digits
  throw new WrongSetting(
    `${flag} needs the 12 digits of an account id, such as ${flag} 111122223333; got "${text}"`,
  )
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
