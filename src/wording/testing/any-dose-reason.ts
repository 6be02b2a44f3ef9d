import { constant, constantFrom, integer, record, type Arbitrary } from 'fast-check'

import type { DoseReason } from '#domain/bone-agent/dose-reason.ts'
import { BONE_AGENTS } from '#domain/facts/treatment.ts'
import { dayFromNumber } from '#domain/time/day.ts'

const anyDay = integer({ min: 0, max: 40_000 }).map(dayFromNumber)
const anyAgent = constantFrom(...BONE_AGENTS)

export const anyStatedDose = record(
  { agent: anyAgent, standing: constantFrom('booked', 'due', 'late', 'ordered'), day: anyDay },
  { requiredKeys: ['agent', 'standing'] },
)

const anyCreatinine = record({ last: anyDay, countsFrom: anyDay }, { requiredKeys: ['countsFrom'] })
const anyCalcium = record(
  { last: anyDay, why: constantFrom('never', 'overdue', 'overdue-by-dose') },
  { requiredKeys: ['why'] },
)

type ById = { readonly [Id in DoseReason['id']]: Arbitrary<Extract<DoseReason, { readonly id: Id }>> }

export const DOSE_REASONS: ById = {
  'dose-gap': record({
    id: constant('dose-gap'),
    agent: anyAgent,
    last: anyDay,
    days: integer({ min: 29, max: 900 }),
    interval: record({ count: integer({ min: 1, max: 90 }), unit: constantFrom('day', 'week', 'month') }),
    intervalSource: constantFrom('order', 'plan', 'last-doses', 'assumed'),
  }),
  'dose-no-gap': record({ id: constant('dose-no-gap'), agent: anyAgent, last: anyDay, due: anyDay }),
  'dose-blood-open': record(
    {
      id: constant('dose-blood-open'),
      dose: anyStatedDose,
      noCreatinine: anyCreatinine,
      noCalcium: anyCalcium,
    },
    { requiredKeys: ['id', 'dose', 'noCreatinine'] },
  ),
  'dose-blood-done': record({
    id: constant('dose-blood-done'),
    dose: anyStatedDose,
    creatinineOn: anyDay,
    calciumOn: anyDay,
  }),
}
