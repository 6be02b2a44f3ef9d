import {
  array,
  constant,
  constantFrom,
  double,
  integer,
  oneof,
  record,
  tuple,
  type Arbitrary,
} from 'fast-check'

import type { StatedCalcium } from '#domain/calcium/calcium-value.ts'
import type { StatedResult, StatedRisk, WatchReason } from '#domain/calcium-watch/watch-reason.ts'
import type { AtLeastOne } from '#domain/facts/record.ts'
import { BONE_AGENTS } from '#domain/facts/treatment.ts'
import type { Lift, LowCalciumReason } from '#domain/low-calcium/low-calcium-reason.ts'
import type { ReboundReason } from '#domain/rebound/rebound-reason.ts'
import type { StatedSymptom } from '#domain/symptoms/stated-symptom.ts'
import { dayFromNumber } from '#domain/time/day.ts'

import { anyStatedDose } from './any-dose-reason.ts'

type Reason = LowCalciumReason | WatchReason | ReboundReason
type ById = { readonly [Id in Reason['id']]: Arbitrary<Extract<Reason, { readonly id: Id }>> }

const anyDay = integer({ min: 0, max: 40_000 }).map(dayFromNumber)
const anyCount = integer({ min: 0, max: 400 })
const anyGrade = constantFrom(1, 2, 3, 4)
const anyNumber = double({ min: 0, max: 90, noNaN: true })
const anyAgent = constantFrom(...BONE_AGENTS)

function some<T>(of: Arbitrary<T>): Arbitrary<AtLeastOne<T>> {
  return tuple(of, array(of, { maxLength: 3 })).map(([first, others]): AtLeastOne<T> => [first, ...others])
}

const anyLift: Arbitrary<Lift> = oneof(
  record({ by: constant('soon-after-dose' as const), days: anyCount }),
  record({ by: constant('first-doses' as const), nth: integer({ min: 1, max: 3 }) }),
  record({ by: constant('clearance' as const), clearance: anyNumber }),
  record({ by: constant('below-own-median' as const), median: anyNumber, below: anyNumber }),
)

const anyResult: Arbitrary<StatedResult> = record(
  {
    value: anyNumber,
    unit: constantFrom('nmol/L', 'ng/mL', 'mmol/L', 'U/L'),
    comparator: constantFrom('<', '<=', '>=', '>'),
    line: anyNumber,
    day: anyDay,
  },
  { requiredKeys: ['value', 'unit', 'line', 'day'] },
)

const anyTest = {
  kind: constantFrom('calcium', 'creatinine'),
  why: constantFrom('overdue', 'overdue-by-dose', 'never'),
  last: anyDay,
  due: anyDay,
} as const

const CLOCK = {
  agent: anyAgent,
  lastCalcium: anyDay,
  countedFrom: anyDay,
  due: anyDay,
  daysOverdue: anyCount,
  interval: record({ count: integer({ min: 1, max: 90 }), unit: constantFrom('day', 'week', 'month') }),
} as const

const END = {
  lastDose: anyDay,
  days: anyCount,
  doses: integer({ min: 3, max: 80 }),
  stopped: record({ reason: constantFrom('Jaw', 'Patient choice') }),
} as const

/** Reasons around a bone agent: each kind once, or it does not compile. */
export function boneAgentReasons(
  anyCalcium: Arbitrary<StatedCalcium>,
  anySymptom: Arbitrary<StatedSymptom>,
): ById {
  const anyRisk: Arbitrary<StatedRisk> = oneof(
    record({ by: constant('clearance' as const), clearance: anyNumber, below: constant(30) }),
    record({ by: constant('dialysis' as const) }),
    record({ by: constant('calcium-before' as const), calcium: anyCalcium }),
    record({ by: constantFrom('vitamin-d', 'magnesium', 'alkaline-phosphatase'), result: anyResult }),
    record({ by: constant('osteoblastic' as const), sites: integer({ min: 1, max: 9 }) }),
    record({ by: constant('extensive' as const), places: integer({ min: 6, max: 20 }) }),
  )
  return {
    'low-after-bone-agent': record({
      id: constant('low-after-bone-agent'),
      calcium: anyCalcium,
      grade: anyGrade,
      agent: anyAgent,
      given: anyDay,
      lifted: array(anyLift, { maxLength: 4 }),
    }),
    'low-before-dose': record({
      id: constant('low-before-dose'),
      calcium: anyCalcium,
      grade: anyGrade,
      dose: anyStatedDose,
    }),
    'low-not-before-dose': record({
      id: constant('low-not-before-dose'),
      calcium: anyCalcium,
      dose: anyStatedDose,
    }),
    'low-symptoms-after-bone-agent': record(
      {
        id: constant('low-symptoms-after-bone-agent'),
        symptoms: some(anySymptom),
        agent: anyAgent,
        given: anyDay,
        state: constantFrom('low', 'not-low', 'old', 'not-known'),
        calcium: anyCalcium,
      },
      { requiredKeys: ['id', 'symptoms', 'agent', 'given', 'state'] },
    ),
    'low-symptoms-explained': record({
      id: constant('low-symptoms-explained'),
      symptoms: some(anySymptom),
      calcium: anyCalcium,
    }),
    'low-symptoms-not-told': record({ id: constant('low-symptoms-not-told') }),
    'watch-blood-before-dose': record({
      id: constant('watch-blood-before-dose'),
      dose: anyStatedDose,
      open: some(record(anyTest, { requiredKeys: ['kind', 'why'] })),
    }),
    'watch-blood-in-time': record({
      id: constant('watch-blood-in-time'),
      dose: anyStatedDose,
      done: array(record({ kind: anyTest.kind, last: anyDay }, { requiredKeys: ['kind'] }), { maxLength: 2 }),
    }),
    'watch-high-risk': record({ id: constant('watch-high-risk'), risks: some(anyRisk) }),
    'watch-no-high-risk': record({ id: constant('watch-no-high-risk') }),
    'watch-first-dose-unchecked': record(
      {
        id: constant('watch-first-dose-unchecked'),
        given: anyDay,
        due: anyDay,
        days: anyCount,
        lastCalcium: anyDay,
        risks: array(anyRisk, { maxLength: 3 }),
      },
      { requiredKeys: ['id', 'given', 'due', 'days', 'risks'] },
    ),
    'watch-first-dose-checked': record({
      id: constant('watch-first-dose-checked'),
      given: anyDay,
      lastCalcium: anyDay,
    }),
    'watch-calcium-stale': record(
      { id: constant('watch-calcium-stale'), ...CLOCK },
      { requiredKeys: ['id', 'agent'] },
    ),
    'watch-calcium-current': record(
      { id: constant('watch-calcium-current'), ...CLOCK },
      { requiredKeys: ['id', 'agent'] },
    ),
    'rebound-watch': record(
      {
        id: constant('rebound-watch'),
        ...END,
        until: anyDay,
        test: constantFrom('late', 'in-time', 'not-known'),
        lastCalcium: anyDay,
        daysOverdue: anyCount,
      },
      { requiredKeys: ['id', 'lastDose', 'days', 'doses', 'until', 'test'] },
    ),
    'rebound-possible': record(
      { id: constant('rebound-possible'), ...END, calcium: anyCalcium, grade: anyGrade },
      { requiredKeys: ['id', 'lastDose', 'days', 'doses', 'calcium', 'grade'] },
    ),
  }
}
