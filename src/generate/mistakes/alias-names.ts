import { ALIAS_PREFIX, RESERVED_ALIAS } from '../../kms/aliases.ts'
import type { Maker } from '../../kms/makers/maker.ts'
import { scalar } from '../document/node.ts'
import { OWN_ACCOUNT } from '../draw/owner.ts'
import type { Random } from '../draw/random.ts'
import { PURPOSES } from '../draw/wording.ts'
import { type Mistake, mistake } from './mistake.ts'

function wrongName(
  rule: string,
  severity: 'error' | 'warning',
  name: (random: Random, maker: Maker) => string,
): Mistake {
  return mistake({
    rule,
    subject: 'alias',
    property: 'aliasName',
    // A name without the prefix is right there.
    fits: (_, { addsAliasPrefix }) =>
      rule !== 'missing-alias-prefix' || severity === 'warning' || !addsAliasPrefix,
    make: ({ alias, maker }, random) => ({
      severity,
      at: alias.mistake('aliasName', scalar(name(random, maker))),
    }),
  })
}

const purpose = (random: Random) => random.pick(PURPOSES).toLowerCase()
const ARN = `arn:aws:kms:eu-central-1:${OWN_ACCOUNT}:${ALIAS_PREFIX}`

export const missingAliasPrefix = [
  wrongName(
    'missing-alias-prefix',
    'error',
    random => `${random.pick(['', 'keys/', 'Alias/'])}${purpose(random)}`,
  ),
  wrongName('missing-alias-prefix', 'error', random => `${ARN}${purpose(random)}`),
  wrongName('missing-alias-prefix', 'warning', random => `${ALIAS_PREFIX.repeat(2)}${purpose(random)}`),
]

export const reservedAliasPrefix = [
  wrongName(
    'reserved-alias-prefix',
    'error',
    (random, { addsAliasPrefix }) =>
      random.pick(addsAliasPrefix ? ['', ALIAS_PREFIX] : ['', ALIAS_PREFIX, ARN]) +
      random.pick([RESERVED_ALIAS, RESERVED_ALIAS.toUpperCase()]) +
      purpose(random),
  ),
]
