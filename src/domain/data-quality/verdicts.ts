import type { Need } from '../facts/coverage.ts'
import type { LabResult } from '../facts/laboratory.ts'
import { uniqueIds } from '../facts/record.ts'
import type { Clear } from '../findings/finding.ts'
import type { RuleId } from '../findings/rule-id.ts'
import { earliestDay, type Day } from '../time/day.ts'

export const LABORATORY_NEEDS: readonly Need[] = [
  { concept: 'calcium', window: { kind: 'days', days: 400, newest: true } },
  { concept: 'kidney', window: { kind: 'days', days: 400, newest: true } },
]

/** Cleared by the newest result of each measure; with no result at all the rule does not apply. */
export function clearFrom(
  of: { readonly rule: RuleId; readonly problem: 'data' },
  newestFirst: readonly LabResult[],
): readonly Clear[] {
  const newest = new Map<string, LabResult>()
  for (const result of newestFirst) if (!newest.has(result.measure)) newest.set(result.measure, result)
  const [first, ...others] = [...newest.values()].map(({ id }) => id)
  if (first === undefined) return []
  return [{ ...of, verdict: 'clear', evidence: uniqueIds([first, ...others]) }]
}

/** The first day of those that nothing newer has made harmless, else of all. */
export function earliest(
  results: readonly { readonly day?: Day; readonly superseded: boolean }[],
  otherwise: Day,
): Day {
  const open = results.filter(({ superseded }) => !superseded)
  return (open.length > 0 ? open : results)
    .flatMap(({ day }) => (day === undefined ? [] : [day]))
    .reduce((first, day) => earliestDay(first, day), otherwise)
}
