import { describe, expect, it } from 'vitest'
import type { Match, Revealed } from '../../src/sensitive/detector.ts'
import { detectPersonalData } from '../../src/sensitive/personal/detect.ts'
import { mayHoldPersonalData } from '../../src/sensitive/personal/gate.ts'
import { detectSecrets } from '../../src/sensitive/secrets/detect.ts'
import { mayHoldSecret } from '../../src/sensitive/secrets/gate.ts'
import { PERSONAL_DATA } from './samples/personal-data.ts'
import { Random } from './samples/random.ts'
import { type Kind, type Sample, sampleOf } from './samples/sample.ts'
import { SECRETS } from './samples/secrets.ts'

const EACH = 25
const LEAST = 0.98

const secrets = (revealed: Revealed) => (mayHoldSecret(revealed) ? detectSecrets(revealed) : [])
const personalData = (revealed: Revealed) =>
  mayHoldPersonalData(revealed) ? detectPersonalData(revealed) : []

describe.each([
  ['secrets', SECRETS, secrets],
  ['personal data', PERSONAL_DATA, personalData],
] as const)('%s', (_, kinds, detect) => {
  const missed = new Map(
    kinds.map(kind => [kind, samplesOf(kind).filter(sample => !isFound(sample, detect))]),
  )

  it(`are found, at least ${LEAST * 100} in a hundred`, () => {
    const count = [...missed.values()].flat().length
    const found = 1 - count / (kinds.length * EACH)
    const what = [...missed].filter(([, samples]) => samples.length > 0)
    const told = what.map(([{ name }, samples]) => `${name}: ${JSON.stringify(samples)}`)
    expect(found, told.join('\n')).toBeGreaterThanOrEqual(LEAST)
  })

  it.each(kinds.map(kind => [kind.name, kind] as const))('%s: nine in ten and more', (_, kind) => {
    expect(missed.get(kind)?.slice(2) ?? []).toEqual([])
  })
})

it('has samples of at least forty kinds of secrets, each named once', () => {
  const names = [...SECRETS, ...PERSONAL_DATA].map(({ name }) => name)
  expect(SECRETS.length).toBeGreaterThanOrEqual(40)
  expect(new Set(names).size).toBe(names.length)
})

function samplesOf(kind: Kind): Sample[] {
  const random = new Random(kind.name.length * 7919 + kind.name.charCodeAt(0))
  return Array.from({ length: EACH }, () => sampleOf(kind, random))
}

/** At least half of what is hidden must be in what was found. */
function isFound({ text, label = '', hidden }: Sample, detect: (revealed: Revealed) => readonly Match[]) {
  const from = text.indexOf(hidden)
  const to = from + hidden.length
  return detect({ text, label }).some(
    ({ start, end }) => Math.min(end, to) - Math.max(start, from) >= hidden.length / 2,
  )
}
