import { painSummary } from '../../pain/pain-summary.ts'
import type { RuleInput } from '../../rules/rule.ts'
import type { PainCell } from '../caseload-row.ts'
import { isRead } from '../review-needs.ts'

/** What has come stands; that a diary is silent, or was never kept, is said only of a diary that has been read. */
export function painCell({ facts, ruleset, now }: RuleInput): PainCell {
  const { worst, worstOn, daysWithEntry, lastEntry, strip, stripDaysWithEntry } = painSummary(
    facts,
    ruleset,
    now,
  )
  const isKnown = daysWithEntry > 0 || isRead(facts, ['pain'], ruleset, now)
  return {
    state: isKnown ? stateOf(daysWithEntry, lastEntry) : 'not-loaded',
    ...(worst !== undefined && { worst }),
    ...(worstOn !== undefined && { worstOn }),
    daysWithEntry,
    ...(lastEntry !== undefined && { lastEntry }),
    strip,
    stripDaysWithEntry,
  }
}

function stateOf(daysWithEntry: number, lastEntry: number | undefined): PainCell['state'] {
  if (daysWithEntry > 0) return 'entries'
  return lastEntry === undefined ? 'never' : 'silent'
}
