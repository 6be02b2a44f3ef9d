import { painSummary } from '../pain/pain-summary.ts'
import type { LabMeasure, LabResult } from '../facts/laboratory.ts'
import type { PerformanceStatus } from '../facts/patient.ts'
import { byId } from '../facts/record.ts'
import { numberOf } from '../rules/ruleset.ts'
import { completedYears } from '../time/age.ts'
import { civilOf } from '../time/day.ts'
import { lastDayOf } from '../time/partial-date.ts'
import { byNewest } from '../time/when.ts'
import { dateOf, foundBy, type Dated, type Found, type RiskInput } from './found.ts'

export function worstPain({ facts, ruleset, now }: RiskInput): Found | undefined {
  const { worst, worstOn } = painSummary(facts, ruleset, now)
  if (worst === undefined || worst < numberOf(ruleset, 'risk.worst-pain-from')) return undefined
  return foundBy(
    facts.pain
      .filter((entry) => entry.worst === worst && entry.when.day === worstOn)
      .map(({ id, when }) => ({ id, named: String(worst), since: dateOf(when.day) })),
  )
}

/** The newest of one measure, above its own limit; without a limit nobody can tell. */
export function raised(...measures: readonly LabMeasure[]) {
  return (input: RiskInput): Found | undefined => {
    const high = measures.flatMap((measure) => {
      const newest = newestOf(measure, input)
      return newest?.high !== undefined && isAbove(newest, newest.high) ? [recordOf(newest)] : []
    })
    return foundBy(high)
  }
}

export function highPsa(input: RiskInput): Found | undefined {
  const newest = newestOf('psa', input)
  const limit = numberOf(input.ruleset, 'risk.psa-above')
  return newest !== undefined && isAbove(newest, limit) ? foundBy([recordOf(newest)]) : undefined
}

function newestOf(measure: LabMeasure, { facts, ruleset, now }: RiskInput): LabResult | undefined {
  const oldest = now.day - numberOf(ruleset, 'data.window')
  return facts.results
    .filter((result) => result.measure === measure)
    .filter(({ status, when }) => status !== 'preliminary' && when.day >= oldest)
    .toSorted((a, b) => byNewest(a.when, b.when) || byId(a.id, b.id))[0]
}

/** A bound decides only where it lies on or beyond the limit. */
function isAbove({ amount, comparator }: LabResult, limit: number): boolean {
  if (comparator === undefined) return amount.value > limit
  return comparator === '>' ? amount.value >= limit : comparator === '>=' && amount.value > limit
}

function recordOf({ id, amount, when }: LabResult): Dated {
  return { id, named: `${amount.value} ${amount.unit}`, since: dateOf(when.day) }
}

/** At the least that the date of birth can mean: missing is no risk. */
export function olderAge({ facts, ruleset, now }: RiskInput): Found | undefined {
  const { id, birth } = facts.patient
  const latest = birth && lastDayOf(birth)
  if (latest === undefined) return undefined
  const years = completedYears(civilOf(latest), now.day)
  return years >= numberOf(ruleset, 'risk.age-from') ? foundBy([{ id, named: String(years) }]) : undefined
}

export function male({ facts: { patient } }: RiskInput): Found | undefined {
  return patient.gender === 'male' ? foundBy([{ id: patient.id }]) : undefined
}

/** Pain that comes with load or movement, as the newest answer about it has it. */
export function functionalPain({ facts, ruleset, now }: RiskInput): Found | undefined {
  const oldest = now.day - numberOf(ruleset, 'risk.functional-pain-within')
  const newest = Map.groupBy(
    facts.symptoms.toSorted((a, b) => byNewest(a.when, b.when) || byId(a.id, b.id)),
    ({ symptom, sites, regions }) => JSON.stringify([symptom, sites, regions]),
  )
  return foundBy(
    [...newest.values()]
      .flatMap(([report]) => report ?? [])
      .filter(
        ({ answer, when, qualities }) =>
          answer !== 'absent' && when.day >= oldest && qualities.includes('mechanical'),
      )
      .map(({ id, when }) => ({ id, since: dateOf(when.day) })),
  )
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
