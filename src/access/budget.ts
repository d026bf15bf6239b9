/** How much work a question may still cost. One unit is about the following of one place in a pattern over one character. */
export interface Budget {
  left: number
}

/** About a quarter of a second; an ordinary question takes a thousandth of it. */
export const WORK_PER_QUESTION = 2_000_000

export function newBudget(): Budget {
  return { left: WORK_PER_QUESTION }
}

/** Takes from the budget; false when there is nothing left. */
export function spend(budget: Budget, units: number): boolean {
  budget.left -= units
  return budget.left > 0
}
