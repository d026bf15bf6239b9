import { FAMILY_DESCRIPTIONS, ORIGIN_DESCRIPTIONS } from '../../kms/descriptions.ts'
import { CLOUDFORMATION } from '../../kms/makers/cloudformation.ts'
import type { Maker } from '../../kms/makers/maker.ts'
import { actionsOfUsage } from '../../kms/operations.ts'
import {
  isKeyOrigin,
  KEY_ORIGINS,
  type KeyOrigin,
  originSupports,
  originSupportsMultiRegion,
} from '../../kms/origins.ts'
import { isOfferedIn } from '../../kms/regions.ts'
import { canRotateAutomatically } from '../../kms/rotation.ts'
import { familyOf, isKeySpec, KEY_SPECS, type KeySpec } from '../../kms/specs.ts'
import { isKeyUsage, type KeyUsage, usagesOf } from '../../kms/usages.ts'
import { code, codes, list } from './markdown.ts'

/** What a value of KeySpec, KeyUsage or Origin means, to whoever makes the key; undefined for any other word. */
export function describeKeyWord(word: string, maker: Maker = CLOUDFORMATION): string | undefined {
  if (isKeySpec(word)) return describeSpec(word, maker)
  if (isKeyUsage(word)) return describeUsage(word, maker)
  return isKeyOrigin(word) ? describeOrigin(word, maker) : undefined
}

function describeSpec(spec: KeySpec, { specs: offered, title }: Maker): string {
  const origins = KEY_ORIGINS.filter(origin => originSupports(origin, spec).supported)
  const rotates = origins.some(origin => canRotateAutomatically(spec, origin))
  return `**${spec}**: ${FAMILY_DESCRIPTIONS[familyOf(spec)]}\n\n${list([
    `KeyUsage: ${codes(usagesOf(spec))}`,
    `Origin: ${codes(origins)}`,
    rotates
      ? `automatic rotation: with Origin ${code('AWS_KMS')}`
      : 'automatic rotation: none; a new key and an alias take its place',
    isOfferedIn(spec, 'us-east-1') ? undefined : 'offered in China Regions only',
    isOfferedIn(spec, 'cn-north-1') ? undefined : 'not offered in China Regions',
    offered.includes(spec) ? undefined : `${title} does not offer it yet`,
  ])}`
}

function describeUsage(usage: KeyUsage, { usages, title }: Maker): string {
  const specs = KEY_SPECS.filter(spec => usagesOf(spec).includes(usage))
  return `**${usage}**: what the key is for; it cannot be changed later\n\n${list([
    `allows: ${codes(actionsOfUsage(usage))}`,
    `KeySpec: ${codes(specs)}`,
    usages.includes(usage) ? undefined : `${title} does not offer it yet`,
  ])}`
}

function describeOrigin(origin: KeyOrigin, { origins, title }: Maker): string {
  const specs = KEY_SPECS.filter(spec => originSupports(origin, spec).supported)
  const everything = specs.length === KEY_SPECS.length
  return `**${origin}**: ${ORIGIN_DESCRIPTIONS[origin]}\n\n${list([
    `KeySpec: ${everything ? 'every one' : codes(specs)}`,
    `multi-Region keys: ${originSupportsMultiRegion(origin) ? 'yes' : 'no'}`,
    `automatic rotation: ${specs.some(spec => canRotateAutomatically(spec, origin)) ? 'yes, of symmetric encryption keys' : 'no'}`,
    origins.includes(origin) ? undefined : `${title} does not offer it`,
  ])}`
}
