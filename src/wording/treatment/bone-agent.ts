import type { BoneAgentCourse } from '#domain/bone-agent/bone-agent-course.ts'
import type { BoneAgent, Interval, Route } from '#domain/facts/treatment.ts'
import { wordDay } from '../day.ts'
import { capitalized } from '../list.ts'
import { wordInterval } from '../obligation.ts'

/** An infusion or an injection, where the record says that it is not swallowed: each of these has one way alone. */
const PARENTERAL: Readonly<Record<BoneAgent, string>> = {
  denosumab: 'subcutaneous',
  zoledronate: 'intravenous',
  pamidronate: 'intravenous',
  ibandronate: 'intravenous',
}

const SOURCES: Readonly<Record<BoneAgentCourse['interval']['source'], string>> = {
  order: '',
  plan: ', by the plan',
  'last-doses': ', as last given',
  assumed: ', assumed, not ordered',
}

/** In words, never in abbreviations that are read wrongly: `Zoledronic acid 4 mg intravenous every 4 weeks`. */
export function wordRegimen({ agent, order, given, interval }: BoneAgentCourse): string {
  const told = [...(order === undefined ? [] : [order]), ...given.slice(0, 1)]
  const [first] = told
  const [strength] = told.flatMap((one) => one.strength?.text ?? [])
  const [route] = [
    ...(order?.lines ?? []).flatMap((line) => line.route ?? []),
    ...given.slice(0, 1).flatMap((dose) => dose.route ?? []),
  ]
  return [
    capitalized(first?.drug.named ?? agent),
    strength ?? 'strength not told',
    ...wordRoute(agent, route),
    `${wordRhythm(interval.interval)}${SOURCES[interval.source]}`,
  ].join(' ')
}

function wordRoute(agent: BoneAgent, route: Route | undefined): readonly string[] {
  if (route === undefined || route === 'other') return []
  return [route === 'parenteral' ? PARENTERAL[agent] : route]
}

/** Doses are spoken of in weeks: 28 days are four of them. */
export function wordRhythm({ count, unit }: Interval): string {
  const isWeeks = unit === 'day' && count > 7 && count % 7 === 0
  return wordInterval(isWeeks ? { count: count / 7, unit: 'week' } : { count, unit })
}

/** What ended it, or that nothing was given for long; undefined while it goes on. */
export function wordEnd({ isOn, stop, missedSince, order }: BoneAgentCourse): string | undefined {
  if (stop !== undefined) {
    const on = stop.end === undefined ? '' : ` on ${wordDay(stop.end)}`
    return `Stopped${on}: ${stop.stopReason ?? 'reason not told'}`
  }
  if (missedSince !== undefined) return `Nothing given for two intervals, since ${wordDay(missedSince)}`
  if (order?.state === 'on-hold') return 'On hold'
  return isOn ? undefined : 'Not given at present'
}
