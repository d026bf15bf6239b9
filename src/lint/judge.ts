import { mergeScenes, type Scene } from '../findings/merge.ts'
import type { Observation, Settled } from '../findings/observation.ts'
import { EMPTY_MODEL } from '../formats/format.ts'
import type { Alternatives, Surroundings } from '../model/model.ts'
import type { Details, Messages, Rule, RuleContext, Severity } from '../rule/rule.ts'
import type { Problem } from '../text/problem.ts'
import type { Span } from '../text/span.ts'
import type { Place } from '../value/value.ts'
import { unsafeWhereShared } from './safety.ts'
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
  const { observations, problems, scenes } = await judgeScenes(
    groups,
    ({ model }) => subjectsOf(model),
    rules,
    surroundings,
  )
  return { observations: unsafeWhereShared(observations, scenes), problems }
}

/** Subjects that no model holds, in one scenario. */
export interface SubjectScene {
  readonly assuming: Scene['assuming']
  readonly subjects: Partial<SubjectLists>
}

/** The same for subjects that no model holds, in each scenario of what they are about. */
export function judgeSubjects(
  groups: readonly (readonly SubjectScene[])[],
  rules: readonly ActiveRule[],
  surroundings: Surroundings,
): Promise<Judgement> {
  return judgeScenes(groups, ({ subjects }) => ({ ...NO_SUBJECTS, ...subjects }), rules, surroundings)
}

const NO_SUBJECTS = subjectsOf(EMPTY_MODEL)

async function judgeScenes<S extends Pick<Scene, 'assuming'>>(
  groups: readonly (readonly S[])[],
  subjectsIn: (scene: S) => SubjectLists,
  rules: readonly ActiveRule[],
  surroundings: Surroundings,
): Promise<Judgement & { readonly scenes: readonly (S & Scene)[] }> {
  const crashed = new Map<string, Problem>()
  const observations: Settled[] = []
  const all: (S & Scene)[] = []
  for (const group of groups) {
    const scenes: (S & Scene)[] = []
    for (const scene of group) {
      const observed = await observe(subjectsIn(scene), rules, surroundings, crashed)
      scenes.push({ ...scene, observations: observed })
    }
    observations.push(...mergeScenes(scenes))
    all.push(...scenes)
  }
  return { observations, problems: [...crashed.values()], scenes: all }
}

async function observe(
  subjects: SubjectLists,
  rules: readonly ActiveRule[],
  surroundings: Surroundings,
  crashed: Map<string, Problem>,
): Promise<Observation[]> {
  const observations: Observation[] = []
  for (const active of rules) {
    const { subject: kinds } = active.rule
    const context = { surroundings, options: active.options }
    for (const kind of typeof kinds === 'string' ? [kinds] : kinds) {
      for (const subject of subjects[kind]) {
        // Most rules are done at once, and waiting for nothing a thousand times takes longer than they do.
        const pending = run(active, subject, context, observations, crashed)
        if (pending) await pending
      }
    }
  }
  return observations
}

type AnySubject = Parameters<Rule['check']>[0]

function run(
  active: ActiveRule,
  subject: AnySubject,
  context: RuleContext,
  observations: Observation[],
  crashed: Map<string, Problem>,
): Promise<void> | undefined {
  const { rule } = active
  const report = (messageId: string, at: Place | Span, facts: unknown, details: Details = {}) => {
    const name = subject.kind === 'statement' ? subject.policy.name : subject.name
    observations.push(observationOf(active, messageId, at, facts, details, name))
  }
  try {
    return rule.check(subject, report, context)?.catch(error => crash(rule, subject, error, crashed))
  } catch (error) {
    crash(rule, subject, error, crashed)
    return undefined
  }
}

function crash(rule: Rule, subject: AnySubject, error: unknown, crashed: Map<string, Problem>): void {
  crashed.set(rule.id, crashOf(rule, error, subject.kind === 'statement' ? subject : subject.at))
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
    ...(rule.isSensitive && { isSensitive: true }),
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
