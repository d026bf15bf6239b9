import { conditionKeyOf } from '../kms/condition-keys.ts'
import type { Statement } from '../model/policy.ts'
import type { Atom } from './atoms.ts'
import type { Compiled, CompiledStatement } from './compile.ts'
import { concerning } from './concerning.ts'
import { type Decision, evaluate, isOwn } from './evaluate.ts'
import type { Reached } from './reach.ts'
import type { Request } from './request.ts'
import { readable } from './symbols.ts'
import { NO, YES } from './tri.ts'

/** A request that the policy allows: the proof that it does. */
export interface Witness {
  readonly request: Request
  /** The statement that allows it. */
  readonly statement: Statement
  /** The request in a sentence, for messages. */
  readonly sentence: string
  /** Whether the caller's own IAM policies are not asked. */
  readonly directly: boolean
}

/** The witness of what was found; undefined where the plain reading of the policy does not agree, which would be our mistake. */
export function witnessOf(compiled: Compiled, reached: Reached): Witness | undefined {
  const { allowed, directly } = decisionOn(compiled, reached)
  if (allowed !== YES) return undefined
  const statement = reached.by.source
  const isDirect = directly === YES
  return { request: reached.request, statement, directly: isDirect, sentence: sentenceOf(reached, isDirect) }
}

/**
 * The policy is read as if the statements that can be seen were all. Those are left out that certainly are not about the
 * caller, and other Allow statements too as long as nothing hangs on them.
 */
function decisionOn(compiled: Compiled, { atom, request, by }: Reached): Decision {
  const { policy, world } = compiled
  const judge = (statements: readonly CompiledStatement[]) =>
    evaluate(
      { ...policy, complete: true, statements: statements.map(({ source }) => source) },
      request,
      world,
    )
  const subject = atom.subject.unnamed ? request.caller : atom.subject
  const concerned = [...concerning(compiled, subject).keys()]
  const decision = judge(concerned.filter(statement => statement === by || statement.denies !== NO))
  if (decision.directly === YES || !isOwn(request.caller, world)) return decision
  return judge(concerned)
}

/** "anyone, signed in to any AWS account, may call kms:Decrypt directly; nothing restricts aws:PrincipalOrgID" */
function sentenceOf({ atom, request, by }: Reached, directly: boolean): string {
  const carried = [...new Set(by.source.conditions.map(({ key }) => key.toLowerCase()))]
  const met = carried.map(key => describeKey(key, request.context.get(key)))
  const tail = met.length > 0 ? `: ${met.join(', ')}` : unrestricted(atom)
  return `${describeCaller(atom, request)} may call kms:${request.action}${wayOf(atom, directly)}${tail}`
}

/** By which way, and on whose leave: strangers' own IAM policies are theirs to write. */
function wayOf({ standing, route }: Atom, directly: boolean): string {
  const asked = !directly && (standing === 'own' || standing === 'named' || standing === 'member')
  const way = route === 'internet' ? (asked ? '' : ' directly') : ROUTES[route]
  return asked ? `${way}, if their IAM policies allow it` : way
}

const ROUTES = {
  endpoint: ' through a VPC endpoint of their own',
  'via service': ' through an AWS service',
} as const

function unrestricted({ standing }: Atom): string {
  if (standing === 'outside' || standing === 'anonymous') return '; nothing restricts aws:PrincipalOrgID'
  return standing === 'service' ? '; nothing restricts aws:SourceArn or aws:SourceAccount' : ''
}

function describeKey(key: string, values: readonly string[] | undefined): string {
  const name = conditionKeyOf(key)?.name.replace(/\$\{.*/, key.slice(key.search(/[/:][^/:]*$/) + 1)) ?? key
  return values === undefined ? `${name} is absent` : `${name} is ${values.map(readable).join(' and ')}`
}

/** Who it is, for messages: "anyone, signed in to any AWS account", "the role arn:…". */
export function describeCaller(atom: Atom, { caller }: Request): string {
  const { standing, onBehalfOf, organization, subject } = atom
  const { kind, arn, account = '', service = '' } = caller
  if (standing === 'anonymous') return 'anyone, without signing in,'
  if (standing === 'outside') return `anyone, signed in to any AWS account${WITH[kind] ?? ''},`
  if (standing === 'member') return `anyone in the organization ${readable(organization ?? '')}`
  if (standing === 'service') {
    const name = /^\uF002/.test(service) ? 'any AWS service' : readable(service)
    return `${name}${onBehalfOf === undefined ? '' : `, acting for a resource of ${describeAccount(onBehalfOf)},`}`
  }
  if (kind === 'root') return `the root user of ${describeAccount(account)}`
  if (subject.unnamed) return `any ${kind} of ${describeAccount(account)}`
  return `the ${kind} ${readable(arn ?? `of ${describeAccount(account)}`)}`
}

const WITH: Readonly<Record<string, string>> = {
  root: ' as its root user',
  'federated user': ' as a federated user',
}

export function describeAccount(account: string): string {
  if (/^\uF000/.test(account)) return 'any AWS account'
  return /^\uE000/.test(account) ? "the key's account" : `account ${account}`
}
