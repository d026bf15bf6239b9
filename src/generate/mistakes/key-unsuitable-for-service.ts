import { documentsSymmetricOnly } from '../../kms/consumers.ts'
import { isSymmetricEncryption } from '../../kms/specs.ts'
import { call, fixed, ref } from '../document/node.ts'
import { CONSUMERS } from '../draw/consumers.ts'
import { Draft } from '../draw/draft.ts'
import { type Mistake, mistake } from './mistake.ts'

const RULE = { rule: 'key-unsuitable-for-service', subject: 'resource' } as const

export const keyUnsuitableForService: readonly Mistake[] = [
  mistake({
    ...RULE,
    fits: ({ spec }) => !isSymmetricEncryption(spec),
    make({ key, others }, random) {
      const [name, type, property] = random.pick(CONSUMERS)
      const consumer = new Draft(name, type)
      const at = random.pick([ref(key.name), call('Fn::GetAtt', fixed(`${key.name}.Arn`))])
      consumer.set(property, at)
      others.push(consumer)
      return { severity: documentsSymmetricOnly(type, property) ? 'error' : 'warning', at }
    },
  }),
  mistake({
    ...RULE,
    fits: ({ spec }) => spec !== 'ECC_NIST_P256',
    make({ key, others }) {
      const signing = new Draft('ZoneSigning', 'AWS::Route53::KeySigningKey')
      const at = call('Fn::GetAtt', fixed(`${key.name}.Arn`))
      signing.set('HostedZoneId', fixed('Z0123456789EXAMPLE'))
      signing.set('KeyManagementServiceArn', at)
      signing.set('Name', fixed('signing'))
      signing.set('Status', fixed('ACTIVE'))
      others.push(signing)
      return { severity: 'error', at }
    },
  }),
]
