import { uniqueIds } from '../../../facts/record.ts'
import type { Finding } from '../../../findings/finding.ts'
import { mostUrgent } from '../../../findings/tier.ts'
import type { Rule, RuleInput } from '../../../rules/rule.ts'
import { numberOf } from '../../../rules/ruleset.ts'
import { addDays, daysBetween, type Day } from '../../../time/day.ts'
import { urgencyHigh } from '../../grading.ts'
import { scaleOfEntry } from '../../reference-interval.ts'
import { finalCalciumSeries, type CalciumEntry } from '../../series/calcium-series.ts'
import { lies } from '../../series/runs.ts'
import { stated } from '../../series/stated.ts'
import { standingFinal, treatedHighs, type TreatedHigh } from '../../treated.ts'
import { lastsWeeks } from '../../treatment.ts'

const RULE = { rule: 'H-07', problem: 'calcium-high' } as const

/** Is calcium still high a week after a bisphosphonate or denosumab, or was one given again within two weeks? */
export const refractory: Rule = {
  id: RULE.rule,
  version: 1,
  problem: RULE.problem,
  needs: [
    { concept: 'calcium', window: { kind: 'days', days: 400, newest: true } },
    { concept: 'medication-doses', window: { kind: 'days', days: 400, newest: false } },
  ],
  evaluate: (input) => {
    const { facts, ruleset, now } = input
    const treated = treatedHighs(facts, ruleset, now).filter(({ dose }) => lastsWeeks(dose))
    const [latest] = treated
    if (latest === undefined) return []
    const standing = standingFinal(facts, ruleset)
    if (latest.normal !== undefined || standing === undefined) return settled(latest)
    const unsettled = treated.filter(({ normal }) => normal === undefined)
    const resistance = stillHigh(unsettled, standing, input) ?? givenAgain(unsettled, input)
    return [resistance ? raised(resistance, standing, input) : waiting(latest, standing, input)]
  },
}

type Resistance = {
  readonly treated: readonly [TreatedHigh, ...TreatedHigh[]]
  readonly since: Day
  readonly retreatedOn?: Day
}

/** By the newest treatment that was long enough before the sample. */
function stillHigh(
  unsettled: readonly TreatedHigh[],
  standing: CalciumEntry,
  { facts, ruleset }: RuleInput,
): Resistance | undefined {
  const wait = numberOf(ruleset, 'calcium.refractory.day-from')
  const failed = unsettled.find(({ dose }) => standing.day - dose.when.day >= wait)
  if (failed === undefined) return undefined
  const first = finalCalciumSeries(facts, ruleset).findLast(
    (entry) => lies(entry, 'high') && entry.day - failed.dose.when.day >= wait,
  )
  return { treated: [failed], since: (first ?? standing).day }
}

function givenAgain(unsettled: readonly TreatedHigh[], { ruleset }: RuleInput): Resistance | undefined {
  const within = numberOf(ruleset, 'calcium.refractory.retreated-within')
  // Two records of one day are one treatment.
  const byDay = unsettled.filter(({ dose }, at) => dose.when.day !== unsettled[at - 1]?.dose.when.day)
  const at = byDay.findIndex(({ dose }, index) => {
    const before = byDay[index + 1]
    return before !== undefined && dose.when.day - before.dose.when.day <= within
  })
  const [again, before] = [byDay[at], byDay[at + 1]]
  if (again === undefined || before === undefined) return undefined
  const { day } = again.dose.when
  return { treated: [before, again], since: day, retreatedOn: day }
}

function raised(
  { treated, since, retreatedOn }: Resistance,
  standing: CalciumEntry,
  { ruleset }: RuleInput,
): Finding {
  const { grade = 1, measure, value, unit, badges, evidence } = standing
  const { when } = treated[0].dose
  return {
    ...RULE,
    verdict: 'raised',
    tier: mostUrgent(urgencyHigh(standing, grade, scaleOfEntry(standing), ruleset), 'same-day'),
    reason: {
      id: 'high-calcium-refractory',
      calcium: stated(standing),
      grade,
      treatedOn: when.day,
      days: daysBetween(when.day, standing.day),
      ...(retreatedOn !== undefined && { retreatedOn }),
    },
    evidence: uniqueIds([...evidence, ...treated.flatMap(({ dose, high }) => [...high.evidence, dose.id])]),
    since,
    badges,
    grade,
    measure,
    value,
    unit,
    missing: [],
  }
}

/** Within its limits since the newest treatment, whatever came later. */
function settled({ dose, high, normal }: TreatedHigh): readonly Finding[] {
  if (normal === undefined) return []
  const { measure, value, unit, evidence } = normal
  const reason = {
    id: 'high-calcium-settled',
    calcium: stated(normal),
    treatedOn: dose.when.day,
  } as const
  return [
    {
      ...RULE,
      verdict: 'clear',
      reason,
      evidence: uniqueIds([...evidence, ...high.evidence, dose.id]),
      measure,
      value,
      unit,
    },
  ]
}

/** Nobody can tell before the day on which it should have settled, and then only by a sample of that day or later. */
function waiting({ dose, high }: TreatedHigh, standing: CalciumEntry, { ruleset, now }: RuleInput): Finding {
  const toldFrom = addDays(dose.when.day, numberOf(ruleset, 'calcium.refractory.day-from'))
  const { measure, value, unit } = standing
  const told = {
    reason: {
      id: 'high-calcium-settling',
      calcium: stated(standing),
      treatedOn: dose.when.day,
      toldFrom,
    },
    evidence: uniqueIds([...standing.evidence, ...high.evidence, dose.id]),
  } as const
  if (now.day < toldFrom) return { ...RULE, verdict: 'clear', ...told, measure, value, unit }
  return {
    ...RULE,
    verdict: 'unknown',
    needs: [{ kind: 'fact', needs: 'current-calcium-result' }],
    ...told,
  }
}
