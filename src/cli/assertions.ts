import { type Principals, readPrincipals } from '../access/index.ts'
import { accountId, organizationId, serviceName } from '../config/surroundings.ts'
import { didYouMean, WrongSetting } from '../config/wrong-setting.ts'
import { expandAction, hasKeyResource, KEY_ACTIONS } from '../kms/actions.ts'
import type { Assertion } from '../report/access/assertions.ts'
import type { Given } from './flags.ts'

/** What `--assert-no-public`, `--assert-denied` and `--principal` ask for. Throws WrongSetting for a value that cannot be. */
export function assertionsOf(given: Given): readonly Assertion[] {
  const denied = given.values('assert-denied').map(actionsOf)
  const whom = given
    .values('principal')
    .map(principal => ({ principal, principals: principalsOf(principal) }))
  if (denied.length > 0 && whom.length === 0)
    throw new WrongSetting("--assert-denied needs to know whom: add --principal, such as --principal '*'")
  if (whom.length > 0 && denied.length === 0)
    throw new WrongSetting('--principal says whom --assert-denied is about; add --assert-denied kms:Decrypt')
  return [
    ...(given.on('assert-no-public') ? [{ kind: 'no-public' } as const] : []),
    ...denied.flatMap(actions => whom.map(one => ({ kind: 'denied', actions, ...one }) as const)),
  ]
}

function actionsOf(text: string): readonly string[] {
  return text.split(',').map(action => checkedAction(action.trim()))
}

function checkedAction(action: string): string {
  if (expandAction(action).some(hasKeyResource)) return action
  const names = KEY_ACTIONS.map(name => `kms:${name}`)
  throw new WrongSetting(
    `--assert-denied: "${action}" is no action that is done with a KMS key${didYouMean(action, names) ?? didYouMean(`kms:${action}`, names) ?? '; write them as kms:Decrypt, or kms:* for all'}`,
  )
}

const FORMS: Readonly<Record<string, (text: string, flag: string) => string>> = {
  account: accountId,
  org: organizationId,
  service: serviceName,
}

function principalsOf(text: string): Principals {
  const colon = text.indexOf(':')
  const form = text.slice(0, Math.max(colon, 0))
  const check = FORMS[form]
  const id = text.slice(colon + 1)
  const found = readPrincipals(check ? check(id, `--principal ${form}:`) : text)
  if (found && !(/[*?]/.test(text) && text !== '*')) return found
  throw new WrongSetting(`--principal cannot be "${text}"${meant(text, form)}`)
}

/** A form misspelt, or none of them. */
function meant(text: string, form: string): string {
  const near = form === '' || form === 'arn' ? undefined : didYouMean(form, Object.keys(FORMS))
  const wildcard = /[*?]/.test(text) ? ', for principals have no wildcards' : ''
  return `${wildcard}${near ?? '; write the ARN of a user, role or session, *, account:ID, org:ID or service:NAME'}`
}
