import type { PatientFacts } from '../../facts/patient-facts.ts'
import { median } from '../../quantity/median.ts'
import { numberOf, type Ruleset } from '../../rules/ruleset.ts'
import type { Day } from '../../time/day.ts'
import { isWithin, type Period } from '../pain-days.ts'

/**
 * The pain beneath the episodes. Breakthrough pain is a rise above pain that is otherwise under control: where the
 * background itself is severe they are flares of pain that is not controlled, and are called so.
 */
export type Background =
  | { readonly state: 'not-told' }
  | { readonly state: 'controlled' | 'uncontrolled'; readonly average: number; readonly days: number }

/** By the median of the average pain of each day that tells it; of several entries of a day the highest. */
export function backgroundPain(
  { pain }: Pick<PatientFacts, 'pain'>,
  period: Period,
  ruleset: Ruleset,
): Background {
  const days = new Map<Day, number>()
  for (const { when, average } of pain) {
    if (average === undefined || !isWithin(when.day, period)) continue
    days.set(when.day, Math.max(average, days.get(when.day) ?? 0))
  }
  const [first, ...others] = days.values()
  if (first === undefined) return { state: 'not-told' }
  const average = median([first, ...others])
  const isUncontrolled = average >= numberOf(ruleset, 'pain.background.uncontrolled-from')
  return { state: isUncontrolled ? 'uncontrolled' : 'controlled', average, days: days.size }
}
