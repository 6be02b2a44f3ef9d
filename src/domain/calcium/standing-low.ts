import { doseAhead } from '../bone-agent/dose-ahead.ts'
import { isDoseWithin } from '../bone-agent/next-dose.ts'
import type { SymptomReport } from '../facts/symptom.ts'
import type { FactId } from '../facts/record.ts'
import { BONE_AGENTS, type DrugClass } from '../facts/treatment.ts'
import { mostUrgent, type Tier } from '../findings/tier.ts'
import { oncePer } from '../rules/once.ts'
import type { RuleInput } from '../rules/rule.ts'
import { numberOf, type Ruleset } from '../rules/ruleset.ts'
import { standingAnswers } from '../symptoms/standing-answers.ts'
import { counts, isNew } from '../symptoms/usual.ts'
import { earliestDay, type Day } from '../time/day.ts'
import { byNewest } from '../time/when.ts'
import { isNearLow, isRedWithLow, isTetany } from './calcium-symptoms.ts'
import { urgencyLow } from './grading.ts'
import { scaleOfEntry } from './reference-interval.ts'
import { calciumSeries } from './series/calcium-series.ts'
import { standingCalcium, type StandingCalcium } from './series/standing-calcium.ts'

type DoseNear = { readonly day: Day; readonly evidence: readonly FactId[] }

/** A low calcium that nothing has ended, with what makes it more urgent. */
export type StandingLow = StandingCalcium & {
  readonly tier: Tier
  readonly tetany: readonly SymptomReport[]
  readonly red: readonly SymptomReport[]
  /** A bone agent so shortly before now, or ahead, that the low calcium matters today. */
  readonly given?: DoseNear
  readonly due?: DoseNear
}

export const standingLow = oncePer((input: RuleInput): StandingLow | undefined => {
  const { facts, ruleset } = input
  const standing = standingCalcium(calciumSeries(facts, ruleset, 'low'), 'low', ruleset)
  if (standing === undefined) return undefined
  const felt = symptomsNear(standing.entry.day, input)
  const [given, due] = [doseGiven(input), doseDue(input)]
  const near = { ...(given && { given }), ...(due && { due }) }
  return { ...standing, ...felt, ...near, tier: tierOf(standing, { ...felt, ...near }, ruleset) }
})

type Circumstances = Pick<StandingLow, 'tetany' | 'red' | 'given' | 'due'>

function tierOf(
  { entry }: StandingCalcium,
  { tetany, red, given, due }: Circumstances,
  ruleset: Ruleset,
): Tier {
  if (tetany.length > 0) return 'immediate'
  const own = urgencyLow(entry, entry.grade ?? 1, scaleOfEntry(entry), ruleset)
  const isToday = red.length > 0 || given !== undefined || due !== undefined
  return isToday ? mostUrgent(own, 'same-day') : own
}

function symptomsNear(sample: Day, { facts, ruleset, now }: RuleInput) {
  const near = (report: SymptomReport) =>
    isNearLow(report, sample, ruleset, now) && counts(report, facts, now)
  return {
    tetany: standingAnswers(facts, isTetany).filter(near),
    red: standingAnswers(facts, isRedWithLow).filter((report) => near(report) && isNew(report)),
  }
}

/** A bone agent lowers calcium further in the days after a dose. */
function doseGiven({ facts, ruleset, now }: RuleInput): DoseNear | undefined {
  const earliest = now.day - numberOf(ruleset, 'calcium.low.dose-given-within')
  const boneAgents: readonly DrugClass[] = BONE_AGENTS
  const dose = facts.doses
    .filter(({ drug }) => drug.classes.some((of) => boneAgents.includes(of)))
    .filter(({ when }) => when.day >= earliest)
    .toSorted((a, b) => byNewest(a.when, b.when))
    .at(0)
  return dose && { day: dose.when.day, evidence: [dose.id] }
}

/** A dose that is due within days, overdue or booked for then: the low calcium is to be seen to first. */
function doseDue(input: RuleInput): DoseNear | undefined {
  const { ruleset, now } = input
  const next = doseAhead(input)
  if (next === undefined || !isDoseWithin(next, numberOf(ruleset, 'calcium.low.dose-due-within'), now))
    return undefined
  return { day: earliestDay(next.due, next.when.day), evidence: next.evidence }
}
