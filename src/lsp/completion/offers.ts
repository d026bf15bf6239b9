import { KEY_ACTIONS } from '../../kms/actions.ts'
import { CFN_SCHEMAS, type KmsResourceType } from '../../kms/cfn-schemas.ts'
import { CONDITION_KEY_NAMES, type ConditionType, conditionKeyOf } from '../../kms/condition-keys.ts'
import { originSupports } from '../../kms/origins.ts'
import { DEFAULT_SPEC, isKeySpec } from '../../kms/specs.ts'
import { usagesOf } from '../../kms/usages.ts'
import { find } from '../../syntax/lookup.ts'
import type { MappingNode } from '../../syntax/tree.ts'
import { type Place, textIn } from '../place.ts'
import { describeKeyWord } from '../words/key-words.ts'
import { describeAction, describeConditionKey } from '../words/policy-words.ts'
import { describeProperty } from '../words/property-words.ts'

/** A word that fits where one is being typed. */
export interface Offer {
  readonly word: string
  readonly kind: 'value' | 'action' | 'property' | 'condition key'
  /** In Markdown; made only for the offer that is looked at. */
  readonly describe: () => string | undefined
  readonly deprecated?: boolean
}

/** All words that fit a place, the best first. */
export function offersFor(place: Place): Offer[] {
  const { names, isName } = place
  if (isName) return names.at(-3) === 'Condition' ? conditionKeys(names.at(-2) ?? '') : properties(place)
  const isAction = names.some(name => name === 'Action' || name === 'NotAction')
  return isAction ? actions() : values(place)
}

function values({ names, within, maker, type }: Place): Offer[] {
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

/** The actions of a family that one wildcard names best. */
const FAMILIES = ['kms:*', 'kms:ReEncrypt*', 'kms:GenerateDataKey*']

function actions(): Offer[] {
  return [...FAMILIES, ...KEY_ACTIONS.map(name => `kms:${name}`)].map(word => ({
    word,
    kind: 'action',
    describe: () => describeAction(word),
  }))
}

/** What operators whose names begin so compare; the others compare anything, or texts. */
const COMPARED: readonly (readonly [RegExp, ConditionType])[] = [
  [/^Bool/, 'Bool'],
  [/^Numeric/, 'Numeric'],
  [/^Date/, 'Date'],
  [/^Arn/, 'ARN'],
  [/^(?:Not)?IpAddress/, 'IPAddress'],
]

function conditionKeys(operator: string): Offer[] {
  const base = operator.replace(/^For(?:Any|All)Values?:/, '')
  const type = COMPARED.find(([names]) => names.test(base))?.[1]
  return CONDITION_KEY_NAMES.flatMap(word => {
    // A family's name lacks what the user adds to it.
    const key = conditionKeyOf(word) ?? conditionKeyOf(`${word}x`)
    if (!key || key.iamPoliciesOnly) return []
    if (type !== undefined && key.type !== type && !key.alsoTypes.includes(type)) return []
    const describe = () => describeConditionKey(word) ?? describeConditionKey(`${word}x`)
    return [{ word, kind: 'condition key' as const, describe, deprecated: key.replacedBy !== undefined }]
  })
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
