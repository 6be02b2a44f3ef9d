import { entryOf } from '../budget.ts'
import { summarize, type Figure, type Summary } from './figure.ts'

export type Judged = {
  readonly figure: Figure
  readonly summary: Summary
  readonly goal: number | undefined
  readonly most: number | undefined
  /** `busy`: a wall time of a machine that had other things to do says nothing. */
  readonly isGoalMet: boolean | 'busy' | undefined
  readonly isWithin: boolean | undefined
}

export function judge(figure: Figure, isQuiet: boolean): Judged {
  const summary = summarize(figure)
  const { goal, most } = entryOf(figure.metric)
  const isBusy = figure.kind === 'wall' && !isQuiet
  // Budgets are stated with as many digits as they are printed.
  const value = Number(summary.value.toPrecision(4))
  return {
    figure,
    summary,
    goal,
    most,
    isGoalMet: goal === undefined ? undefined : isBusy ? 'busy' : value <= goal,
    isWithin: most === undefined ? undefined : value <= most,
  }
}
