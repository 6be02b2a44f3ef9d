import { boneAgentHistory } from '../bone-agent/bone-agent-course.ts'
import type { DoseAhead } from '../bone-agent/dose-ahead.ts'
import { nearerRhythm } from '../bone-agent/dose-interval.ts'
import type { FactId } from '../facts/record.ts'
import type { Strength } from '../facts/treatment.ts'
import { lastGiven } from '../renal/infusion.ts'
import { doseAboveTable } from '../renal/rules/dose-above-table.ts'
import type { RuleInput } from '../rules/rule.ts'
import { numberOf } from '../rules/ruleset.ts'
import { addDays } from '../time/day.ts'
import { daysOfInterval } from '../time/interval.ts'
import type { ReadinessCheck, ReadinessPoint } from './dose-readiness.ts'
import { checkOf, pointsOf } from './points.ts'

/** Not too early, of a strength that is known, and not above what the kidney allows. */
export function doseCheck(dose: DoseAhead, input: RuleInput): ReadinessCheck {
  return checkOf('dose', [
    intervalPoint(dose, input),
    strengthPoint(dose, input),
    ...(dose.agent === 'zoledronate' ? pointsOf(doseAboveTable, 'failing', input) : []),
  ])
}

function intervalPoint({ order, when }: DoseAhead, { facts, ruleset, now }: RuleInput): ReadinessPoint {
  const history = boneAgentHistory(facts, ruleset, now)
  const course = history.state === 'known' ? history.course : undefined
  const last = course?.lastCounted
  if (course === undefined || last === undefined)
    return { state: 'met', of: { id: 'first-dose' }, evidence: [] }
  const days = daysOfInterval(now.day, course.interval.interval)
  const rhythm = order?.indication ?? nearerRhythm(days, ruleset)
  const earliest = addDays(last.when.day, numberOf(ruleset, `bone-agent.early-dose.${rhythm}`))
  return {
    state: when.day < earliest ? 'failing' : 'met',
    of: { id: 'interval', last: last.when.day, earliest, when: when.day },
    evidence: [last.id],
  }
}

type Told = { readonly id: FactId; readonly strength?: Strength }

/** As ordered, else as it was last given. */
function strengthPoint({ agent, order }: DoseAhead, { facts }: RuleInput): ReadinessPoint {
  const told: Told | undefined = order?.strength === undefined ? lastGiven(facts, agent) : order
  if (told?.strength?.unit !== 'mg')
    return { state: 'not-known', of: { id: 'strength-not-known' }, evidence: order ? [order.id] : [] }
  return { state: 'met', of: { id: 'strength', text: told.strength.text }, evidence: [told.id] }
}
