import type { Dose } from '../facts/treatment.ts'
import { followUpDays, numberOf, type Ruleset } from '../rules/ruleset.ts'
import { daysBetween } from '../time/day.ts'
import { daysOfInterval } from '../time/interval.ts'
import type { BoneAgentCourse } from './bone-agent-course.ts'
import { loadingDoses } from './counted-doses.ts'
import { nearerRhythm } from './dose-interval.ts'

/** A dose among those given, and how long after the one before it. */
export type DoseStep = {
  readonly dose: Dose
  /** The first on record is 1. */
  readonly number: number
  readonly days?: number
  /** Against the rhythm of the order, and only where that was in force at the dose before. */
  readonly timing?: 'early' | 'late' | 'loading'
}

/** Every dose given, newest first. */
export function doseSteps(course: BoneAgentCourse, ruleset: Ruleset): readonly DoseStep[] {
  const { agent, given } = course
  const loading = agent === 'denosumab' ? loadingDoses(given, ruleset) : new Set<Dose>()
  return given.map((dose, at) => {
    const number = given.length - at
    const before = given[at + 1]
    if (before === undefined) return { dose, number }
    const days = daysBetween(before.when.day, dose.when.day)
    const timing = loading.has(dose) ? 'loading' : timingOf(days, before, course, ruleset)
    return { dose, number, days, ...(timing !== undefined && { timing }) }
  })
}

/** A change of rhythm makes no dose early or late: of what was so before the order nothing is said. */
function timingOf(
  days: number,
  before: Dose,
  { order, interval }: BoneAgentCourse,
  ruleset: Ruleset,
): 'early' | 'late' | undefined {
  const since = order?.start ?? order?.authored?.day
  if (since === undefined || since > before.when.day || interval.source !== 'order') return undefined
  const planned = daysOfInterval(before.when.day, interval.interval)
  const rhythm = nearerRhythm(planned, ruleset)
  if (days < numberOf(ruleset, `bone-agent.early-dose.${rhythm}`)) return 'early'
  return days > planned + followUpDays(ruleset, `bone-agent-dose-${rhythm}`).grace ? 'late' : undefined
}
