import { parseAwsPrincipal } from '../kms/principals.ts'
import type { Element, PrincipalEntry, Statement } from '../model/policy.ts'
import { mayBe } from './pattern.ts'
import type { Caller } from './request.ts'
import { hasHole, spell } from './spelling.ts'
import { HOLE, isFresh } from './symbols.ts'
import { and, either, MAYBE, NO, or, some, type Tri, YES } from './tri.ts'
import type { World } from './world.ts'

/** How far an element covers a caller: at all, and otherwise than through the account the caller belongs to. */
export interface Covered {
  readonly atAll: Tri
  readonly asSelf: Tri
}

/** Who is asked about: one caller, or any of an account whom the policy does not name. */
export interface Subject extends Caller {
  readonly unnamed?: boolean
}

const NOBODY: Covered = { atAll: NO, asSelf: NO }

/** Whether an element covers a caller. The negated form covers whom the list leaves out in every form they have. */
export function covers(element: Element<PrincipalEntry>, caller: Subject, world: World): Covered {
  if (element.state === 'absent') return NOBODY
  if (element.negated) return exempts(element.items, element.complete, caller, world)
  const rest = element.complete ? NO : MAYBE
  const matched = element.items.map(item => coversItem(item, caller, world))
  return {
    atAll: or(
      rest,
      some(matched, item => item.atAll),
    ),
    asSelf: or(
      rest,
      some(matched, item => item.asSelf),
    ),
  }
}

/**
 * NotPrincipal. To be left out for certain, a caller must be listed in every form: the account, the role or user, and the
 * session; AWS may check them one after another.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notprincipal.html, 2026-11-24.
 */
function exempts(
  items: readonly PrincipalEntry[],
  complete: boolean,
  caller: Subject,
  world: World,
): Covered {
  const listed = formsOf(caller).map(form =>
    some(items, item => coversItem(item, form, world)[form.kind === 'root' ? 'atAll' : 'asSelf']),
  )
  const inSomeForm = or(
    complete ? NO : MAYBE,
    some(listed, form => form),
  )
  const inEveryForm = listed.reduce<Tri>(and, YES)
  const covered = inEveryForm === YES ? NO : inSomeForm === NO ? YES : MAYBE
  return { atAll: covered, asSelf: covered }
}

/** A caller as each of the principals it is. */
function formsOf(caller: Subject): readonly Subject[] {
  const { kind, account, arn, session, unnamed } = caller
  if (account === undefined || kind === 'root') return [caller]
  const forms: Subject[] = [{ kind: 'root', account }]
  if (arn !== undefined || unnamed)
    forms.push({ kind, account, ...(arn && { arn }), ...(unnamed && { unnamed }) })
  if (session !== undefined) forms.push({ kind, account, session })
  return forms
}

export function coversItem({ type, value }: PrincipalEntry, caller: Subject, world: World): Covered {
  const text = spell(value, world)
  if (type === '*') return both(YES)
  if (type === 'AWS') return coversAws(text, caller)
  // Nobody calls KMS as a federated or canonical user; KMS takes neither as a principal.
  return type === 'Service' ? both(coversService(text, caller)) : NOBODY
}

function both(value: Tri): Covered {
  return { atAll: value, asSelf: value }
}

function coversService(text: string, { service }: Subject): Tri {
  if (service === undefined) return NO
  if (hasHole(text)) return mayBe(text, service) ? MAYBE : NO
  return either(text === '*' || text === service)
}

function coversAws(text: string, caller: Subject): Covered {
  if (text === '*') return both(YES)
  // A text of which nothing is known may be a star.
  if (text === HOLE) return both(MAYBE)
  if (hasHole(text)) return coversWithHoles(text, caller)
  const account = accountNamed(text)
  if (account === undefined) return both(either(text === caller.arn || text === caller.session))
  return { atAll: either(account === caller.account), asSelf: NO }
}

/** The account of a root ARN or of a number; the own one may be a symbol. */
function accountNamed(text: string): string | undefined {
  if (/^(\d{12}|\uE000{12})$/.test(text)) return text
  const principal = text.endsWith(':root') ? parseAwsPrincipal(text) : undefined
  return principal?.kind === 'account' ? principal.account : undefined
}

function coversWithHoles(text: string, caller: Subject): Covered {
  const { account, arn, session, unnamed } = caller
  if (account === undefined) return NOBODY
  const parts = text.split(':')
  // With so few colons, a hole may be a whole ARN, or a number.
  if (parts.length < 6) return both(isFresh(account) ? NO : MAYBE)
  const inAccount = mayBe(parts[4] ?? '', account)
  if (!inAccount) return NOBODY
  const resource = parts.slice(5).join(':')
  const asAccount = either(mayBe(resource, 'root'))
  const named = [arn, session].some(form => form !== undefined && mayBe(text, form))
  const asOther = named || (unnamed === true && resource !== 'root') ? MAYBE : NO
  return { atAll: or(and(asAccount, MAYBE), asOther), asSelf: asOther }
}

/** The accounts, ARNs and services that an element covers, and nobody else. */
export interface Names {
  readonly accounts: readonly string[]
  /** Of users, roles, sessions and what else has one; also texts that are no ARN, and nobody's. */
  readonly arns: readonly string[]
  readonly services: readonly string[]
}

/** Whom an element covers by name; undefined where it may cover others. */
export function namesIn(element: Element<PrincipalEntry>, world: World): Names | undefined {
  const names = { accounts: [] as string[], arns: [] as string[], services: [] as string[] }
  if (element.state === 'absent') return names
  if (element.negated || !element.complete) return undefined
  for (const { type, value } of element.items) {
    const text = spell(value, world)
    if (type === '*' || text === '*' || hasHole(text)) return undefined
    const account = type === 'AWS' ? accountNamed(text) : undefined
    if (account !== undefined) names.accounts.push(account)
    else if (type === 'AWS') names.arns.push(text)
    else if (type === 'Service') names.services.push(text)
  }
  return names
}

/** Being covered by one's own name, and as one of an account. */
export const AS_SELF: Covered = both(YES)
export const AS_MEMBER: Covered = { atAll: YES, asSelf: NO }

/** Whether an element covers each caller there is, whatever else it lists. */
export function coversEveryone(element: Element<PrincipalEntry>, world: World): boolean {
  if (element.state === 'absent' || element.negated) return false
  return element.items.some(
    ({ type, value }) => type === '*' || (type === 'AWS' && spell(value, world) === '*'),
  )
}

/** The item that takes in everyone, strangers too. */
export function coversStrangers(element: Element<PrincipalEntry>, world: World): PrincipalEntry | undefined {
  if (element.state === 'absent' || element.negated) return undefined
  return element.items.find(({ type, value }) => type === '*' || spell(value, world) === '*')
}

/** Whether an element covers a caller by its own name, and not as one of everyone. */
export function names(element: Element<PrincipalEntry>, caller: Subject, world: World): boolean {
  if (element.state === 'absent') return false
  if (element.negated || !element.complete) return true
  return element.items.some(item => {
    const everyone = item.type === '*' || spell(item.value, world) === '*'
    return !everyone && coversItem(item, caller, world).asSelf !== NO
  })
}

/** Whether it is known of every principal of a statement who it is. */
export function namesAll({ principals }: Statement, world: World): boolean {
  if (principals.state === 'absent') return true
  return principals.complete && principals.items.every(({ value }) => !hasHole(spell(value, world)))
}
