import type { Problem } from '../../text/problem.ts'
import type { Source } from '../../text/source.ts'
import type { Span } from '../../text/span.ts'
import { type Locate, locatorOf } from '../places.ts'
import { visibleJson } from '../visible.ts'
import type { AccessContext, AccessFile } from './access-report.ts'
import type { OutcomeView } from './assertions.ts'
import type { RowView, WayView } from './rows.ts'
import type { Comparison } from './verdicts.ts'
import type { CaseView, KeyView } from './view.ts'
import type { WitnessView } from './witness-view.ts'

/** A public contract, described by `access-report.schema.json`: what is taken away or changes its meaning needs a new version. */
const SCHEMA_VERSION = 1

type FileProblems = readonly { readonly source: Source; readonly problems: readonly Problem[] }[]

/** Who can do what with each key. */
export function accessJson(files: readonly AccessFile[], context: AccessContext): string {
  const keys = files.flatMap(({ source, keys: all }) => {
    const locate = locatorOf(source)
    return all.map(key => keyOf(key, source, locate))
  })
  return written({ keys }, files, context)
}

/** Which assertions hold of which keys. */
export function assertionsJson(
  outcomes: readonly (OutcomeView & { readonly source: Source })[],
  files: FileProblems,
  context: AccessContext,
): string {
  const assertions = outcomes.map(({ source, assertion, key, answer, because, assuming, witness }) => ({
    assert: assertion.kind,
    ...(assertion.kind === 'denied' && { actions: assertion.actions, principal: assertion.principal }),
    key: key.name,
    kind: key.kind,
    ...placed(source, key.at),
    answer,
    ...(because.length > 0 && { because }),
    assuming,
    ...(witness && { witness: witnessOf(witness, source) }),
  }))
  return written({ assertions }, files, context)
}

/** What the new document allows that the old one did not. */
export function comparisonJson(
  { old, now, views }: Comparison,
  files: FileProblems,
  context: AccessContext,
): string {
  const comparison = views.map(({ kind, name, at, answer, assuming, witnesses }) => {
    const source = answer === 'only in old' ? old : now
    return {
      key: name,
      kind,
      ...placed(source, at),
      answer,
      assuming,
      witnesses: witnesses.map(witness => witnessOf(witness, source)),
    }
  })
  return written({ comparison }, files, context)
}

function written(body: object, files: FileProblems, { version }: AccessContext): string {
  const problems = files.flatMap(({ source, problems: all }) =>
    all.map(({ code, message, at }) => ({
      code,
      ...(at ? placed(source, at) : { file: source.name }),
      message,
    })),
  )
  return `${visibleJson({ schemaVersion: SCHEMA_VERSION, tool: { name: 'kmslint', version }, ...body, problems })}\n`
}

function placed(source: Source, at: Span, locate: Locate = locatorOf(source)) {
  const { line, column } = locate(at)
  return { file: source.name, line, column }
}

function keyOf({ kind, name, at, cases }: KeyView, source: Source, locate: Locate) {
  return {
    key: name,
    kind,
    ...placed(source, at, locate),
    cases: cases.map(view => caseOf(view, locate)),
  }
}

function caseOf(view: CaseView, locate: Locate) {
  const { assuming, usage, policy, because, account, complete, defects, capabilities, rows } = view
  return {
    assuming,
    ...(usage !== undefined && { usage }),
    policy,
    ...(because !== undefined && { because }),
    ...(account !== undefined && { supposedAccount: account }),
    complete,
    defects,
    capabilities,
    holders: rows.map(row => holderOf(row, complete, locate)),
  }
}

function holderOf(
  { kind, name, own, trusted, administrator, can }: RowView,
  complete: boolean,
  locate: Locate,
) {
  const entries = [...can].map(([capability, ways]) => [
    capability,
    ways.map(way => wayOf(way, complete, locate)),
  ])
  return { kind, name, own, trusted, administrator, can: Object.fromEntries(entries) }
}

/** Of a policy of which statements may be missing, what the others allow is likely only: one of those may deny it. */
function wayOf(
  { answer, directly, actions, outOf, at, conditions, open, unless }: WayView,
  complete: boolean,
  locate: Locate,
) {
  const place = at && locate(at)
  return {
    answer: answer === 'yes' && !complete ? 'likely' : answer,
    directly,
    whole: actions.length === outOf,
    actions: actions.map(action => `kms:${action}`),
    conditions,
    ...(unless.length > 0 && { unless: unless.map(deny => denialOf(deny, locate)) }),
    ...(open.length > 0 && { because: open }),
    ...(place && { line: place.line, column: place.column }),
  }
}

function denialOf({ at, conditions }: WayView['unless'][number], locate: Locate) {
  const { line, column } = locate(at)
  return { line, column, conditions }
}

function witnessOf({ sentence, action, directly, context, at }: WitnessView, source: Source) {
  const { line, column } = locatorOf(source)(at)
  return { sentence, action, directly, context, line, column }
}
