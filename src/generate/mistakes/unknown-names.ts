import type { Maker, PropertyName } from '../../kms/makers.ts'
import { scalar } from '../document/node.ts'
import type { Random } from '../draw/random.ts'
import { type Mistake, mistake } from './mistake.ts'

function misspeltName(
  rule: string,
  property: PropertyName,
  names: (maker: Maker) => readonly string[],
): Mistake {
  return mistake({
    rule,
    subject: 'key',
    property,
    make: ({ key, maker }, random) => ({
      severity: 'error',
      at: key.mistake(property, scalar(misspelt(random.pick(names(maker)), random))),
    }),
  })
}

/** Names have no small letter, so that each of these is none. */
function misspelt(name: string, random: Random): string {
  return random.pick([name.toLowerCase(), `${name}x`, name.toLowerCase().replaceAll('_', '-'), 'AES_cbc'])
}

export const unknownKeySpec = [misspeltName('unknown-key-spec', 'spec', maker => maker.specs)]

export const unknownKeyUsage = [misspeltName('unknown-key-usage', 'usage', maker => maker.usages)]
