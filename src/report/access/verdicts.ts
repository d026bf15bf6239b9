import type { Source } from '../../text/source.ts'
import type { Span } from '../../text/span.ts'
import type { Assumption } from '../../value/value.ts'
import { assumptionPhrase, counted } from '../phrases.ts'
import { locatorOf } from '../places.ts'
import { visible } from '../visible.ts'
import { wrapped } from '../wrap.ts'
import type { AccessContext } from './access-report.ts'
import type { Assertion, OutcomeView } from './assertions.ts'
import type { ComparisonView } from './comparison.ts'
import { keyName } from './names.ts'
import type { WitnessView } from './witness-view.ts'

/** One line that says what is the matter with a key, and below it what proves it. */
interface Verdict {
  readonly source: Source
  readonly at: Span
  readonly key: string
  readonly said: string
  readonly mark: keyof typeof MARKS
  readonly details: readonly string[]
}

const MARKS = { '✖': 'red', '?': 'magenta', '✔': 'green', '-': 'dim' } as const

type Outcome = OutcomeView & { readonly source: Source }

/** The assertions that do not hold, key by key, and a count. */
export function assertionsText(outcomes: readonly Outcome[], context: AccessContext): string {
  const failed = outcomes.filter(({ answer }) => answer !== 'holds')
  const verdicts = failed.map(
    ({ source, key, assertion, answer, assuming, witness, because }): Verdict => ({
      source,
      at: key.at,
      key: keyName(key, source.name),
      said: answer === 'fails' ? assertionWords(assertion) : `${assertionWords(assertion)}: ${UNDECIDED}`,
      mark: answer === 'fails' ? '✖' : '?',
      details: [...phraseOf(assuming), ...because, ...proofOf(source, witness, answer === 'undecided')],
    }),
  )
  return [...verdicts.map(verdict => verdictText(verdict, context)), summaryOf(outcomes, context)].join('\n')
}

const UNDECIDED = 'undecided, so it counts as failed'

function summaryOf(outcomes: readonly Outcome[], { colours }: AccessContext): string {
  const failed = outcomes.filter(({ answer }) => answer !== 'holds').length
  const assertions = counted(new Set(outcomes.map(({ assertion }) => assertion)).size, 'assertion')
  const keys = counted(
    new Set(outcomes.map(({ source, key }) => `${source.name} ${key.at.start}`)).size,
    'key',
  )
  const checks = counted(outcomes.length, 'check')
  return failed === 0
    ? `${colours.green('✔')} ${checks} passed: ${assertions}, ${keys}\n`
    : `${colours.bold(colours.red(`✖ ${failed} of ${checks} failed: ${assertions}, ${keys}`))}\n`
}

/** What new documents allow that old ones did not. */
export function comparisonText({ old, now, views }: Comparison, context: AccessContext): string {
  const verdicts = views.map((view): Verdict => {
    const source = view.answer === 'only in old' ? old : now
    const proofs = view.witnesses.flatMap(witness => proofOf(source, witness, view.answer === 'undecided'))
    return {
      source,
      at: view.at,
      key: keyName(view, source.name),
      ...ANSWERS[view.answer],
      details: [...phraseOf(view.assuming), ...proofs],
    }
  })
  return verdicts.map(verdict => verdictText(verdict, context)).join('')
}

export interface Comparison {
  readonly old: Source
  readonly now: Source
  readonly views: readonly ComparisonView[]
}

const ANSWERS: Readonly<Record<ComparisonView['answer'], Pick<Verdict, 'mark' | 'said'>>> = {
  'nothing new': { mark: '✔', said: 'allows nothing that it did not allow before' },
  'new access': { mark: '✖', said: 'allows what it did not allow before' },
  undecided: { mark: '?', said: `whether it allows more than before is ${UNDECIDED}` },
  'only in old': { mark: '-', said: 'is gone' },
  'only in new': { mark: '-', said: 'is new: there is nothing to compare it with' },
}

/** What is asserted, as the flags say it. */
export function assertionWords(assertion: Assertion): string {
  if (assertion.kind === 'no-public') return 'no stranger may do anything'
  const actions = assertion.actions.join(' or ')
  return assertion.principal === '*'
    ? `nobody may call ${actions}`
    : `${assertion.principal} may not call ${actions}`
}

function phraseOf(assuming: readonly Assumption[]): string[] {
  const phrase = assumptionPhrase(assuming)
  return phrase === undefined ? [] : [phrase]
}

function proofOf(source: Source, witness: WitnessView | undefined, likely: boolean): string[] {
  if (!witness) return []
  const { line, column } = locatorOf(source)(witness.at)
  return [`${line}:${column} ${likely ? 'likely: ' : ''}${witness.sentence}`]
}

function verdictText(
  { source, at, key, said, mark, details }: Verdict,
  { colours, width }: AccessContext,
): string {
  const { line, column } = locatorOf(source)(at)
  const paint = colours[MARKS[mark]]
  const place = colours.underline(`${visible(source.name)}:${line}:${column}`)
  const head = `${paint(mark)} ${place}  ${colours.bold(key)}  ${visible(said)}`
  const below = details.flatMap(detail => wrapped(visible(detail), width - 4)).map(text => `    ${text}`)
  return [head, ...below].map(text => `${text}\n`).join('')
}
