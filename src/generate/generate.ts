import type { Blame } from './blame.ts'
import type { Assembled } from './document/assemble.ts'
import { whereabouts } from './document/path.ts'
import { dataOf, write } from './document/write.ts'
import { Draft } from './draw/draft.ts'
import { type Random, randomFor } from './draw/random.ts'
import { drawSample } from './draw/sample.ts'
import type { SampleFormat } from './formats/format.ts'
import type { ExpectedFinding, ManifestEntry } from './manifest.ts'
import type { Choice, Plan } from './plan.ts'
import { adoptPolicy } from './policies/adopt.ts'
import { POLICY_IDS, policyKind } from './policies/policies.ts'

/** A document and what is known of it. */
export interface Generated {
  readonly text: string
  readonly entry: ManifestEntry
  /** What stands at the place of each finding, as plain data. */
  readonly written: readonly unknown[]
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
  const assembled = format.assemble(sample, mistake?.subject ?? 'key', wishes.shape, random)
  const found = blames.map(blame => expected(blame, assembled, format))
  const { public: isPublic, lockedOut, rule } = policyKind(sample.policyKind)
  return {
    text: write(assembled.root, format.language),
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
      findings: found.map(({ finding }) => finding),
    },
    written: found.map(({ written }) => written),
  }
}

const RIGHT_POLICIES = POLICY_IDS.filter(id => policyKind(id).rule === undefined)

interface Expected {
  readonly finding: ExpectedFinding
  readonly written: unknown
}

/** Turns follow one another, so that each gets its share of any count. */
function choose({ turns }: Plan, nth: number, random: Random): Choice {
  return random.pick(turns[nth % turns.length] ?? [])
}

function expected(blame: Blame, assembled: Assembled, { language }: SampleFormat): Expected {
  const { rule, severity, at, name, part } = blame
  const { root } = assembled
  const node = assembled.blamed(at)
  const place = whereabouts(root, node, language)
  if (!place) throw new Error(`what ${rule} finds is not in the document`)
  // Of a resource that stands under its name, the name is blamed; of one that has it inside, what is written there.
  const isNamed =
    name !== undefined || (at instanceof Draft && node.kind === 'mapping') || assembled.isName?.(at)
  const isName = isNamed && !place.insideText
  const what = part !== undefined ? 'part' : isName ? 'name' : 'value'
  return { finding: { rule, severity, path: place.path, at: what }, written: part ?? name ?? dataOf(node) }
}
