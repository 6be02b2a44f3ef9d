import {
  array,
  boolean,
  constant,
  constantFrom,
  integer,
  record,
  subarray,
  tuple,
  type Arbitrary,
} from 'fast-check'

import { BONE_AGENTS } from '#domain/facts/treatment.ts'
import type { JawReason, StatedOral } from '#domain/jaw/jaw-reason.ts'
import { ORAL_SYMPTOMS } from '#domain/jaw/oral-symptoms.ts'
import { dayFromNumber } from '#domain/time/day.ts'

const anyDay = integer({ min: 0, max: 40_000 }).map(dayFromNumber)
const anyAgent = constantFrom(...BONE_AGENTS)
const anyCriterion = constantFrom('met', 'not-met', 'not-known')
const anyNamed = constantFrom('Tooth extraction', 'dental implant')

const ORAL = {
  symptom: constantFrom(...ORAL_SYMPTOMS),
  answer: constantFrom('present', 'new', 'worse', 'same', 'absent'),
  day: anyDay,
  since: anyDay,
} as const
const anyOral: Arbitrary<StatedOral> = record(ORAL)

const anyCriteria = record({
  exposure: record({ state: anyCriterion, to: subarray([...BONE_AGENTS], { minLength: 1 }) }),
  exposedBone: record(
    { state: anyCriterion, since: anyDay, weeks: constant(8) },
    { requiredKeys: ['state', 'weeks'] },
  ),
  noOtherCause: record({
    state: anyCriterion,
    found: subarray(['jaw-radiotherapy', 'jaw-metastasis'] as const),
  }),
})

type ById = { readonly [Id in JawReason['id']]: Arbitrary<Extract<JawReason, { readonly id: Id }>> }

export const JAW_REASONS: ById = {
  'jaw-not-assessed': record(
    {
      id: constant('jaw-not-assessed'),
      agent: anyAgent,
      start: constantFrom('planned', 'started'),
      day: anyDay,
    },
    { requiredKeys: ['id', 'start'] },
  ),
  'jaw-assessed': record({ id: constant('jaw-assessed'), day: anyDay }, { requiredKeys: ['id'] }),
  'jaw-review-late': record(
    {
      id: constant('jaw-review-late'),
      last: anyDay,
      due: anyDay,
      daysOverdue: integer({ min: 1, max: 900 }),
    },
    { requiredKeys: ['id', 'due', 'daysOverdue'] },
  ),
  'jaw-review-in-time': record(
    { id: constant('jaw-review-in-time'), last: anyDay, due: anyDay },
    { requiredKeys: ['id', 'due'] },
  ),
  'jaw-symptoms': record({
    id: constant('jaw-symptoms'),
    symptoms: tuple(anyOral, array(anyOral, { maxLength: 3 })).map(
      ([first, others]) => [first, ...others] as const,
    ),
    criteria: anyCriteria,
  }),
  'jaw-no-symptom': record({
    id: constant('jaw-no-symptom'),
    denied: array(anyOral, { maxLength: 2 }),
    ended: array(record({ ...ORAL, reviewedOn: anyDay }), { maxLength: 2 }),
    usual: array(anyOral, { maxLength: 2 }),
  }),
  'jaw-symptom-unreadable': record(
    { id: constant('jaw-symptom-unreadable'), symptom: constantFrom(...ORAL_SYMPTOMS), day: anyDay },
    { requiredKeys: ['id', 'symptom'] },
  ),
  'jaw-procedure-near-dose': record({
    id: constant('jaw-procedure-near-dose'),
    named: anyNamed,
    day: anyDay,
    dose: anyDay,
    isGiven: boolean(),
  }),
  'jaw-procedure-apart': record({ id: constant('jaw-procedure-apart'), named: anyNamed, day: anyDay }),
  'jaw-procedure-undated': record({ id: constant('jaw-procedure-undated'), named: anyNamed }),
}
