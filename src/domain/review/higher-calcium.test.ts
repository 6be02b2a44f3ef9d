import {
  array,
  assert,
  boolean,
  constantFrom,
  integer,
  option,
  property,
  record,
  tuple,
  type Arbitrary,
} from 'fast-check'
import { expect, test } from 'vitest'

import { CALCIUM_MEASURES, type CalciumMeasure, type CalciumUnit } from '../facts/laboratory.ts'
import type { PatientFacts } from '../facts/patient-facts.ts'
import { SYMPTOM_SITES, SYMPTOMS } from '../facts/symptom.ts'
import type { Dose, DrugClass, MedicationOrder } from '../facts/treatment.ts'
import { TIERS } from '../findings/tier.ts'
import { DEFAULT_RULESET } from '../rules/ruleset.ts'
import {
  albumin,
  calcium,
  creatinine,
  day,
  egfr,
  factsOf,
  nextId,
  nowOn,
  on,
  symptom,
  TODAY,
} from '../testing/build-facts.ts'
import { usualMark, visit } from '../testing/build-records.ts'
import { addDays, isoDay } from '../time/day.ts'
import { reviewPatient } from './review-patient.ts'

const dayAgo = (days: number) => isoDay(addDays(day(TODAY), -days))
const ago = (most: number) => integer({ min: 0, max: most }).map(dayAgo)

/** Hundredths of mmol/L or tenths of mg/dL, of the plausible range. */
const PLAUSIBLE = {
  'calcium-ionized': { 'mmol/L': [80, 250], 'mg/dL': [32, 100] },
  'calcium-corrected': { 'mmol/L': [160, 420], 'mg/dL': [64, 168] },
  'calcium-total': { 'mmol/L': [160, 400], 'mg/dL': [64, 160] },
} as const
const STEPS = { 'mmol/L': 100, 'mg/dL': 10 } as const

type Sample = {
  readonly ago: number
  readonly measure: CalciumMeasure
  readonly at: number
  readonly albumin?: number
}

const sample: Arbitrary<Sample> = record(
  {
    ago: integer({ min: 0, max: 90 }),
    measure: constantFrom(...CALCIUM_MEASURES, 'calcium-corrected' as const, 'calcium-total' as const),
    /** Where in the plausible range, in thousandths. */
    at: integer({ min: 200, max: 700 }),
    albumin: integer({ min: 24, max: 50 }),
  },
  { requiredKeys: ['ago', 'measure', 'at'] },
)

function stepOf({ measure, at }: Sample, unit: CalciumUnit): number {
  const [from, to] = PLAUSIBLE[measure][unit]
  return from + Math.round(((to - from) * at) / 1000)
}

const AGENTS: readonly DrugClass[] = ['denosumab', 'zoledronate', 'pamidronate', 'calcitonin', 'rehydration']

const doses: Arbitrary<readonly Dose[]> = array(
  tuple(constantFrom(...AGENTS), ago(420)).map(([of, at]): Dose => ({
    id: nextId('MedicationAdministration'),
    drug: { classes: [of], named: of },
    ...(of === 'denosumab' && { strength: { value: 120, unit: 'mg', text: '120 mg' } }),
    when: on(at),
    certainty: 'given',
  })),
  { maxLength: 4 },
)

const orders: Arbitrary<readonly MedicationOrder[]> = array(
  tuple(
    constantFrom<DrugClass>(
      'denosumab',
      'zoledronate',
      'opioid',
      'thiazide',
      'calcium-supplement',
      'lithium',
    ),
    boolean(),
    ago(300),
  ).map(([of, isActive, at]): MedicationOrder => ({
    id: nextId('MedicationRequest'),
    drug: { classes: [of], named: of },
    state: isActive ? 'active' : 'stopped',
    authored: on(at),
    asNeeded: false,
    origin: 'order',
    ...(!isActive && { stopReason: 'as agreed' }),
  })),
  { maxLength: 3 },
)

const symptoms = array(
  tuple(
    constantFrom(...SYMPTOMS),
    constantFrom('new' as const, 'worse' as const, 'same' as const, 'present' as const, 'absent' as const),
    ago(20),
    option(constantFrom(...SYMPTOM_SITES), { nil: undefined }),
  ).map(([of, answer, at, site]) => symptom(of, answer, at, site === undefined ? [] : [site])),
  { maxLength: 5 },
)

/** All else that a record may hold beside the calcium. */
const others: Arbitrary<Partial<PatientFacts>> = record({
  doses,
  orders,
  symptoms,
  usual: array(
    constantFrom(...SYMPTOMS).map((of) => usualMark(of, dayAgo(40))),
    { maxLength: 2 },
  ),
  visits: array(
    ago(60).map((at) => visit('clinic', at)),
    { maxLength: 2 },
  ),
  results: array(
    tuple(integer({ min: 50, max: 260 }), ago(300)).map(([value, at]) => creatinine(value, 'umol/L', { at })),
    { maxLength: 4 },
  ),
})

const kidney = option(integer({ min: 15, max: 110 }), { nil: undefined })

function factsWith(
  samples: readonly Sample[],
  unit: CalciumUnit,
  raisedBy: number,
  { results = [], ...rest }: Partial<PatientFacts>,
  filtration: number | undefined,
): PatientFacts {
  const last = Math.min(...samples.map((one) => one.ago))
  return factsOf({
    ...rest,
    results: [
      ...results,
      ...(filtration === undefined ? [] : [egfr(filtration, { id: 'Observation/egfr' })]),
      ...samples.flatMap((one, place) => {
        const at = dayAgo(one.ago)
        const [, most] = PLAUSIBLE[one.measure][unit]
        const isLatest = one.ago === last
        const step = Math.min(stepOf(one, unit) + (isLatest ? raisedBy : 0), most)
        const id = `Observation/calcium-${place}`
        const value = calcium(one.measure, step / STEPS[unit], unit, { id, at })
        return one.albumin === undefined || one.measure !== 'calcium-total'
          ? [value]
          : [value, albumin(one.albumin, 'g/L', { id: `Observation/albumin-${place}`, at })]
      }),
    ],
  })
}

/** The most urgent of all H-rules together; none is less urgent than any. */
function urgencyOf(facts: PatientFacts): number {
  const { findings } = reviewPatient(facts, DEFAULT_RULESET, nowOn(TODAY))
  const tiers = findings.flatMap((finding) =>
    finding.verdict === 'raised' && finding.rule.startsWith('H-') ? TIERS.indexOf(finding.tier) : [],
  )
  return Math.min(TIERS.length, ...tiers)
}

test(
  'a higher latest calcium never lowers the urgency of the rules on high calcium @H2 @H36',
  { timeout: 300_000 },
  () => {
    assert(
      property(
        array(sample, { minLength: 1, maxLength: 6 }),
        constantFrom<CalciumUnit>('mmol/L', 'mg/dL'),
        integer({ min: 1, max: 120 }),
        others,
        kidney,
        (samples, unit, more, rest, filtration) => {
          const raisedBy = unit === 'mmol/L' ? more : Math.ceil(more / 3)
          const before = urgencyOf(factsWith(samples, unit, 0, rest, filtration))
          const after = urgencyOf(factsWith(samples, unit, raisedBy, rest, filtration))
          expect(after).toBeLessThanOrEqual(before)
        },
      ),
      { numRuns: 600 },
    )
  },
)
