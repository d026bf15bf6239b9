import type { Assumption } from './value.ts'

/** A question a document leaves open, with all its answers: a parameter's value classes, a condition's outcomes. */
export interface Variable {
  /** What it is called in "when Env is prod". */
  readonly name: string
  /** Tells it from others of the same name. */
  readonly id: string
  readonly choices: readonly string[]
}

/** Answers a question for one scenario with the index of a choice; undefined where there are too many scenarios to tell. */
export type Choose = (variable: Variable) => number | undefined

export interface Scenario<T> {
  readonly assuming: readonly Assumption[]
  readonly result: T
}

interface Step {
  readonly variable: Variable
  index: number | undefined
}

/**
 * Runs `read` once for each combination of answers to the questions it asks, and only those: a question asked in one
 * branch is not multiplied into the others. The scenarios are complete and exclude each other. There are at most
 * `bound` of them: questions that would lead beyond it stay unanswered.
 */
export function explore<T>(read: (choose: Choose) => T, bound: number): Scenario<T>[] {
  const scenarios: Scenario<T>[] = []
  const path: Step[] = []
  do {
    const result = read(chooserAlong(path, bound))
    scenarios.push({ assuming: assumptionsOf(path), result })
  } while (nextPath(path))
  return scenarios
}

function chooserAlong(path: Step[], bound: number): Choose {
  const answered = new Map(path.map(step => [step.variable.id, step]))
  return variable => {
    const earlier = answered.get(variable.id)
    if (earlier) return earlier.index
    const step: Step = { variable, index: sizeOf(path) * variable.choices.length > bound ? undefined : 0 }
    path.push(step)
    answered.set(variable.id, step)
    return step.index
  }
}

/** How many scenarios a path stands among, if every branch were as deep. */
function sizeOf(path: readonly Step[]): number {
  return path.reduce(
    (size, step) => (step.index === undefined ? size : size * step.variable.choices.length),
    1,
  )
}

/** Moves to the next combination; false when there is none. */
function nextPath(path: Step[]): boolean {
  for (let last = path.at(-1); last; last = path.at(-1)) {
    if (last.index !== undefined && last.index + 1 < last.variable.choices.length) {
      last.index++
      return true
    }
    path.pop()
  }
  return false
}

function assumptionsOf(path: readonly Step[]): Assumption[] {
  return path.flatMap(({ variable, index }) => {
    const value = index === undefined ? undefined : variable.choices[index]
    return value === undefined || variable.choices.length === 1 ? [] : [{ name: variable.name, value }]
  })
}

/** Never answers: what can be told without assuming anything. */
export const ASSUME_NOTHING: Choose = () => undefined
