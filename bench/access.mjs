// What it costs to ask everything of a key policy, beside reading it. The times themselves are printed with what they are
// meant to stay within on a machine that does nothing else: 1 ms, 50 ms, 1 s.
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { bestOfProcessor as best, expect, round } from './measure/measure.mjs'

const ROOT = fileURLToPath(new URL('../', import.meta.url))
const BUNDLE = join(ROOT, 'node_modules/.cache', `kmslint-bench-${process.pid}.mjs`)

/** The analysis itself is not part of the library. */
await build({
  stdin: {
    resolveDir: ROOT,
    contents: `
      export { analyse } from './src/access/index.ts'
      export { FORMATS } from './src/formats/index.ts'
      export { readText } from './src/lint/read-text.ts'
      export { NO_SURROUNDINGS } from './src/lint/settings.ts'`,
  },
  bundle: true,
  platform: 'node',
  format: 'esm',
  packages: 'external',
  outfile: BUNDLE,
  logLevel: 'warning',
})
const { analyse, FORMATS, NO_SURROUNDINGS, readText } = await import(BUNDLE)
rmSync(BUNDLE)

const OWN = '111122223333'
const allow = rest => ({ Effect: 'Allow', Resource: '*', ...rest })
const ROOT_STATEMENT = allow({ Principal: { AWS: `arn:aws:iam::${OWN}:root` }, Action: 'kms:*' })

/** Half of the policies that people write have two statements or fewer, one in a hundred more than six. */
const MEDIAN = [
  ROOT_STATEMENT,
  allow({
    Principal: { Service: 'logs.eu-central-1.amazonaws.com' },
    Action: ['kms:Encrypt*', 'kms:Decrypt*', 'kms:ReEncrypt*', 'kms:GenerateDataKey*', 'kms:Describe*'],
    Condition: { ArnLike: { 'kms:EncryptionContext:aws:logs:arn': `arn:aws:logs:eu-central-1:${OWN}:*` } },
  }),
]

const LARGE = Array.from({ length: 200 }, (_, index) => ({
  Effect: index % 20 === 0 ? 'Deny' : 'Allow',
  Principal: index % 10 === 9 ? '*' : { AWS: `arn:aws:iam::${OWN}:role/r${index}` },
  Action: ['kms:Decrypt', 'kms:GenerateDataKey*'],
  Resource: '*',
  Condition: {
    StringEquals: { 'kms:ViaService': `s${index}.us-east-1.amazonaws.com`, 'kms:CallerAccount': OWN },
    StringLike: { [`kms:EncryptionContext:k${index}`]: `arn:aws:*:${index}:*` },
  },
}))

/** 32 KB of globs, of which no text can easily be said to be in one and not in the others. */
const HOSTILE = ['Allow', 'Deny', 'Deny'].map((Effect, nth) => {
  const stars = Array.from(
    { length: 200 },
    (_, index) => `*${'a'.repeat(index % 20)}*${index}*b*${'?'.repeat(40)}`,
  )
  const operator = nth === 2 ? 'StringNotLike' : 'StringLike'
  return {
    ...allow({ Principal: '*', Action: 'kms:*' }),
    Effect,
    Condition: { [operator]: { 'kms:EncryptionContext:a': stars } },
  }
})

const QUESTIONS = {
  publicAccess: analysis => analysis.publicAccess(),
  crossAccount: analysis => analysis.crossAccount(),
  lockout: analysis => analysis.lockout(),
  rootDelegation: analysis => analysis.rootDelegation(),
  confusedDeputies: analysis => analysis.confusedDeputies(),
  unboundedGrants: analysis => analysis.unboundedGrants(),
  redundancies: analysis => analysis.redundancies(),
  conditionEffects: analysis =>
    analysis.policy.statements.map(statement => analysis.conditionEffects(statement)),
  whoCan: analysis => analysis.whoCan(),
}

function sourceOf(Statement) {
  return { name: 'policy.json', text: JSON.stringify({ Version: '2012-10-17', Statement }, null, 2) }
}

async function policyOf(source) {
  const { groups } = await readText(source, NO_SURROUNDINGS, FORMATS)
  return groups[0][0].model.policies[0]
}

/** The shortest time that questions take of a policy nothing was asked of before, and the last answer. */
async function asked(times, source, questions) {
  let shortest = Number.POSITIVE_INFINITY
  let answer
  for (let run = 0; run < times; run++) {
    const analysis = analyse(await policyOf(source), NO_SURROUNDINGS)
    const time = await best(1, () => {
      for (const question of questions) answer = question(analysis)
    })
    shortest = Math.min(shortest, time)
  }
  return { time: shortest, answer }
}

const all = Object.values(QUESTIONS)
async function beside(what, times, statements, questions, { bar, atMost }) {
  const source = sourceOf(statements)
  const reading = await best(times, () => policyOf(source))
  const { time } = await asked(times, source, questions)
  console.log(`${what}: ${round(time)} ms (meant: ${bar} ms); reading it: ${round(reading)} ms`)
  expect(`${what}, beside reading it`, time / reading, { atMost, unit: ' ×' })
}

await beside('a policy of two statements, all questions', 300, MEDIAN, all, { bar: 1, atMost: 12 })
for (const [name, question] of Object.entries(QUESTIONS))
  await beside(`200 statements, ${name}`, 12, LARGE, [question], { bar: 50, atMost: 12 })
await beside('200 statements, all questions', 12, LARGE, all, { bar: 50, atMost: 30 })

const hostile = sourceOf(HOSTILE)
const { time, answer } = await asked(1, hostile, [QUESTIONS.publicAccess])
console.log(`${round(hostile.text.length / 1024)} KB of hostile globs: ${answer.answer.answer}`)
expect('hostile globs', time, { atMost: 1000, unit: ' ms' })
