import { painSummary } from '../pain/pain-summary.ts'
import type { LabResult } from '../facts/laboratory.ts'
import type { PerformanceStatus } from '../facts/patient.ts'
import { byId } from '../facts/record.ts'
import { numberOf } from '../rules/ruleset.ts'
import { byNewest } from '../time/when.ts'
import { dateOf, foundBy, type Found, type RiskInput } from './found.ts'

export function worstPain({ facts, ruleset, now }: RiskInput): Found | undefined {
  const { worst, worstOn } = painSummary(facts, ruleset, now)
  if (worst === undefined || worst < numberOf(ruleset, 'risk.worst-pain-from')) return undefined
  return foundBy(
    facts.pain
      .filter((entry) => entry.worst === worst && entry.when.day === worstOn)
      .map(({ id, when }) => ({ id, named: String(worst), since: dateOf(when.day) })),
  )
}

/** The newest one, above its own limit; without a limit nobody can tell. */
export function raisedAlkalinePhosphatase({ facts, ruleset, now }: RiskInput): Found | undefined {
  const oldest = now.day - numberOf(ruleset, 'data.window')
  const newest = facts.results
    .filter(
      (result): result is LabResult<'alkaline-phosphatase'> => result.measure === 'alkaline-phosphatase',
    )
    .filter(({ status, when }) => status !== 'preliminary' && when.day >= oldest)
    .toSorted((a, b) => byNewest(a.when, b.when) || byId(a.id, b.id))[0]
  if (newest?.high === undefined) return undefined
  const { id, amount, comparator, high, when } = newest
  const isAbove =
    comparator === undefined ? amount.value > high : comparator.startsWith('>') && amount.value >= high
  return isAbove
    ? foundBy([{ id, named: `${amount.value} ${amount.unit}`, since: dateOf(when.day) }])
    : undefined
}

/** The newest of either scale. */
export function poorPerformance({ facts, ruleset }: RiskInput): Found | undefined {
  const newest = facts.performance.toSorted((a, b) => byNewest(a.when, b.when) || byId(a.id, b.id))[0]
  if (newest === undefined || !isPoor(newest)) return undefined
  const { id, scale, score, when } = newest
  const named = `${scale === 'ecog' ? 'ECOG' : 'Karnofsky'} ${score}`
  return foundBy([{ id, named, since: dateOf(when.day) }])

  function isPoor({ scale, score }: PerformanceStatus): boolean {
    return scale === 'ecog'
      ? score >= numberOf(ruleset, 'risk.ecog-from')
      : score <= numberOf(ruleset, 'risk.karnofsky-to')
  }
}

export function falls({ facts, ruleset, now }: RiskInput): Found | undefined {
  const oldest = now.day - numberOf(ruleset, 'risk.falls-within')
  return foundBy(
    facts.symptoms
      .filter(({ symptom, answer, when }) => symptom === 'fall' && answer !== 'absent' && when.day >= oldest)
      .map(({ id, when }) => ({ id, since: dateOf(when.day) })),
  )
}
