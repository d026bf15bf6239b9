import { ALIAS_PREFIX, RESERVED_ALIAS } from '../../kms/aliases.ts'
import type { PropertyName } from '../../kms/makers/maker.ts'
import { isKeyOrigin, originSupports } from '../../kms/origins.ts'
import { isKeySpec } from '../../kms/specs.ts'
import { isKeyUsage, type KeyUsage, usagesOf } from '../../kms/usages.ts'
import { effectiveSpec } from '../../model/effective.ts'
import { known } from '../../model/field.ts'
import { entryOf } from '../../value/value.ts'
import { modelNameOf, type Place, type Subject } from '../place.ts'
import { describeKeyWord } from '../words/key-words.ts'
import { choicesOf, describeProperty, propertyNames } from '../words/property-words.ts'
import type { Offer } from './offers.ts'

/** The words that fit a property: its name where that is being typed, else its value. What fits in one scenario is offered. */
export function propertyOffers({ subjects, property }: Place, isName: boolean): Offer[] {
  const offers = subjects.flatMap(subject => (isName ? namesFor(subject) : valuesFor(property, subject)))
  return [...new Map(offers.map(offer => [offer.word, offer])).values()]
}

function namesFor(subject: Subject): Offer[] {
  const { properties } = subject
  return propertyNames(subject)
    .filter(name => !properties || !entryOf(properties, name))
    .map(word => ({ word, kind: 'property', describe: () => describeProperty(subject, word) }))
}

function valuesFor(property: string, subject: Subject): Offer[] {
  const name = modelNameOf(property, subject)
  if (!name) return []
  if (name === 'aliasName') return aliasNames(subject.name)
  const { maker } = subject
  return (choicesOf(name, maker) ?? [])
    .filter(word => fits(word, name, subject))
    .map(word => ({ word, kind: 'value', describe: () => describeKeyWord(word, maker) }))
}

/** Whether a word goes with the rest of what the document says of the key. */
function fits(word: string, name: PropertyName, subject: Subject): boolean {
  if (subject.kind !== 'key') return true
  const usage = known(subject.usage)
  if (isKeySpec(word)) return !usage || !isKeyUsage(usage) || usagesOf(word).includes(usage)
  const spec = effectiveSpec(subject)
  if (!spec) return true
  if (name === 'origin') return !isKeyOrigin(word) || originSupports(word, spec).supported !== false
  return usagesOf(spec).includes(word as KeyUsage)
}

/** The prefix that every alias needs, with the resource's own name in the letters that aliases usually have. */
function aliasNames(name: string): Offer[] {
  const own = /[^.[\]]+(?=(?:\[[^\]]*\])?$)/.exec(name)?.[0] ?? name
  const kebab = own
    .replaceAll(/(?<=[a-z0-9])(?=[A-Z])/g, '-')
    .replaceAll('_', '-')
    .toLowerCase()
  return [`${ALIAS_PREFIX}${kebab}`, ALIAS_PREFIX].map(word => ({
    word,
    kind: 'value',
    describe: () => `names begin with ${ALIAS_PREFIX}; ${ALIAS_PREFIX}${RESERVED_ALIAS} is for AWS alone`,
  }))
}
