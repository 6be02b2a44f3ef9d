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

/** They are neither a gap nor the dose from which the next one is counted. */
export function withoutLoadingDoses(newestFirst: readonly Dose[], ruleset: Ruleset): readonly Dose[] {
  const loading = loadingDoses(newestFirst, ruleset)
  return newestFirst.filter((dose) => !loading.has(dose))
}

/**
 * Those of days 8 and 15 that follow a first denosumab for hypercalcemia; day 15 only after day 8. A run begins anew
 * after two intervals without a dose.
 */
export function loadingDoses(newestFirst: readonly Dose[], ruleset: Ruleset): ReadonlySet<Dose> {
  return new Set(
    runsOf(newestFirst, ruleset).flatMap(([first, second, third]) => {
      if (second === undefined || !isAfter(second, first, 'first-after', ruleset)) return []
      return third !== undefined && isAfter(third, first, 'second-after', ruleset)
        ? [second, third]
        : [second]
    }),
  )
}

type Run = [Dose, ...Dose[]]

function runsOf(newestFirst: readonly Dose[], ruleset: Ruleset): readonly Run[] {
  const apart =
    numberOf(ruleset, 'bone-agent.on-within-intervals') *
    followUpDays(ruleset, 'bone-agent-dose-4-weekly').interval
  const runs: Run[] = []
  for (const dose of newestFirst.toReversed()) {
    const run = runs.at(-1)
    const previous = run?.at(-1)
    if (run !== undefined && previous !== undefined && dose.when.day - previous.when.day <= apart)
      run.push(dose)
    else runs.push([dose])
  }
  return runs
}

function isAfter(dose: Dose, first: Dose, key: 'first-after' | 'second-after', ruleset: Ruleset): boolean {
  const days = dose.when.day - first.when.day
  const around = numberOf(ruleset, 'bone-agent.loading.give-or-take')
  return Math.abs(days - numberOf(ruleset, `bone-agent.loading.${key}`)) <= around
}
