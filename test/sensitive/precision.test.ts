import { expect, it } from 'vitest'
import type { MetadataText } from '../../src/model/model.ts'
import { detectPersonalData } from '../../src/sensitive/personal/detect.ts'
import { SHARED_MAILBOXES } from '../../src/sensitive/personal/mailboxes.ts'
import { findPersonalData } from '../../src/sensitive/personal-data.ts'
import { detectSecrets } from '../../src/sensitive/secrets/detect.ts'
import { findConfidentialWording } from '../../src/sensitive/wording.ts'
import { Sensitive } from '../../src/text/sensitive.ts'
import { DESCRIPTIONS, NAMES, TAGS } from './samples/ordinary.ts'

const TEXTS = [...DESCRIPTIONS, ...NAMES].map(text => ({ text, label: '' }))
const ORDINARY = [...TEXTS, ...TAGS.map(([label, text]) => ({ text, label }))]

it('has at least a hundred and fifty ordinary texts', () => {
  expect(new Set(ORDINARY.map(({ label, text }) => `${label}|${text}`)).size).toBeGreaterThanOrEqual(150)
})

it('finds no secret in them, even when no gate keeps them from the detectors', () => {
  expect(ORDINARY.filter(revealed => detectSecrets(revealed).length > 0)).toEqual([])
})

it('finds no personal data in them, even when no gate keeps them from the detectors', async () => {
  const isMail = ({ detector }: { detector: string }) => detector === 'email-address'
  expect(ORDINARY.filter(revealed => detectPersonalData(revealed).some(match => !isMail(match)))).toEqual([])
  const options = { mailboxes: SHARED_MAILBOXES, leaveOut: [] }
  const found = await Promise.all(ORDINARY.map(revealed => findPersonalData(textOf(revealed), options)))
  expect(ORDINARY.filter((_, index) => (found[index]?.length ?? 0) > 0)).toEqual([])
})

it('finds nothing in them that says it is confidential', async () => {
  const options = { words: ['lion', 'merger'], patterns: ['\\bCUST-[0-9]+\\b'] }
  const found = await Promise.all(
    ORDINARY.map(revealed => findConfidentialWording(textOf(revealed), options)),
  )
  expect(ORDINARY.filter((_, index) => (found[index]?.length ?? 0) > 0)).toEqual([])
})

function textOf({ text, label }: { text: string; label: string }): MetadataText {
  const field = (value: string) => ({
    state: 'known' as const,
    span: { start: 0, end: value.length },
    value: new Sensitive(value),
  })
  const subject = {
    kind: 'text' as const,
    name: 'Key',
    at: { span: { start: 0, end: 0 } },
    text: field(text),
  }
  return label === ''
    ? { ...subject, what: 'description' }
    : { ...subject, what: 'tag value', label: field(label) }
}
