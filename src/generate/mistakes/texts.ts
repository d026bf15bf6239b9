import { ALIAS_PREFIX } from '../../kms/aliases.ts'
import { list, type Node, scalar } from '../document/node.ts'
import { drawPersonalData } from '../draw/personal.ts'
import type { Random } from '../draw/random.ts'
import type { Sample } from '../draw/sample.ts'
import { drawSecret, drawSimpleSecret, password } from '../draw/secrets.ts'
import { type Mistake, mistake } from './mistake.ts'

/** Writes a text that should not be there into a description or a tag. */
function say({ key, tag }: Sample, text: string, random: Random): Node {
  const written = scalar(text)
  if (random.chance(50)) return key.mistake('description', written)
  const slip: Node = { kind: 'slip', written, right: scalar('payments') }
  key.set('tags', list(tag(scalar('Note'), slip)))
  return written
}

function wrongText(
  rule: string,
  severity: 'error' | 'warning' | 'info',
  draw: (random: Random) => { readonly text: string; readonly part: string },
): Mistake {
  return mistake({
    rule,
    ...(severity === 'info' && { strict: true as const }),
    subject: 'key',
    make(sample, random) {
      const { text, part } = draw(random)
      return { severity, at: say(sample, text, random), part }
    },
  })
}

function inSentence(part: string, random: Random): { text: string; part: string } {
  const sentence = random.pick(['Made for the exporter with % last week', 'See % before rotating', 'Was: %'])
  return { text: sentence.replace('%', () => part), part }
}

export const secretInMetadata: readonly Mistake[] = [
  wrongText('secret-in-metadata', 'error', random => inSentence(drawSecret(random), random)),
  wrongText('secret-in-metadata', 'error', random => {
    const part = password(random)
    return { text: `Master key of the ledger, ${random.pick(['password', 'DB_PASSWORD'])}=${part}`, part }
  }),
  mistake({
    rule: 'secret-in-metadata',
    subject: 'alias',
    property: 'aliasName',
    make({ alias }, random) {
      const part = drawSimpleSecret(random)
      return { severity: 'error', at: alias.mistake('aliasName', scalar(`${ALIAS_PREFIX}${part}`)), part }
    },
  }),
]

export const personalDataInMetadata: readonly Mistake[] = [
  wrongText('personal-data-in-metadata', 'warning', random => {
    const data = drawPersonalData(random)
    return { ...inSentence(data, random), part: data.replace(/^(?:card|born) /, '') }
  }),
]

export const confidentialWordingInMetadata: readonly Mistake[] = [
  wrongText('confidential-wording-in-metadata', 'info', random => {
    const part = random.pick([
      'internal use only',
      'strictly confidential',
      'top secret',
      'do not distribute',
    ])
    return { text: `Ledger key, ${part}`, part }
  }),
]
