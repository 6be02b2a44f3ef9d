import { boneAgentCourses, type BoneAgentCourse } from '../../bone-agent/bone-agent-course.ts'
import { loadingDoses } from '../../bone-agent/counted-doses.ts'
import { nearerRhythm, type Rhythm } from '../../bone-agent/dose-interval.ts'
import { calciumSeries } from '../../calcium/series/calcium-series.ts'
import { standingCalcium } from '../../calcium/series/standing-calcium.ts'
import { atLeastOne, uniqueIds, type AtLeastOne } from '../../facts/record.ts'
import type { Dose } from '../../facts/treatment.ts'
import type { Finding } from '../../findings/finding.ts'
import type { Rule, RuleInput } from '../../rules/rule.ts'
import { numberOf } from '../../rules/ruleset.ts'
import { earliestDay, type Day } from '../../time/day.ts'
import { daysOfInterval } from '../../time/interval.ts'
import type { EarlyDose } from '../data-reason.ts'
import { BONE_AGENT_NEEDS } from './needs.ts'

const RULE = { rule: 'DQ-05', problem: 'data' } as const

/** Was a bone agent given earlier than its shortest interval? */
export const earlyDoses: Rule = {
  id: RULE.rule,
  version: 1,
  problem: RULE.problem,
  needs: [...BONE_AGENT_NEEDS, { concept: 'calcium', window: { kind: 'days', days: 400, newest: true } }],
  evaluate: (input) => {
    const { facts, ruleset, now } = input
    const courses = boneAgentCourses(facts, ruleset, now).filter(({ agent }) => agent !== 'ibandronate')
    const early = atLeastOne(courses.flatMap((course) => earlyIn(course, input)))
    if (early !== undefined) return [raised(early)]
    const given = atLeastOne(courses.flatMap((course) => course.given.slice(0, 2)).map(({ id }) => id))
    return given === undefined ? [] : [{ ...RULE, verdict: 'clear', evidence: uniqueIds(given) }]
  },
}

/** A dose and the one before it that is no loading dose. */
type Pair = { readonly course: BoneAgentCourse; readonly dose: Dose; readonly previous: Dose }
type Early = Pair & { readonly minimum: number; readonly because: EarlyDose['because'] }

/** The last dose, and those of the last weeks. */
function earlyIn(course: BoneAgentCourse, input: RuleInput): readonly Early[] {
  const { ruleset, now } = input
  const { agent, given } = course
  const earliest = now.day - numberOf(ruleset, 'bone-agent.early-dose.shown-for')
  const loading = agent === 'denosumab' ? loadingDoses(given, ruleset) : new Set<Dose>()
  return given.flatMap((dose, at): readonly Early[] => {
    const previous = given.slice(at + 1).find((earlier) => !loading.has(earlier))
    if (previous === undefined || (at > 0 && dose.when.day < earliest)) return []
    if (loading.has(dose) && !wasKnownNotHigh(given, dose, input)) return []
    const pair = { course, dose, previous }
    const least = minimumOf(pair, at === 0, input)
    return dose.when.day - previous.when.day < least.minimum ? [{ ...pair, ...least }] : []
  })
}

type Least = Pick<Early, 'minimum' | 'because'>

/** Against a high calcium it may be given again after a week. */
function minimumOf(pair: Pair, isLast: boolean, input: RuleInput): Least {
  const { ruleset } = input
  if (isHighOn(pair.dose.when.day, input))
    return { minimum: numberOf(ruleset, 'bone-agent.early-dose.hypercalcemia'), because: 'hypercalcemia' }
  const rhythm = rhythmOf(pair, isLast, input)
  return { minimum: numberOf(ruleset, `bone-agent.early-dose.${rhythm}`), because: rhythm }
}

/** Twelve-weekly only where that was so already at the dose before: a change of rhythm makes no dose early. */
function rhythmOf({ course: { interval }, previous }: Pair, isLast: boolean, input: RuleInput): Rhythm {
  const { facts, ruleset, now } = input
  const rhythm = nearerRhythm(daysOfInterval(now.day, interval.interval), ruleset)
  if (interval.source === 'last-doses') return isLast ? rhythm : '4-weekly'
  const statedBy = [...facts.orders, ...facts.services].find(({ id }) => interval.evidence.includes(id))
  const since = statedBy?.start ?? statedBy?.authored?.day
  return since === undefined || since <= previous.when.day ? rhythm : '4-weekly'
}

function isHighOn(day: Day, { facts, ruleset }: RuleInput): boolean {
  const until = calciumSeries(facts, ruleset, 'high').filter((entry) => entry.day <= day)
  return standingCalcium(until, 'high', ruleset) !== undefined
}

/** Loading doses are for hypercalcemia: with a calcium that is known not to have been high, a dose is none. */
function wasKnownNotHigh(given: readonly Dose[], loading: Dose, input: RuleInput): boolean {
  const { facts, ruleset } = input
  const around = numberOf(ruleset, 'bone-agent.loading.calcium-within')
  const run = given.filter(({ when }) => loading.when.day - when.day <= around)
  const first = earliestDay(loading.when.day, ...run.map(({ when }) => when.day))
  const before = calciumSeries(facts, ruleset, 'high').find(
    ({ day }) => day <= first && day >= first - around,
  )
  return before?.position === 'within' && !before.preliminary && !isHighOn(loading.when.day, input)
}

function raised([first, ...others]: AtLeastOne<Early>): Finding {
  return {
    ...RULE,
    verdict: 'raised',
    tier: 'this-week',
    reason: { id: 'doses-early', doses: [stated(first), ...others.map(stated)] },
    evidence: uniqueIds([
      first.dose.id,
      first.previous.id,
      ...others.flatMap(({ dose, previous }) => [dose.id, previous.id]),
    ]),
    since: earliestDay(first.dose.when.day, ...others.map(({ dose }) => dose.when.day)),
    badges: [],
    missing: [],
  }
}

function stated({ course: { agent }, dose, previous, minimum, because }: Early): EarlyDose {
  const [given, before] = [dose.when.day, previous.when.day]
  return { agent, given, before, days: given - before, minimum, because }
}
