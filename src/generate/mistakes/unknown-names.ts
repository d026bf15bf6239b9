import type { Maker, PropertyName } from '../../kms/makers/maker.ts'
import { isSymmetricEncryption, KEY_SPECS } from '../../kms/specs.ts'
import { usagesOf } from '../../kms/usages.ts'
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
    changesKind: true,
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

/** A kind of key that KMS has and this maker does not take yet. That its usage is not taken either needs no saying. */
const notYet = mistake({
  rule: 'unknown-key-spec',
  subject: 'key',
  property: 'spec',
  changesKind: true,
  // What a symmetric key is used for, another could not do.
  fits: ({ spec }, maker) => specsToCome(maker).length > 0 && !isSymmetricEncryption(spec),
  make({ key, maker }, random) {
    const name = random.pick(specsToCome(maker))
    const spec = scalar(name)
    key.set('spec', spec)
    key.set('usage', scalar(random.pick(usagesOf(name))))
    for (const property of ['rotation', 'rotationPeriod']) key.properties.delete(property)
    return { severity: 'error', at: spec }
  },
})

function specsToCome({ specs }: Maker) {
  return KEY_SPECS.filter(spec => !specs.includes(spec))
}

export const unknownKeySpec = [misspeltName('unknown-key-spec', 'spec', maker => maker.specs), notYet]

export const unknownKeyUsage = [misspeltName('unknown-key-usage', 'usage', maker => maker.usages)]
