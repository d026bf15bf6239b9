import { DESCRIPTION_LENGTH } from '../../kms/limits.ts'
import type { Maker } from '../../kms/makers/maker.ts'
import { fixed, literal, scalar } from '../document/node.ts'
import type { Identity } from '../draw/identity.ts'
import { type Mistake, mistake } from './mistake.ts'

const RULE = 'schema-violation'

/** Names that properties do not have, though they might. */
const STRANGE_NAMES = ['KeyRotationEnabled', 'Descripton', 'KeyDescription', 'CustomerMasterKeySpec', 'Alias']

/** Of other makers no schema is known. */
function hasSchema(_: Identity, { id }: Maker): boolean {
  return id === 'cloudformation' || id === 'api'
}

export const schemaViolation: readonly Mistake[] = [
  mistake({
    rule: RULE,
    subject: 'resource',
    make({ key }, random) {
      const name = random.pick(STRANGE_NAMES)
      const written = fixed('x')
      key.set(name, written)
      return { severity: 'error', at: written, name }
    },
  }),
  mistake({
    rule: RULE,
    subject: 'key',
    property: 'description',
    fits: hasSchema,
    make({ key }) {
      const { max } = DESCRIPTION_LENGTH
      const long = 'Encrypts what the ledger keeps. '.repeat(max / 16).slice(0, max + 1)
      return { severity: 'error', at: key.mistake('description', scalar(long)) }
    },
  }),
  mistake({
    rule: RULE,
    subject: 'key',
    property: 'description',
    fits: hasSchema,
    make: ({ key }) => ({
      severity: 'error',
      at: key.mistake('description', literal({ Text: 'Encrypts the ledger' })),
    }),
  }),
  mistake({
    rule: RULE,
    subject: 'key',
    property: 'multiRegion',
    fits: hasSchema,
    make: ({ key }, random) => ({
      severity: 'error',
      at: key.mistake('multiRegion', scalar(random.pick(['primary', 'maybe']))),
    }),
  }),
  mistake({
    rule: RULE,
    subject: 'resource',
    make({ alias }, random) {
      alias.properties.delete(random.pick(['aliasName', 'target']))
      return { severity: 'error', at: alias }
    },
  }),
]
