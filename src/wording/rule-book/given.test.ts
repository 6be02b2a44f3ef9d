import { expect, test } from 'vitest'

import type { PatientFacts } from '#domain/facts/patient-facts.ts'
import { completeCoverage } from '#domain/facts/coverage.ts'
import { boneSite, complication, vertebra } from '#domain/rules/given/disease.ts'
import { mirels, sins } from '#domain/rules/given/fracture.ts'
import { patient, primary, weight } from '#domain/rules/given/person.ts'
import {
  booking,
  carePlan,
  examination,
  obligation,
  service,
  spineMri,
  visit,
} from '#domain/rules/given/plan.ts'
import { diary, entry, told, usual } from '#domain/rules/given/reports.ts'
import { albumin, corrected, refused, total } from '#domain/rules/given/results.ts'
import { dose, medication, procedure } from '#domain/rules/given/treatment.ts'
import { daysAgo } from '#domain/rules/given/when.ts'

import { wordGiven } from './given.ts'

const FEMUR = { region: 'proximal-femur', side: 'left' } as const

test.each<[Partial<PatientFacts>, readonly string[]]>([
  [{}, []],
  [{ results: [corrected(2.6, 'mmol/L')] }, ['Corrected calcium 2.60 mmol/L, today']],
  [
    { results: [total(9.8, 'mg/dL', { ago: 1, comparator: '>', status: 'preliminary', high: 10.4 })] },
    ['Total calcium above 9.8 mg/dL (limits none to 10.4), preliminary, yesterday'],
  ],
  [{ results: [albumin(28, 'g/L', { hours: 30 })] }, ['Albumin 28 g/L, 30 hours ago']],
  [
    { patient: patient({ gender: 'female', birth: { year: 1940 } }), weights: [weight(50, { ago: 20 })] },
    ['Female, 86 years', 'Weight 50 kg, 20 days ago'],
  ],
  [{ patient: patient({ deceased: true }) }, ['Deceased']],
  [
    { symptoms: [told('numbness', 'new', { sites: ['leg', 'saddle'], ago: 3 })] },
    ['Numbness (leg and saddle area): new, 3 days ago'],
  ],
  [
    { symptoms: [told('spinal-pain', 'worse', { qualities: ['night'] })], usual: [usual('fatigue', 60)] },
    ['Spinal pain: worse, wakes at night, today', 'Fatigue marked as usual for this patient'],
  ],
  [
    { pain: [entry(2, 7), entry(10)] },
    ['Pain diary: worst 7, 2 days ago', 'Pain diary: worst not told, 10 days ago'],
  ],
  [
    { pain: [entry(0, 5, { rescueDoses: 4, interference: 6 })] },
    ['Pain diary: worst 5, rescue doses 4, interference 6, today'],
  ],
  [
    { pain: diary(undefined, 8, 8, undefined, 3, 3) },
    ['Pain diary from yesterday back, worst of each day: 8 (2 days), no entry, 3 (2 days)'],
  ],
  [
    { primaries: [primary('myeloma')], sites: [vertebra('T7'), boneSite(undefined)] },
    ['Primary: myeloma', 'Bone metastasis: T7', 'Bone metastasis: place not told'],
  ],
  [
    { complications: [complication('spinal-cord-compression', { state: 'resolved' })] },
    ['On record: spinal cord compression, resolved'],
  ],
  [
    {
      doses: [dose('denosumab', 10)],
      orders: [medication('zoledronate', { interval: { count: 4, unit: 'week' } })],
    },
    ['Denosumab 120 mg given, 10 days ago', 'Zoledronate 4 mg ordered, every 4 weeks, active'],
  ],
  [
    { procedures: [procedure('symptom-assessment', { ago: 1, about: ['leg-paresis'] })] },
    ['Symptom assessment (leg paresis), completed, yesterday'],
  ],
  [
    { examinations: [spineMri(1)], visits: [visit('inpatient', 2, { state: 'in-progress' })] },
    ['MRI whole spine reported, yesterday', 'Visit, inpatient, in progress, 2 days ago'],
  ],
  [
    { services: [service('visit')], bookings: [booking('visit', -3)], examinations: [examination(40)] },
    ['Planned: visit, active', 'Visit booked, in 3 days', 'CT whole body reported, 40 days ago'],
  ],
  [
    {
      fractureScores: [
        mirels({ items: { site: { answer: 'lower-limb' }, pain: { points: 3 } } }, { region: FEMUR }),
        sins(13, { region: { region: 'lumbar-spine', level: 'L2' }, ago: 9 }),
      ],
    },
    [
      'Mirels of Proximal femur, left, site lower limb and pain 3, 2 days ago',
      'SINS of L2, total 13, 9 days ago',
    ],
  ],
  [
    { pro: [{ id: 'Observation/pro', item: 'nausea', when: daysAgo(3), frequency: 2 }] },
    ['PRO-CTCAE nausea: frequency 2, 3 days ago'],
  ],
  [{ carePlans: [carePlan('comfort-care')] }, ['Care plan: comfort care']],
  [
    { refusals: [refused('calcium-total', 'unit-not-understood', { detail: 'mmol/dL' })] },
    ['Total calcium unreadable: unit not understood (mmol/dL), today'],
  ],
  [
    { coverage: new Map([...completeCoverage(), ['pain', { state: 'loading' }]]) },
    ['Not loaded: the pain diary'],
  ],
])('%#: what an example is given is told whole', (given, lines) => {
  expect(wordGiven({ given })).toEqual(lines)
})

test('what is due is told where an example states it', () => {
  const obligations = [obligation('calcium', 'overdue', { daysOverdue: 18 }), obligation('visit', 'not-due')]
  expect(wordGiven({ given: {}, obligations })).toEqual([
    'Due: calcium, overdue by 18 days',
    'Due: clinic visit, not due',
  ])
})
