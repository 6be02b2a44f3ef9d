import { byId } from '../facts/record.ts'
import type { Dose } from '../facts/treatment.ts'
import { followUpDays, numberOf, type Ruleset } from '../rules/ruleset.ts'
import { byNewest } from '../time/when.ts'

/** Given, newest first, one a day: two records of one infusion make no gap. */
export function givenDoses(doses: readonly Dose[]): readonly Dose[] {
  const given = doses
    .filter(({ certainty }) => certainty === 'given')
    .toSorted((a, b) => byNewest(a.when, b.when) || byId(a.id, b.id))
  return given.filter(({ when }, at) => when.day !== given[at - 1]?.when.day)
}

/**
 * Without the loading doses of days 8 and 15 that follow a first denosumab: they are neither a gap nor the dose from
 * which the next one is counted. A run begins anew after two intervals without one.
 */
export function withoutLoadingDoses(newestFirst: readonly Dose[], ruleset: Ruleset): readonly Dose[] {
  const within = numberOf(ruleset, 'bone-agent.loading-within')
  const apart =
    numberOf(ruleset, 'bone-agent.on-within-intervals') *
    followUpDays(ruleset, 'bone-agent-dose-4-weekly').interval
  const counted: Dose[] = []
  let first: Dose | undefined
  let previous: Dose | undefined
  for (const dose of newestFirst.toReversed()) {
    if (previous === undefined || dose.when.day - previous.when.day > apart) first = dose
    if (dose === first || first === undefined || dose.when.day - first.when.day > within)
      counted.unshift(dose)
    previous = dose
  }
  return counted
}
