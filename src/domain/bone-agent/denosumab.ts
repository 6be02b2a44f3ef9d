import type { PatientFacts } from '../facts/patient-facts.ts'
import { uniqueIds, type AtLeastOne, type FactId } from '../facts/record.ts'
import { BONE_AGENTS, type Dose, type DrugClass } from '../facts/treatment.ts'
import type { Tier } from '../findings/tier.ts'
import { followUpDays, numberOf, type Ruleset } from '../rules/ruleset.ts'
import type { Day } from '../time/day.ts'
import type { Now } from '../time/when.ts'
import { courseOfAgent, type BoneAgentCourse } from './bone-agent-course.ts'

type Facts = Pick<PatientFacts, 'doses' | 'orders' | 'services'>

/** The first denosumab of all, unless a second was given before a calcium after the first was due. */
export function firstDoseToCheck(facts: Facts, ruleset: Ruleset, now: Now): Dose | undefined {
  const [first, second] = courseOfAgent('denosumab', facts, ruleset, now)?.given.toReversed() ?? []
  if (first === undefined) return undefined
  const { interval: check } = followUpDays(ruleset, 'calcium-first-denosumab')
  return second !== undefined && second.when.day - first.when.day <= check ? undefined : first
}

/** Denosumab that was stopped, or whose doses are missed for more than two intervals. */
export type EndedDenosumab = Pick<BoneAgentCourse, 'given' | 'stop' | 'isMissed' | 'missedSince'> & {
  readonly last: Dose
  readonly evidence: AtLeastOne<FactId>
}

/** Until a year after the last dose, as long as no bisphosphonate was given since. */
export function endedDenosumab(facts: Facts, ruleset: Ruleset, now: Now): EndedDenosumab | undefined {
  const course = courseOfAgent('denosumab', facts, ruleset, now)
  const last = course?.given[0]
  if (course === undefined || last === undefined) return undefined
  const { given, stop, isMissed, missedSince, interval } = course
  const isWithin = now.day - last.when.day <= numberOf(ruleset, 'follow-up.denosumab-stopped.until')
  if (!isWithin || (stop === undefined && !isMissed) || isBisphosphonateSince(last.when.day, facts))
    return undefined
  const evidence = uniqueIds([last.id, ...(stop ? [stop.id] : []), ...interval.evidence])
  const missed = { isMissed, ...(missedSince !== undefined && { missedSince }) }
  return { given, ...(stop && { stop }), ...missed, last, evidence }
}

/** More than two intervals after its last dose, and two or more doses before that. */
export function mayRebound({ isMissed, given }: EndedDenosumab, ruleset: Ruleset): boolean {
  return isMissed && given.length > numberOf(ruleset, 'rebound.doses-before-last')
}

/** How late a calcium then is: for this week, until somebody has looked at it and recorded the stop. */
export function reboundTier({ stop }: EndedDenosumab): Extract<Tier, 'this-week' | 'routine'> {
  return stop === undefined ? 'this-week' : 'routine'
}

const BISPHOSPHONATES: ReadonlySet<DrugClass> = new Set(BONE_AGENTS.filter((agent) => agent !== 'denosumab'))

/** For whatever it was given: it holds the bone that denosumab let go. */
function isBisphosphonateSince(day: Day, { doses }: Facts): boolean {
  return doses.some(
    ({ drug, when, certainty }) =>
      certainty === 'given' && when.day >= day && drug.classes.some((of) => BISPHOSPHONATES.has(of)),
  )
}
