import { constant, constantFrom, double, integer, record, type Arbitrary } from 'fast-check'

import type { KidneyReason, StatedClearance, StatedCreatinine } from '#domain/renal/kidney-reason.ts'
import { dayFromNumber } from '#domain/time/day.ts'

import { anyStatedDose } from './any-dose-reason.ts'

const anyDay = integer({ min: 0, max: 40_000 }).map(dayFromNumber)
const anyNumber = double({ min: 0, max: 200, noNaN: true })
const anyCount = integer({ min: 1, max: 30 })
const anyComparator = constantFrom('<', '<=', '>=', '>')
const anyMilligrams = constantFrom(3, 3.3, 3.5, 4)

const anyCreatinine: Arbitrary<StatedCreatinine> = record(
  {
    value: anyNumber,
    unit: constantFrom('umol/L', 'mg/dL'),
    comparator: anyComparator,
    day: anyDay,
  },
  { requiredKeys: ['value', 'unit', 'day'] },
)

const anyClearance: Arbitrary<StatedClearance> = record(
  {
    value: anyNumber,
    comparator: anyComparator,
    creatinine: anyCreatinine,
    kilograms: anyNumber,
    weighedOn: anyDay,
    age: integer({ min: 18, max: 110 }),
  },
  { requiredKeys: ['value', 'creatinine', 'kilograms', 'weighedOn', 'age'] },
)

const anyPrescribed = record({ milligrams: anyMilligrams, by: constantFrom('order', 'last-dose') })

type ById = {
  readonly [Id in KidneyReason['id']]: Arbitrary<Extract<KidneyReason, { readonly id: Id }>>
}

const CLEARANCE = { dose: anyStatedDose, clearance: anyClearance, limit: constant(30) }
const TABLE = { dose: anyStatedDose, clearance: anyClearance, tableMilligrams: anyMilligrams }
const CHANGE = { result: anyCreatinine, baseline: anyNumber, values: anyCount, rise: anyNumber }

export const KIDNEY_REASONS: ById = {
  'kidney-decline': record(
    {
      id: constant('kidney-decline'),
      dose: anyStatedDose,
      ...CHANGE,
      riseFrom: anyNumber,
      notSettled: anyCreatinine,
    },
    { requiredKeys: ['id', 'dose', 'result', 'baseline', 'values', 'rise', 'riseFrom'] },
  ),
  'kidney-steady': record({ id: constant('kidney-steady'), ...CHANGE }),
  'kidney-clearance-low': record({ id: constant('kidney-clearance-low'), ...CLEARANCE }),
  'kidney-clearance-sufficient': record({ id: constant('kidney-clearance-sufficient'), ...CLEARANCE }),
  'kidney-dose-above-table': record({
    id: constant('kidney-dose-above-table'),
    ...TABLE,
    prescribed: anyPrescribed,
  }),
  'kidney-dose-by-table': record(
    { id: constant('kidney-dose-by-table'), ...TABLE, prescribed: anyPrescribed },
    { requiredKeys: ['id', 'dose', 'clearance', 'tableMilligrams'] },
  ),
  'kidney-for-hypercalcemia': record({
    id: constant('kidney-for-hypercalcemia'),
    dose: anyStatedDose,
    result: anyCreatinine,
    below: anyNumber,
  }),
}
