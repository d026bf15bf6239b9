import { ALIAS_PREFIX } from '../../kms/aliases.ts'
import { ALIAS_NAME_LENGTH } from '../../kms/limits.ts'
import { ref, scalar } from '../document/node.ts'
import { Draft } from '../draw/draft.ts'
import { OWN_ACCOUNT } from '../draw/owner.ts'
import { PURPOSES } from '../draw/wording.ts'
import { type Mistake, mistake } from './mistake.ts'

export const invalidAliasName: readonly Mistake[] = [
  mistake({
    rule: 'invalid-alias-name',
    subject: 'alias',
    property: 'aliasName',
    make({ alias }, random) {
      const purpose = random.pick(PURPOSES).toLowerCase()
      const name = random.pick([`${purpose} key`, `${purpose}:blue`, `${purpose}.v2`, `${purpose}@eu`, ''])
      const long = `${purpose}-`.repeat(ALIAS_NAME_LENGTH.max / 4).slice(0, ALIAS_NAME_LENGTH.max)
      return {
        severity: 'error',
        at: alias.mistake('aliasName', scalar(ALIAS_PREFIX + random.pick([name, long]))),
      }
    },
  }),
]

export const duplicateAlias: readonly Mistake[] = [
  mistake({
    rule: 'duplicate-alias',
    subject: 'resource',
    make({ alias, aliasName, others }) {
      const second = new Draft(`Second${alias.name}`, alias.type)
      second.set('aliasName', scalar(`${aliasName}-2`))
      second.set('target', alias.properties.get('target'))
      others.push(second)
      return { severity: 'error', at: second.mistake('aliasName', scalar(aliasName)) }
    },
  }),
]

const ARN = `arn:aws:kms:eu-central-1:${OWN_ACCOUNT}:${ALIAS_PREFIX}`

export const invalidAliasTarget: readonly Mistake[] = [
  mistake({
    rule: 'invalid-alias-target',
    subject: 'alias',
    property: 'target',
    make({ alias }, random) {
      const texts = [`${ALIAS_PREFIX}primary`, `${ALIAS_PREFIX}aws/s3`, `${ARN}primary`, SNS_TOPIC]
      return { severity: 'error', at: alias.mistake('target', scalar(random.pick(texts))) }
    },
  }),
  mistake({
    rule: 'invalid-alias-target',
    subject: 'resource',
    make({ alias, others }) {
      others.push(new Draft('Bucket', 'AWS::S3::Bucket'))
      return { severity: 'error', at: alias.mistake('target', ref('Bucket')) }
    },
  }),
]

const SNS_TOPIC = `arn:aws:sns:eu-central-1:${OWN_ACCOUNT}:orders`
