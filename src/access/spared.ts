import { parseAwsPrincipal } from '../kms/principals.ts'
import type { PrincipalEntry, Statement } from '../model/policy.ts'
import type { Setting } from './setting.ts'
import { hasHole, spell } from './spelling.ts'
import { readable } from './symbols.ts'

/** A principal that NotPrincipal lists, but not in every form that AWS looks at. */
export interface SparedInPart {
  readonly entry: PrincipalEntry
  /** The form that is not listed: the account's, or that of a role's sessions. */
  readonly lacks: 'account' | 'session'
  /** That form, as it would be written. */
  readonly form: string
}

/**
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notprincipal.html, 2026-11-24: with Deny, the account
 * of a user, and the account and the session of a role, have to be listed as well. Nothing where a principal is not known.
 */
export function sparedInPart(settings: readonly Setting[], statement: Statement): readonly SparedInPart[] {
  const { principals } = statement
  const world = settings[0]?.compiled.world
  if (!world || principals.state === 'absent' || !principals.negated || !principals.complete) return []
  const texts = principals.items.map(({ value }) => spell(value, world))
  if (texts.some(hasHole)) return []
  const listed = texts.flatMap(text => parseAwsPrincipal(text) ?? [])
  return principals.items.flatMap((entry): readonly SparedInPart[] => {
    const principal = entry.type === 'AWS' ? parseAwsPrincipal(spell(entry.value, world)) : undefined
    if (principal?.kind !== 'role' && principal?.kind !== 'user') return []
    const { account, arn } = principal
    const inPart = (lacks: SparedInPart['lacks'], form: string) => [{ entry, lacks, form: readable(form) }]
    if (!listed.some(one => one.kind === 'account' && one.account === account))
      return inPart('account', `arn:${arn.partition}:iam::${account}:root`)
    const role = principal.name.slice(principal.name.lastIndexOf('/') + 1)
    const isSession = (one: (typeof listed)[number]) =>
      one.kind === 'session' && one.account === account && one.name.startsWith(`${role}/`)
    if (principal.kind === 'user' || listed.some(isSession)) return []
    return inPart('session', `arn:${arn.partition}:sts::${account}:assumed-role/${role}/SESSION`)
  })
}
