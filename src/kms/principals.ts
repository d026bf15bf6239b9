import { type Arn, isAccountId, parseArn } from './arns.ts'

/** Keys of the Principal element. Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html, 2026-11-24. */
export const PRINCIPAL_TYPES = ['AWS', 'Service', 'Federated', 'CanonicalUser'] as const

/** What an entry of `AWS` names, by its shape. */
export type AwsPrincipal =
  | { readonly kind: 'everyone' }
  | { readonly kind: 'account'; readonly account: string; readonly arn: Arn | undefined }
  | { readonly kind: PrincipalKind; readonly account: string; readonly name: string; readonly arn: Arn }
  /** What IAM writes in place of a user or role that has been deleted. */
  | { readonly kind: 'unique id'; readonly prefix: string; readonly id: string }

export type PrincipalKind = 'user' | 'role' | 'session' | 'federated user' | 'group' | 'other'

/** Resource types of IAM and STS that ARNs of principals have. Groups have one, but are no principals. */
const KINDS: Readonly<Record<string, PrincipalKind>> = {
  'iam:user': 'user',
  'iam:role': 'role',
  'iam:group': 'group',
  'sts:assumed-role': 'session',
  'sts:federated-user': 'federated user',
}

/** What a text under `AWS` names; undefined where it has no shape of a principal. Parts are not checked further. */
export function parseAwsPrincipal(text: string): AwsPrincipal | undefined {
  if (text === '*') return { kind: 'everyone' }
  if (isAccountId(text)) return { kind: 'account', account: text, arn: undefined }
  const [, prefix] = /^(A[A-Z]{3})[A-Z0-9]{12,}$/.exec(text) ?? []
  if (prefix !== undefined) return { kind: 'unique id', prefix, id: text }
  const arn = parseArn(text)
  return arn && principalOfArn(arn)
}

function principalOfArn(arn: Arn): AwsPrincipal {
  const { account, service, resource } = arn
  if (service === 'iam' && resource === 'root') return { kind: 'account', account, arn }
  const slash = resource.indexOf('/')
  const type = slash < 0 ? resource : resource.slice(0, slash)
  return { kind: KINDS[`${service}:${type}`] ?? 'other', account, name: resource.slice(type.length + 1), arn }
}

/**
 * The domains of service principals: every partition has its own besides the common one.
 * Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html#principal-services and the
 * SDKs' partitions.json, 2026-11-24.
 */
const SERVICE_DOMAINS: readonly string[] = [
  'amazonaws.com',
  'amazonaws.com.cn',
  'amazonaws.eu',
  'amazon.com',
  'c2s.ic.gov',
  'sc2s.sgov.gov',
  'cloud.adc-e.uk',
  'csp.hci.ic.gov',
]

/** `sns.amazonaws.com`, `delivery.logs.amazonaws.com`, `logs.eu-west-1.amazonaws.com`: the shape, not whether there is such a service. */
export const SERVICE_PRINCIPAL = new RegExp(
  `^([a-z0-9]([a-z0-9-]*[a-z0-9])?\\.)+(${SERVICE_DOMAINS.join('|').replaceAll('.', '\\.')})$`,
)

export function isServicePrincipal(text: string): boolean {
  return SERVICE_PRINCIPAL.test(text)
}

/**
 * Whether a role is one that a service has made for itself: its name begins with a path of its own.
 * Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_create-service-linked-role.html, 2026-11-24.
 */
export function isServiceLinkedRole(name: string): boolean {
  return name.startsWith('aws-service-role/')
}
