import { CATALOGUE } from '../catalogue.ts'
import { knownRule } from '../config/rule-settings.ts'
import { oneOf, WrongSetting } from '../config/wrong-setting.ts'
import { reasonOf } from '../files/path-problem.ts'
import type { Sample } from '../files/write-samples.ts'
import type { Wishes } from '../generate/index.ts'
import { KEY_SPECS } from '../kms/specs.ts'
import { KEY_USAGES } from '../kms/usages.ts'
import type { Rule } from '../rule/rule.ts'
import { type ExitCode, FINE } from './exit-code.ts'
import type { Given } from './flags.ts'
import { print, STDOUT } from './streams.ts'

type Generator = typeof import('../generate/index.ts')

const MOST_SAMPLES = 100_000
const GREATEST_SEED = 2 ** 32 - 1

/** `kmslint generate`: sample keys, and what is to be found in each. */
export async function generate(given: Given, words: readonly string[]): Promise<ExitCode> {
  if (words.length > 0)
    throw new WrongSetting('`kmslint generate` takes no path; --out DIR says where samples go')
  const generator = await import('../generate/index.ts')
  const count = numberOf(given.value('count'), '--count', 1, { min: 1, max: MOST_SAMPLES })
  const plan = generator.plan(wishesOf(given, generator))
  if ('refused' in plan) throw new WrongSetting(plan.refused)
  const samples = Array.from({ length: count }, (_, nth) => generator.generate(plan, nth))
  const folder = given.value('out')
  if (folder === undefined) {
    const between = plan.format.language === 'yaml' ? '---\n' : ''
    print(STDOUT, samples.map(({ text }) => text).join(between))
  } else {
    await writeTo(folder, samples)
    print(
      STDOUT,
      `${count} ${count === 1 ? 'sample' : 'samples'} in ${folder}; manifest.jsonl tells of each\n`,
    )
  }
  return FINE
}

async function writeTo(folder: string, samples: readonly Sample[]): Promise<void> {
  const { writeSamples } = await import('../files/write-samples.ts')
  try {
    writeSamples(folder, samples)
  } catch (error) {
    throw new WrongSetting(`the samples could not be written to ${folder}: ${reasonOf(error)}`)
  }
}

function wishesOf(given: Given, generator: Generator): Wishes {
  const { SAMPLE_FORMATS, SHAPES, POLICY_IDS } = generator
  const wrong = given.values('wrong')
  if (given.on('legal') && wrong.length > 0)
    throw new WrongSetting('--legal and --wrong ask for opposites; leave out one of them')
  if (given.on('legal') && given.on('ignored'))
    throw new WrongSetting('with --legal there is nothing to ignore; leave out --ignored')
  return {
    format: oneOf(
      given.value('format') ?? 'cloudformation-yaml',
      SAMPLE_FORMATS,
      '--format of `kmslint generate`',
    ),
    seed: numberOf(given.value('seed'), '--seed', 1, { min: 0, max: GREATEST_SEED }),
    shape: oneOf(given.value('shape') ?? 'literal', SHAPES, '--shape'),
    spec: optional(given.value('spec'), KEY_SPECS, '--spec'),
    usage: optional(given.value('usage'), KEY_USAGES, '--usage'),
    policy: optional(given.value('policy'), POLICY_IDS, '--policy'),
    wrong: given.on('legal') ? [] : rulesFrom(wrong, generator),
    ignored: given.on('ignored'),
    alsoRight: wrong.length === 0,
  }
}

/** The rules asked for; where none is, those that are on unless someone says otherwise. */
function rulesFrom(asked: readonly string[], { WRONG_RULES }: Generator): readonly string[] {
  const known = CATALOGUE.rules.filter(({ id }) => WRONG_RULES.includes(id))
  if (asked.length === 0) return known.filter(({ preset }) => preset === 'recommended').map(({ id }) => id)
  return asked.map(text => {
    const rule = knownRule(text, idsOf(CATALOGUE.rules))
    if (idsOf(known).includes(rule)) return rule
    throw new WrongSetting(`there are no samples for ${rule}; choose one of: ${idsOf(known).join(', ')}`)
  })
}

function idsOf(rules: readonly Rule[]): string[] {
  return rules.map(({ id }) => id)
}

function optional<Choice extends string>(
  value: string | undefined,
  choices: readonly Choice[],
  what: string,
): Choice | undefined {
  return value === undefined ? undefined : oneOf(value, choices, what)
}

function numberOf(
  value: string | undefined,
  what: string,
  fallback: number,
  { min, max }: { min: number; max: number },
): number {
  if (value === undefined) return fallback
  const number = /^\d+$/.test(value) ? Number(value) : Number.NaN
  if (number >= min && number <= max) return number
  throw new WrongSetting(
    `${what} needs a whole number from ${min} to ${max}, such as ${what}=7; got "${value}"`,
  )
}
