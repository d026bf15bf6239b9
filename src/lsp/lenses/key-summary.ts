import {
  analyse,
  type Capability,
  MANAGING,
  type PolicyCase,
  type PolicyOwner,
  USING,
} from '../../access/index.ts'
import { leastAssumption } from '../../findings/merge.ts'
import { isSymmetricEncryption } from '../../kms/specs.ts'
import type { KeyUsage } from '../../kms/usages.ts'
import { effectiveSpec, effectiveUsage } from '../../model/effective.ts'
import type { Field } from '../../model/field.ts'
import type { Alternatives, Key, Reading, Surroundings } from '../../model/model.ts'
import type { RowView } from '../../report/access/rows.ts'
import { supposedBy } from '../../report/access/supposed.ts'
import { type CaseView, viewOf } from '../../report/access/view.ts'
import { assumptionPhrase } from '../../report/phrases.ts'
import type { Assumption } from '../../value/value.ts'

/** What is so in one scenario, and the defaults of parameters it rests on. */
interface Summary {
  readonly text: string
  readonly supposing: readonly Assumption[]
}

/** What a key is and who has to do with it: a line for each case in which that differs. */
export function summariesOf(
  owner: PolicyOwner,
  group: Alternatives,
  surroundings: Surroundings,
): readonly string[] {
  const alike = new Map<string, Summary & { readonly where: Set<Reading> }>()
  for (const one of owner.cases) {
    const reading = group.find(candidate => candidate === one.scenario)
    if (!reading) continue
    const summary = summaryOf(owner, one, reading, surroundings)
    const identity = JSON.stringify(summary)
    const known = alike.get(identity) ?? { ...summary, where: new Set() }
    known.where.add(reading)
    alike.set(identity, known)
  }
  return [...alike.values()].map(({ text, supposing, where }) => {
    const when = assumptionPhrase([...leastAssumption(where, group), ...supposing])
    return when === undefined ? text : `${when}: ${text}`
  })
}

function summaryOf(
  owner: PolicyOwner,
  one: PolicyCase,
  { model }: Reading,
  surroundings: Surroundings,
): Summary {
  const key = model.keys.find(({ at }) => at.span.start === owner.at.span.start)
  const [view] = viewOf({ ...owner, cases: [one] }, surroundings).cases
  const words = [
    ...(key ? keyWords(key) : [owner.kind === 'replica' ? 'replica key' : 'key policy']),
    ...(view ? accessWords(view, one.policy, surroundings) : []),
  ]
  const supposing = [
    ...(key ? [key.spec, key.usage].flatMap(supposedByField) : []),
    ...(one.policy.state === 'known' ? supposedBy(one.policy.value) : []),
  ]
  return { text: words.join(' · '), supposing }
}

function supposedByField(field: Field<string>): readonly Assumption[] {
  return field.state === 'known' ? (field.supposing ?? []) : []
}

const KINDS: Readonly<Record<KeyUsage, string>> = {
  ENCRYPT_DECRYPT: 'encryption key',
  SIGN_VERIFY: 'signing key',
  GENERATE_VERIFY_MAC: 'HMAC key',
  KEY_AGREEMENT: 'key agreement key',
  ENCAPSULATE_DECAPSULATE: 'key encapsulation key',
}

function keyWords(key: Key): string[] {
  const [spec, usage] = [effectiveSpec(key), effectiveUsage(key)]
  const kind = usage === undefined ? 'key of undecided KeyUsage' : KINDS[usage]
  if (spec === undefined) return [kind, 'KeySpec undecided']
  return [isSymmetricEncryption(spec) && usage !== undefined ? `symmetric ${kind}` : kind, spec]
}

function accessWords(view: CaseView, policy: PolicyCase['policy'], surroundings: Surroundings): string[] {
  if (policy.state !== 'known') return ['access undecided']
  const { answer } = analyse(policy.value, surroundings).publicAccess().answer
  const openness = { yes: 'public', no: 'not public', undecided: 'public or not: undecided' }[answer]
  if (!view.complete) return ['access undecided', openness]
  const given = view.policy === 'default' ? ['default policy'] : []
  return [...given, whoHolds(holders(view.rows, MANAGING), holders(view.rows, USING)), openness]
}

/** As many need not be the same ones, so those that are counted are told apart. */
function whoHolds(managing: string, using: string): string {
  const same = managing === using && !/\d/.test(managing)
  return same ? `administered and used by ${managing}` : `administered by ${managing}, used by ${using}`
}

/** Who can do any of these: so many by name or as an account, an organisation or a service, and wider circles in words. */
function holders(rows: readonly RowView[], capabilities: readonly Capability[]): string {
  const circles: string[] = []
  let [named, undecided] = [0, 0]
  for (const row of rows) {
    const ways = capabilities.flatMap(capability => row.can.get(capability) ?? [])
    const certain = ways.filter(({ answer }) => answer === 'yes')
    const isDirect = certain.some(({ directly }) => directly)
    const circle = circleOf(row, isDirect)
    // Whether strangers are let in is said apart.
    if (certain.length === 0) undecided += ways.length > 0 && circle !== ANYONE ? 1 : 0
    else if (circle) circles.push(circle)
    else named++
  }
  const sure = circles.includes(ANYONE) ? [ANYONE] : [...(named > 0 ? [String(named)] : []), ...circles]
  const open = undecided > 0 ? ` (and perhaps ${undecided} more: undecided)` : ''
  return `${sure.join(' and ') || 'nobody'}${open}`
}

const ANYONE = 'anyone'

/** Whom nobody can count. */
function circleOf({ kind, own }: RowView, isDirect: boolean): string | undefined {
  if (kind === 'anyone') return ANYONE
  if (kind !== 'account' || !own) return undefined
  return isDirect ? 'all of its account' : 'IAM policies'
}
