import { expect, it } from 'vitest'
import { type Analysis, analyse } from '../../src/access/index.ts'
import { FORMATS, lintText, RULES } from '../../src/index.ts'
import { DEFAULT_SETTINGS } from '../../src/lint/settings.ts'
import { defineRule, type Rule } from '../../src/rule/rule.ts'
import { CONSOLE, SERVICES } from '../access/documented.ts'

const POLICY = {
  Version: '2012-10-17',
  Statement: [...CONSOLE, ...SERVICES.flatMap(([, statements]) => statements)].map(statement => ({
    Effect: 'Allow',
    Resource: '*',
    ...statement,
  })),
}

/** The questions that rules ask of the one analysis of a policy: a rule before all others listens to it. */
async function questionsOf(preset: 'recommended' | 'strict'): Promise<ReadonlySet<string>> {
  const asked = new Set<string>()
  const listener = defineRule({
    id: 'listener',
    summary: 'Listens',
    severity: 'info',
    preset: 'recommended',
    since: '0.1.0',
    references: [],
    subject: 'policy',
    messages: {},
    check: (policy, _, { surroundings }) => listenTo(analyse(policy, surroundings), asked),
  }) as Rule
  const source = { name: 'policy.json', text: JSON.stringify(POLICY) }
  const catalogue = { formats: FORMATS, rules: [listener, ...RULES] }
  const { problems } = await lintText(source, { ...DEFAULT_SETTINGS, preset }, catalogue)
  expect(problems).toEqual([])
  return asked
}

function listenTo(analysis: Analysis, asked: Set<string>): void {
  for (const [name, question] of Object.entries(analysis)) {
    if (typeof question !== 'function') continue
    const heard = (...facts: readonly unknown[]) => {
      asked.add(name)
      return question(...facts)
    }
    Object.assign(analysis, { [name]: heard })
  }
}

it('all rules ask the same analysis', async () => {
  expect([...(await questionsOf('strict'))]).toEqual(
    expect.arrayContaining(['publicAccess', 'crossAccount', 'lockout', 'confusedDeputies', 'redundancies']),
  )
})

it('what strict rules alone ask is not asked in the recommended preset', async () => {
  const recommended = await questionsOf('recommended')
  expect(['redundancies', 'whoCan'].filter(question => recommended.has(question))).toEqual([])
  expect((await questionsOf('strict')).has('redundancies')).toBe(true)
})
