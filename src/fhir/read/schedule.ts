import type { Period, Timing, TimingRepeat } from 'fhir/r4'

import type { Interval } from '#domain/facts/treatment.ts'
import { dayOf, monthLength, type Day } from '#domain/time/day.ts'
import { compact } from '#fhir/json/compact.ts'
import { CONCEPT, PERIOD } from '#fhir/json/shape.ts'
import { finite, node, text, texts, type Raw } from '#fhir/json/raw.ts'
import { parsePartialDate } from '#fhir/time/fhir-time.ts'
import type { Zone } from '#fhir/time/zone.ts'

import { modifierOf, severalKindsOf } from './choice.ts'
import { malformed, isProblem, type Problem } from './status.ts'

export const TIMING = {
  event: ['string'],
  code: CONCEPT,
  repeat: {
    boundsPeriod: PERIOD,
    count: 'number',
    frequency: 'number',
    frequencyMax: 'number',
    period: 'number',
    periodMax: 'number',
    periodUnit: 'string',
    timeOfDay: ['string'],
    when: ['string'],
    dayOfWeek: ['string'],
  },
} as const

export type Schedule = { readonly interval?: Interval; readonly start?: Day; readonly end?: Day }

/** How often, from when and until when. What cannot be said in whole days has no interval. */
export function readSchedule(json: unknown, zone: Zone): Schedule | Problem {
  const timing = node<Timing>(json)
  if (timing === undefined) return {}
  const repeat = node<TimingRepeat>(timing.repeat)
  const oddity = modifierOf(timing) ?? severalKindsOf(repeat ?? {}, 'bounds')
  if (oddity !== undefined) return malformed(oddity)
  const interval = repeat === undefined ? undefined : intervalOf(repeat)
  if (interval !== undefined && isProblem(interval)) return interval
  return compact({
    interval,
    ...(repeat?.boundsPeriod ? spanOf(repeat.boundsPeriod, zone) : eventsOf(timing, zone)),
  })
}

/** A bound of a month or a year holds all of it: from its first day, to its last. */
export function spanOf(json: unknown, zone: Zone): { readonly start?: Day; readonly end?: Day } {
  const period = node<Period>(json)
  return compact({ start: daysOf(period?.start, zone)?.first, end: daysOf(period?.end, zone)?.last })
}

export function daysOf(json: unknown, zone: Zone): { readonly first: Day; readonly last: Day } | undefined {
  const written = text(json)
  const date = written === undefined ? undefined : parsePartialDate(written, zone)
  if (date === undefined) return undefined
  const { year, month, day } = date
  const first = dayOf({ year, month: month ?? 1, day: day ?? 1 })
  const last = dayOf({ year, month: month ?? 12, day: day ?? monthLength(year, month ?? 12) })
  return first === undefined || last === undefined ? undefined : { first, last }
}

function eventsOf({ event }: Raw<Timing>, zone: Zone): { readonly start?: Day; readonly end?: Day } {
  const days = texts(event).flatMap((written) => daysOf(written, zone) ?? [])
  const [first] = days.toSorted((a, b) => a.first - b.first)
  return first === undefined ? {} : { start: first.first }
}

type Unit = Interval['unit']

/** A period in a unit of UCUM, as a whole number of which units: tried in this order, `up / down` to one. */
const WHOLE: ReadonlyMap<string, readonly (readonly [unit: Unit, up: number, down: number])[]> = new Map([
  ['s', []],
  ['min', []],
  ['h', [['day', 1, 24]]],
  ['d', [['day', 1, 1]]],
  // Twice in a week is no whole number of weeks, nor of days; twice in eight weeks is every four.
  [
    'wk',
    [
      ['week', 1, 1],
      ['day', 7, 1],
    ],
  ],
  ['mo', [['month', 1, 1]]],
  [
    'a',
    [
      ['year', 1, 1],
      ['month', 12, 1],
    ],
  ],
])

/** A hundred years. What repeats less often is a slip of the pen. */
const LONGEST: Readonly<Record<Unit, number>> = { day: 36_525, week: 5218, month: 1200, year: 100 }

function intervalOf(repeat: Raw<TimingRepeat>): Interval | Problem | undefined {
  const length = finite(repeat.period)
  if (length === undefined) return undefined
  const times = finite(repeat.frequency) ?? 1
  const unit = text(repeat.periodUnit) ?? 'of no unit'
  const told = `${times} times in ${length} ${unit}`
  const tries = WHOLE.get(unit)
  if (tries === undefined || length <= 0 || times <= 0) return malformed(told)
  const [found] = tries.flatMap(([of, up, down]) => whole((length * up) / (times * down), of))
  if (found !== undefined && found.count > LONGEST[found.unit]) return malformed(told)
  return isOnce(repeat) || isRange(repeat) ? undefined : found
}

function whole(count: number, unit: Unit): readonly Interval[] {
  return Number.isInteger(count) && count >= 1 ? [{ count, unit }] : []
}

function isOnce({ count }: Raw<TimingRepeat>): boolean {
  return count === 1
}

/** Every three to six months is not one interval that could be counted on. */
function isRange({ periodMax, frequencyMax }: Raw<TimingRepeat>): boolean {
  return finite(periodMax) !== undefined || finite(frequencyMax) !== undefined
}
