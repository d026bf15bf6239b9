import { write } from './document/write.ts'
import { type Random, randomFor } from './draw/random.ts'
import { drawSample } from './draw/sample.ts'
import { expected } from './expected.ts'
import { ignoreInMetadata, ignorePlaces, remarksOn } from './ignoring.ts'
import type { ExpectedFinding, ManifestEntry } from './manifest.ts'
import type { Choice, Plan } from './plan.ts'
import { adoptPolicy } from './policies/adopt.ts'
import { POLICY_IDS, policyKind } from './policies/policies.ts'

/** A document and what is known of it. */
export interface Generated {
  readonly text: string
  readonly entry: ManifestEntry
  /** What stands at the place of each finding and of each that is ignored, as plain data. */
  readonly written: ReadonlyMap<ExpectedFinding, unknown>
}

/** The `nth` sample of a plan, from 0: the same whenever it is asked for, and however many others are. */
export function generate(plan: Plan, nth: number): Generated {
  const { wishes, format } = plan
  const random = randomFor(wishes.seed, nth)
  const { mistake, keys } = choose(plan, nth, random)
  const from = random.pick(keys)
  const sample = drawSample(format, from, random)
  const mayVary = !mistake?.changesKind && random.chance(30)
  const kind = wishes.policy ?? (mayVary ? random.pick(RIGHT_POLICIES) : 'default')
  const blames = [...adoptPolicy(sample, kind, random), ...(mistake?.make(sample, random) ?? [])]
  const place = wishes.ignored ? random.pick(ignorePlaces(format)) : undefined
  if (place === 'Metadata') ignoreInMetadata(sample, blames, random)
  const assembled = format.assemble(sample, mistake?.subject ?? 'key', wishes.shape, random)
  const found = blames.map(blame => expected({ ...blame, ...(place && IGNORED) }, assembled, format))
  const remarks = remarksOn(assembled.root, found, place, sample, random)
  const { public: isPublic, lockedOut, rule } = policyKind(sample.policyKind)
  const findings = found.flatMap(({ finding, ignored }) => (ignored ? [] : [finding]))
  return {
    text: write(assembled.root, format.language, remarks),
    entry: {
      file: `${String(nth + 1).padStart(4, '0')}-${mistake?.rule ?? rule ?? 'right'}.${format.language}`,
      format: wishes.format,
      shape: wishes.shape,
      seed: wishes.seed,
      nth,
      from,
      policy: { kind: sample.policyKind, public: isPublic, lockedOut },
      region: sample.region ?? null,
      wrong: mistake?.rule ?? null,
      findings,
      ignored: found.flatMap(({ finding, ignored }) => (ignored ? [finding] : [])),
    },
    written: new Map(found.map(({ finding, written }) => [finding, written])),
  }
}

const IGNORED = { ignored: true } as const
const RIGHT_POLICIES = POLICY_IDS.filter(id => policyKind(id).rule === undefined)

/** Turns follow one another, so that each gets its share of any count. */
function choose({ turns }: Plan, nth: number, random: Random): Choice {
  return random.pick(turns[nth % turns.length] ?? [])
}
