import type { CalciumUnit } from '../facts/laboratory.ts'
import type { Comparator } from '../facts/record.ts'
import type { Tier } from '../findings/tier.ts'
import { numberOf, type Ruleset } from '../rules/ruleset.ts'
import type { Grade, Position } from './calcium-value.ts'
import type { CalciumScale } from './reference-interval.ts'

/** What grading looks at: rounded to the reporting precision, in the unit reported. Nothing is converted. */
export type Gradable = {
  readonly value: number
  readonly unit: CalciumUnit
  readonly comparator?: Comparator
  readonly low: number
  readonly high: number
}

type Answer = 'yes' | 'no' | 'undecided'

/** Whether the true value lies above a line. A bound answers only where it must be so. */
export function isAbove({ value, comparator }: Pick<Gradable, 'value' | 'comparator'>, line: number): Answer {
  if (comparator === undefined) return value > line ? 'yes' : 'no'
  switch (comparator) {
    case '>':
      return value >= line ? 'yes' : 'undecided'
    case '>=':
      return value > line ? 'yes' : 'undecided'
    case '<':
    case '<=':
      return value <= line ? 'no' : 'undecided'
  }
}

export function isBelow({ value, comparator }: Pick<Gradable, 'value' | 'comparator'>, line: number): Answer {
  if (comparator === undefined) return value < line ? 'yes' : 'no'
  switch (comparator) {
    case '<':
      return value <= line ? 'yes' : 'undecided'
    case '<=':
      return value < line ? 'yes' : 'undecided'
    case '>':
    case '>=':
      return value >= line ? 'no' : 'undecided'
  }
}

/** Whether it is high where high calcium is asked about, and low where low calcium is. */
export function liesTowards(calcium: Gradable, side: 'high' | 'low'): Answer {
  return side === 'high' ? liesHigh(calcium) : liesLow(calcium)
}

export function liesHigh(calcium: Gradable): Answer {
  return isAbove(calcium, calcium.high)
}

export function liesLow(calcium: Gradable): Answer {
  return isBelow(calcium, calcium.low)
}

export function positionOf(calcium: Gradable): Exclude<Position, 'implausible'> {
  const [high, low] = [liesHigh(calcium), liesLow(calcium)]
  if (high === 'yes') return 'high'
  if (low === 'yes') return 'low'
  return high === 'undecided' || low === 'undecided' ? 'undecided' : 'within'
}

const STEPS = [4, 3, 2] as const

/** CTCAE v5 and v6, by value. A value on a line has the milder grade. Above the upper limit is the precondition. */
export function gradeHigh(calcium: Gradable, scale: CalciumScale, ruleset: Ruleset): Grade | undefined {
  if (liesHigh(calcium) !== 'yes') return undefined
  const line = (grade: 2 | 3 | 4) =>
    numberOf(ruleset, `calcium.high.grade-${grade}-above.${scale}.${calcium.unit}`)
  return STEPS.find((grade) => isAbove(calcium, line(grade)) === 'yes') ?? 1
}

export function gradeLow(calcium: Gradable, scale: CalciumScale, ruleset: Ruleset): Grade | undefined {
  if (liesLow(calcium) !== 'yes') return undefined
  const line = (grade: 2 | 3 | 4) =>
    numberOf(ruleset, `calcium.low.grade-${grade}-below.${scale}.${calcium.unit}`)
  return STEPS.find((grade) => isBelow(calcium, line(grade)) === 'yes') ?? 1
}

/** The tier of a high value by itself, without symptoms. */
export function urgencyHigh(
  calcium: Gradable,
  grade: Grade,
  scale: CalciumScale,
  ruleset: Ruleset,
): Extract<Tier, 'immediate' | 'same-day' | 'this-week'> {
  if (grade === 4 || reaches(calcium, 'calcium.high.immediate-from', scale, ruleset)) return 'immediate'
  if (grade >= 2 || reaches(calcium, 'calcium.high.same-day-from', scale, ruleset)) return 'same-day'
  return 'this-week'
}

/** Grade 4 by CTCAE while the guidelines still call the value moderate: both are said. */
export function isModerateByGuideline(
  calcium: Gradable,
  grade: Grade,
  scale: CalciumScale,
  ruleset: Ruleset,
): boolean {
  return grade === 4 && scale === 'total' && !reaches(calcium, 'calcium.high.immediate-from', scale, ruleset)
}

/** The tier of a low value by itself, without symptoms or doses. */
export function urgencyLow(
  calcium: Gradable,
  grade: Grade,
  scale: CalciumScale,
  ruleset: Ruleset,
): Extract<Tier, 'immediate' | 'same-day' | 'this-week'> {
  const line = numberOf(ruleset, `calcium.low.immediate-below.${scale}.${calcium.unit}`)
  if (isBelow(calcium, line) === 'yes') return 'immediate'
  return grade >= 2 ? 'same-day' : 'this-week'
}

/** On the line counts: at the guidelines' limits the more urgent reading is taken. They speak of total calcium only. */
function reaches(
  { value, unit }: Gradable,
  line: 'calcium.high.immediate-from' | 'calcium.high.same-day-from',
  scale: CalciumScale,
  ruleset: Ruleset,
): boolean {
  return scale === 'total' && value >= numberOf(ruleset, `${line}.total.${unit}`)
}
