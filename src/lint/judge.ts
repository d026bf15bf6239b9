import { mergeScenes, type Scene } from '../findings/merge.ts'
import type { Observation, Settled } from '../findings/observation.ts'
import { EMPTY_MODEL } from '../formats/format.ts'
import type { Alternatives, Surroundings } from '../model/model.ts'
import type { Details, Messages, Rule, RuleContext, Severity, SubjectKind } from '../rule/rule.ts'
import type { Problem } from '../text/problem.ts'
import type { Span } from '../text/span.ts'
import type { Place } from '../value/value.ts'
import { type Observed, unsafeWhereShared } from './safety.ts'
import { type SubjectLists, subjectsOf } from './subjects.ts'

/** A rule that is on, at the severity and with the options set for this file. */
export interface ActiveRule {
  readonly rule: Rule
  readonly severity: Severity | undefined
  readonly options: object
}

export interface Judgement {
  readonly observations: readonly Settled[]
  readonly problems: readonly Problem[]
}

/** Runs the rules on each part of a document, in each scenario of it. A rule that throws is a problem; the run goes on. */
export async function judge(
  groups: readonly Alternatives[],
  rules: readonly ActiveRule[],
  surroundings: Surroundings,
): Promise<Judgement> {
  const crashed = new Map<string, Problem>()
  const merged: Settled[] = []
  const observed: Observed[] = []
  for (const group of groups) {
    const scenes: (Scene & Observed)[] = []
    for (const { assuming, model } of group) {
      const observations = await observe(subjectsOf(model), rules, surroundings, crashed)
      scenes.push({ assuming, model, observations })
    }
    merged.push(...mergeScenes(scenes))
    observed.push(...scenes)
  }
  return { observations: unsafeWhereShared(merged, observed), problems: [...crashed.values()] }
}

/** Subjects that no model holds, in one scenario. */
export interface SubjectScene {
  readonly assuming: Scene['assuming']
  readonly subjects: Partial<SubjectLists>
}

/** The same for subjects that no model holds, in each scenario of what they are about. */
export async function judgeSubjects(
  groups: readonly (readonly SubjectScene[])[],
  rules: readonly ActiveRule[],
  surroundings: Surroundings,
): Promise<Judgement> {
  const crashed = new Map<string, Problem>()
  const observations: Settled[] = []
  for (const group of groups) {
    const scenes: Scene[] = []
    for (const { assuming, subjects } of group) {
      const all = { ...subjectsOf(EMPTY_MODEL), ...subjects }
      scenes.push({ assuming, observations: await observe(all, rules, surroundings, crashed) })
    }
    observations.push(...mergeScenes(scenes))
  }
  return { observations, problems: [...crashed.values()] }
}

async function observe(
  subjects: SubjectLists,
  rules: readonly ActiveRule[],
  surroundings: Surroundings,
  crashed: Map<string, Problem>,
): Promise<Observation[]> {
  const observations: Observation[] = []
  for (const active of rules) {
    for (const kind of kindsOf(active.rule)) {
      for (const subject of subjects[kind]) {
        await run(active, subject, { surroundings, options: active.options }, observations, crashed)
      }
    }
  }
  return observations
}

function kindsOf({ subject }: Rule): readonly SubjectKind[] {
  return typeof subject === 'string' ? [subject] : subject
}

type AnySubject = Parameters<Rule['check']>[0]

async function run(
  active: ActiveRule,
  subject: AnySubject,
  context: RuleContext,
  observations: Observation[],
  crashed: Map<string, Problem>,
): Promise<void> {
  const { rule } = active
  const name = subject.kind === 'statement' ? subject.policy.name : subject.name
  const report = (messageId: string, at: Place | Span, facts: unknown, details: Details = {}) => {
    observations.push(observationOf(active, messageId, at, facts, details, name))
  }
  try {
    const pending = rule.check(subject, report, context)
    if (pending) await pending
  } catch (error) {
    crashed.set(rule.id, crashOf(rule, error, subject.kind === 'statement' ? subject : subject.at))
  }
}

function observationOf(
  { rule, severity }: ActiveRule,
  messageId: string,
  at: Place | Span,
  facts: unknown,
  details: Details,
  name: string,
): Observation {
  const word = (rule.messages as Messages)[messageId]
  if (!word) throw new Error(`${rule.id} has no message ${messageId}`)
  return {
    rule: rule.id,
    messageId,
    message: word(facts),
    severity: severity ?? details.severity ?? rule.severity,
    confidence: details.confidence ?? 'certain',
    at: 'span' in at ? at : { span: at },
    part: details.part,
    related: details.related ?? [],
    resource: details.resource ?? name,
    fix: details.fix,
  }
}

/** Says which rule and what kind of error. An error's own text may quote the document, so only errors of the engine are quoted. */
function crashOf(rule: Rule, error: unknown, at: Place): Problem {
  const engine = error instanceof TypeError || error instanceof ReferenceError || error instanceof RangeError
  const what =
    error instanceof Error ? (engine ? `${error.name}: ${error.message}` : error.name) : 'an unknown error'
  return {
    code: 'rule-crashed',
    message: `the rule ${rule.id} failed here (${what}); this is a bug in kmslint: please report it, and set --rule ${rule.id}=off to go on`,
    at: at.span,
  }
}
