import { type AwsPrincipal, parseAwsPrincipal } from '../../kms/principals.ts'
import { useByService } from '../../kms/service-principals.ts'
import { code, list } from './markdown.ts'

/** Stands for the account of the stack, which a template does not know. */
const OWN_ACCOUNT = '000000000000'

/** Whom a principal of a policy covers, by the element it stands under (`AWS`, `Service`, …); undefined where that cannot be told. */
export function describePrincipal(type: string, written: string): string | undefined {
  // `"*"` alone and under AWS mean the same: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html
  if (type === 'Principal') return written === '*' ? describeAws(written) : undefined
  if (type === 'AWS') return describeAws(written)
  if (type === 'Service') return describeService(written)
  if (type === 'Federated')
    return `**${code(written)}**: whoever this identity provider has signed in; they reach STS as that, and KMS by the role they take on`
  return type === 'CanonicalUser' ? `**${code(written)}**: an account, by the id S3 has for it` : undefined
}

function describeService(written: string): string {
  const use = useByService(written.replaceAll('${AWS::Region}', 'region'))
  return `**${code(written)}**: a service of AWS, when it calls KMS as itself\n\n${list([
    use && `for this: ${use}`,
    'not when it acts with the rights of its caller: that caller counts then, and `kms:ViaService` tells of the service',
    'whoever makes the service act may be anyone: `aws:SourceAccount` or `aws:SourceArn` says for whom it may',
  ])}`
}

function describeAws(written: string): string | undefined {
  const plain = written.replaceAll('${AWS::Partition}', 'aws').replaceAll('${AWS::AccountId}', OWN_ACCOUNT)
  const principal = plain.includes('${') ? undefined : parseAwsPrincipal(plain)
  const words = principal && wordsFor(principal)
  return words && `**${code(written)}**: ${words}`
}

function wordsFor(principal: AwsPrincipal): string | undefined {
  if (principal.kind === 'everyone')
    return 'everyone, of any AWS account; only the conditions of the statement limit that'
  if (principal.kind === 'unique id')
    return 'a user or role that has been deleted: IAM shows its id. It covers nobody'
  const account =
    principal.account === OWN_ACCOUNT ? 'the account of the stack' : `account ${principal.account}`
  const covers = COVERS[principal.kind]
  return covers?.(account)
}

/** Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html, 2026-11-24. */
const COVERS: Partial<Record<AwsPrincipal['kind'], (account: string) => string>> = {
  account: account => `${account}: not all of it, but whomever its IAM policies allow the same`,
  role: account => `a role of ${account}: every session of it, whoever takes it on`,
  user: account => `a user of ${account}`,
  session: account => `one session of a role of ${account}, by its name`,
  'federated user': account => `a federated user of ${account}, signed in with GetFederationToken`,
  group: () => 'a group of users; groups are no principals, so AWS refuses this',
}
