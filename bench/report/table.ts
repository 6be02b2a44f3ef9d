import type { Calibration } from './calibrate.ts'
import type { Judged } from './verdict.ts'

const HEADS = ['', 'what', 'ours', 'against', 'ratio', 'spread', 'goal', 'at most'] as const

/** For people: one line a figure. */
export function printTable(figures: readonly Judged[]): void {
  const lines = [HEADS, ...figures.map(cellsOf)]
  const widths = HEADS.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)))
  for (const line of lines)
    console.log(
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
}

function cellsOf({ figure, summary, goal, most, isGoalMet, isWithin }: Judged): readonly string[] {
  const { id, what, unit, against } = figure
  const { ours, theirs, value, spread } = summary
  const isRatio = against !== undefined
  return [
    id,
    what,
    unit === '1' ? short(ours) : `${short(ours)} ${unit}`,
    isRatio ? `${against.name} ${short(theirs ?? NaN)}` : '',
    isRatio ? short(value) : '',
    spread[0] === spread[1] ? '' : `${short(spread[0])} to ${short(spread[1])}`,
    goal === undefined ? '' : `${short(goal)} ${GOAL_WORDS[String(isGoalMet)]}`,
    most === undefined ? '' : `${short(most)} ${isWithin ? 'ok' : 'OVER'}`,
  ]
}

const GOAL_WORDS: Readonly<Record<string, string>> = {
  true: 'met',
  false: 'missed',
  busy: '(machine too busy)',
}

function short(value: number): string {
  // Nothing in so many of nothing.
  if (!Number.isFinite(value)) return '-'
  return value >= 1000 ? String(Math.round(value)) : String(Number(value.toPrecision(3)))
}

export function printMachine(before: Calibration, after: Calibration, isQuiet: boolean): void {
  console.log(
    `\nmachine: calibration ${before.score}, then ${after.score}; load ${before.load}, then ${after.load}${isQuiet ? '' : ': too busy for wall times'}`,
  )
}
