import type { KeySpec } from '../kms/specs.ts'
import { type KeyUsage, usagesOf } from '../kms/usages.ts'
import { type Identity, legalIdentities } from './draw/identity.ts'
import type { SampleFormat } from './formats/format.ts'
import { canSay, type SampleFormatId, sampleFormat } from './formats/index.ts'
import { ignorePlaces } from './ignoring.ts'
import { MISTAKES } from './mistakes/index.ts'
import type { Mistake } from './mistakes/mistake.ts'
import type { PolicyId } from './policies/policies.ts'
import type { Shape } from './shapes/express.ts'

/** What samples are wanted. */
export interface Wishes {
  readonly format: SampleFormatId
  readonly seed: number
  readonly shape: Shape
  readonly spec?: KeySpec | undefined
  readonly usage?: KeyUsage | undefined
  readonly policy?: PolicyId | undefined
  /** The rules to be wrong for, in turn. */
  readonly wrong: readonly string[]
  /** What is wrong is ignored where it stands. */
  readonly ignored?: boolean
  /** Takes turns with samples that are right, and passes over the rules that such samples cannot be wrong for. */
  readonly alsoRight: boolean
}

/** Wishes that can be granted: mistakes to choose from, each with the keys that can be wrong in that way. */
export interface Plan {
  readonly wishes: Wishes
  readonly format: SampleFormat
  /** Groups to go through in turn: the mistakes of one rule, or none. */
  readonly turns: readonly (readonly Choice[])[]
}

export interface Choice {
  readonly mistake: Mistake | undefined
  readonly keys: readonly Identity[]
}

/** Why wishes cannot be granted, in words for whoever has them. */
export interface Refusal {
  readonly refused: string
}

export function plan(wishes: Wishes): Plan | Refusal {
  const format = sampleFormat(wishes.format)
  if (!format.hasShapes && wishes.shape !== 'literal')
    return {
      refused: `--shape ${wishes.shape} needs expressions, which a ${wishes.format} has none of; leave it out`,
    }
  if (wishes.ignored && ignorePlaces(format).length === 0)
    return {
      refused: `--ignored needs comments or Metadata, and a ${wishes.format} has neither; leave it out`,
    }
  const keys = legalIdentities(format.maker).filter(isWished(wishes))
  if (keys.length === 0) return { refused: noKey(wishes, format) }
  const wrong = wishes.wrong.map(rule => choicesFor(rule, wishes, format, keys))
  const missing = wishes.wrong[wrong.findIndex(choices => choices.length === 0)]
  if (missing !== undefined && !wishes.alsoRight) return { refused: cannotShow(missing, wishes) }
  const right: readonly Choice[] = [{ mistake: undefined, keys }]
  const turns = [...(wishes.alsoRight ? [right] : []), ...wrong.filter(choices => choices.length > 0)]
  return { wishes, format, turns }
}

function choicesFor(
  rule: string,
  { policy, ignored }: Wishes,
  format: SampleFormat,
  keys: readonly Identity[],
): readonly Choice[] {
  return MISTAKES.filter(mistake => mistake.rule === rule && canSay(format, mistake))
    .filter(({ ignores }) => !(ignored && ignores))
    .filter(mistake => policy === undefined || leavesAlone(mistake, policy, format))
    .map(mistake => ({ mistake, keys: keys.filter(key => mistake.fits?.(key, format.maker) ?? true) }))
    .filter(choice => choice.keys.length > 0)
}

/** The default policy speaks of no kind of key; another has to be in the document. */
function leavesAlone(mistake: Mistake, policy: PolicyId, { alone = [] }: SampleFormat): boolean {
  const { subject, property, changesKind } = mistake
  if (subject === 'policy' || property === 'policy') return false
  const isAlone = alone.includes(subject) || (property !== undefined && alone.includes(property))
  return policy === 'default' || !(changesKind || isAlone)
}

function isWished({ spec, usage }: Wishes): (identity: Identity) => boolean {
  return identity =>
    (spec === undefined || identity.spec === spec) && (usage === undefined || identity.usage === usage)
}

function noKey({ spec, usage }: Wishes, { maker }: SampleFormat): string {
  if (spec !== undefined && usage !== undefined && !usagesOf(spec).includes(usage)) {
    const possible = usagesOf(spec).join(' or ')
    return `${spec} keys cannot be used for ${usage}; use ${possible}, or --wrong spec-usage-mismatch`
  }
  const kind = [spec, usage].filter(Boolean).join(' for ')
  return `${maker.title} makes no key of ${kind}; use --format create-key-request, or another kind of key`
}

function cannotShow(rule: string, { format, spec, usage, policy, ignored }: Wishes): string {
  const given = [
    `--format ${format}`,
    ...(spec === undefined ? [] : [`--spec ${spec}`]),
    ...(usage === undefined ? [] : [`--usage ${usage}`]),
    ...(policy === undefined ? [] : [`--policy ${policy}`]),
    ...(ignored ? ['--ignored'] : []),
  ]
  return `no sample with ${given.join(' ')} can be wrong for ${rule}; leave out one of them`
}
