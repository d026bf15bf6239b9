import { ALIAS_PREFIX, RESERVED_ALIAS } from '../../kms/aliases.ts'
import { CFN_SCHEMAS, type KmsResourceType } from '../../kms/cfn-schemas.ts'
import { originSupports } from '../../kms/origins.ts'
import { DEFAULT_SPEC, isKeySpec } from '../../kms/specs.ts'
import { usagesOf } from '../../kms/usages.ts'
import { find } from '../../syntax/lookup.ts'
import type { MappingNode } from '../../syntax/tree.ts'
import { type Place, textIn } from '../place.ts'
import { describeKeyWord } from '../words/key-words.ts'
import { describeProperty } from '../words/property-words.ts'
import { actions, conditionKeys, operators, services } from './policy-offers.ts'

/** A word that fits where one is being typed. */
export interface Offer {
  readonly word: string
  readonly kind: 'value' | 'action' | 'property' | 'condition key' | 'operator'
  /** In Markdown; made only for the offer that is looked at. */
  readonly describe: () => string | undefined
  readonly deprecated?: boolean
}

/** All words that fit a place, the best first. */
export function offersFor(place: Place): Offer[] {
  const { names, isName } = place
  if (isName) {
    if (names.at(-2) === 'Condition') return operators(place)
    return names.at(-3) === 'Condition' ? conditionKeys(names.at(-2) ?? '') : properties(place)
  }
  if (names.some(name => name === 'Action' || name === 'NotAction')) return actions()
  const isPrincipal = names.some(name => name === 'Principal' || name === 'NotPrincipal')
  if (isPrincipal) return names.includes('Service') ? services() : []
  return values(place)
}

function values({ names, within, maker, type }: Place): Offer[] {
  if (type === 'AWS::KMS::Alias' && names.at(-1) === 'AliasName') return aliasNames(names[1] ?? '')
  // Requests to the API have these at their root.
  if (type !== 'AWS::KMS::Key' && names.length > 1) return []
  const property = names.at(-1)
  if (property === 'KeySpec') return words(maker.specs.filter(spec => fitsUsage(spec, within)))
  const spec = specIn(within)
  if (property === 'KeyUsage')
    return words(maker.usages.filter(usage => spec === undefined || usagesOf(spec).includes(usage)))
  if (property === 'Origin')
    return words(
      maker.origins.filter(origin => spec === undefined || originSupports(origin, spec).supported !== false),
    )
  return []
}

/** The prefix that every alias needs, with the resource's own name in the letters that aliases usually have. */
function aliasNames(logicalId: string): Offer[] {
  const kebab = logicalId.replaceAll(/(?<=[a-z0-9])(?=[A-Z])/g, '-').toLowerCase()
  return [`${ALIAS_PREFIX}${kebab}`, ALIAS_PREFIX].map(word => ({
    word,
    kind: 'value',
    describe: () => `names begin with ${ALIAS_PREFIX}; ${ALIAS_PREFIX}${RESERVED_ALIAS} is for AWS alone`,
  }))
}

function words(texts: readonly string[]): Offer[] {
  return texts.map(word => ({ word, kind: 'value', describe: () => describeKeyWord(word) }))
}

/** Undefined where the document says it in other words than a plain value. */
function specIn(properties: MappingNode | undefined) {
  if (!properties || !find(properties, 'KeySpec')) return DEFAULT_SPEC
  const spec = textIn(properties, 'KeySpec')
  return spec !== undefined && isKeySpec(spec) ? spec : undefined
}

function fitsUsage(spec: string, properties: MappingNode | undefined): boolean {
  const usage = textIn(properties, 'KeyUsage')
  const usages: readonly string[] = usagesOf(spec) ?? []
  return usage === undefined || usage === '' || usages.includes(usage)
}

function properties({ names, type, within }: Place): Offer[] {
  if (!type || names.length !== 4 || names[2] !== 'Properties') return []
  return propertyNames(type)
    .filter(name => !within || !find(within, name))
    .map(word => ({ word, kind: 'property', describe: () => describeProperty(type, word) }))
}

function propertyNames(type: KmsResourceType): string[] {
  return Object.keys(CFN_SCHEMAS[type].properties as object)
}
