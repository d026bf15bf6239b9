import type { Schema } from '../../config/json-schema.ts'
import { find } from '../../syntax/lookup.ts'
import type { Offer } from '../completion/offers.ts'
import type { Cursor } from '../cursor.ts'
import { plain } from '../words/markdown.ts'
import { schemasAt } from './config-text.ts'

/** The words that fit a place in a configuration: names of settings, rules and options, or what they may be set to. */
export function configOffers(schema: Schema, path: readonly string[], { mappings, isKey }: Cursor): Offer[] {
  const offers = isKey
    ? schemasAt(schema, path.slice(0, -1)).flatMap(namesIn)
    : schemasAt(schema, path).flatMap(valuesOf)
  const [within] = mappings
  const open = offers.filter(({ word, kind }) => kind === 'value' || !within || !find(within, word))
  return [...new Map(open.map(offer => [offer.word, offer])).values()]
}

function namesIn({ properties = {} }: Schema): Offer[] {
  return Object.entries(properties).map(([word, { description }]) => ({
    word,
    kind: 'property',
    describe: () => description && plain(description),
  }))
}

function valuesOf({ enum: choices = [], examples = [], type, description }: Schema): Offer[] {
  const words = type === 'boolean' ? ['true', 'false'] : [...choices, ...examples]
  return words.map(word => ({ word, kind: 'value', describe: () => description && plain(description) }))
}
