import { isReservedAlias } from '../../src/kms/aliases.ts'
import { isAccountId, parseArn } from '../../src/kms/arns.ts'
import { type KeyIdentifier, parseKeyIdentifier } from '../../src/kms/key-identifiers.ts'
import { isRegionName } from '../../src/kms/regions.ts'
import { keyText } from '../../src/model/key-text.ts'
import type { KeyReference, Surroundings } from '../../src/model/model.ts'
import { defineRule } from '../../src/rule/rule.ts'

interface Elsewhere {
  readonly there: string
  readonly here: string
}

export default defineRule({
  id: 'invalid-alias-target',
  summary: 'An alias is to stand for something that is no customer managed key of its account and Region',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  references: ['https://docs.aws.amazon.com/kms/latest/APIReference/API_CreateAlias.html'],
  subject: 'alias',
  messages: {
    alias: () => 'an alias cannot stand for another alias; give the key id or the key ARN',
    managed: () => 'an alias cannot stand for an AWS managed key; give a key of your own',
    resource: ({ name, type }: { name: string; type: string }) =>
      `${name} is an ${type} and no KMS key; give a key id or a key ARN`,
    arn: () => 'this ARN is not one of a KMS key; give a key id or a key ARN',
    region: ({ there, here }: Elsewhere) =>
      `this key is in ${there} and its alias would be in ${here}; make the alias in the Region of the key`,
    account: ({ there, here }: Elsewhere) =>
      `this key is in account ${there} and its alias would be in ${here}; make the alias in the account of the key`,
  },
  check({ target }, report, { surroundings }) {
    if (target.state === 'absent') return
    const reference = target.state === 'known' ? target.value : undefined
    if (reference?.to === 'alias') return report('alias', target, {})
    if (reference?.to === 'resource') {
      const { name, resourceType: type } = reference
      if (type === 'AWS::KMS::Alias') return report('alias', target, {})
      if (isNoKey(reference)) report('resource', target, { name, type })
      return
    }
    const text = keyText(target)
    const named = parseKeyIdentifier(text)
    if (!named) {
      if (isOtherArn(text)) report('arn', target, {})
    } else if ('alias' in named) report(isReservedAlias(named.alias) ? 'managed' : 'alias', target, {})
    else {
      for (const [what, facts] of whereElse(named, surroundings)) report(what, target, facts)
    }
  },
})

/**
 * Whether a resource is certainly known by something that is no key: its name, or its own ARN. Other attributes may be
 * those of a key it has, and what custom resources and modules answer is theirs to say.
 */
function isNoKey({ resourceType, attribute }: Extract<KeyReference, { to: 'resource' }>): boolean {
  if (!resourceType.startsWith('AWS::') || resourceType.startsWith('AWS::CloudFormation::')) return false
  return attribute === undefined || attribute === 'Arn'
}

function isOtherArn(text: string): boolean {
  const arn = parseArn(text)
  return arn !== undefined && /^[a-z0-9-]+$/.test(arn.service) && arn.service !== 'kms'
}

function whereElse(
  named: Exclude<KeyIdentifier, { alias: string }>,
  { region, account }: Surroundings,
): ['region' | 'account', Elsewhere][] {
  if (named.kind !== 'key ARN') return []
  const { arn } = named
  const found: ['region' | 'account', Elsewhere][] = []
  if (region !== undefined && isRegionName(arn.region) && arn.region !== region)
    found.push(['region', { there: arn.region, here: region }])
  if (account !== undefined && isAccountId(arn.account) && arn.account !== account)
    found.push(['account', { there: arn.account, here: account }])
  return found
}
