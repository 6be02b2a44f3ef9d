import { describe, expect, test } from 'vitest'

import type { LabResult } from '../facts/laboratory.ts'
import type { PatientFacts } from '../facts/patient-facts.ts'
import { amount } from '../quantity/quantity.ts'
import { DEFAULT_RULESET } from '../rules/ruleset.ts'
import { act, bone, level } from '../testing/build-fracture.ts'
import { egfr, factsOf, on, symptom } from '../testing/build-facts.ts'
import { complication } from '../testing/build-records.ts'
import { skeletalHistory } from './skeletal-history.ts'

const history = (given: Partial<PatientFacts>) => skeletalHistory(factsOf(given), DEFAULT_RULESET)
const kinds = (given: Partial<PatientFacts>) =>
  history(given).events.map(({ records }) => records.map(({ kind }) => kind).join(' + '))

const FRACTURE = complication('pathological-fracture', {
  since: { year: 2026, month: 3, day: 1 },
  region: bone('humerus'),
})

describe('skeletal-related events', () => {
  test('are fracture, compression, radiation and surgery to bone, newest first', () => {
    const complications = [
      FRACTURE,
      complication('spinal-cord-compression', { since: { year: 2026, month: 6, day: 1 } }),
      complication('osteoporosis', { since: { year: 2026, month: 6, day: 1 } }),
    ]
    const procedures = [
      act('radiotherapy', '2026-08-01', [level('T7')]),
      act('vertebral-augmentation', '2026-10-01', [level('L3')]),
      act('bone-biopsy', '2026-10-02'),
    ]
    expect(kinds({ complications, procedures })).toEqual([
      'surgery-to-bone',
      'radiation-to-bone',
      'cord-compression',
      'pathological-fracture',
    ])
  })

  test.each([
    ['2026-03-22', ['pathological-fracture + surgery-to-bone']],
    ['2026-03-23', ['surgery-to-bone', 'pathological-fracture']],
  ])('within 21 days count as one: surgery on %s', (at, expected) => {
    const procedures = [act('bone-surgery', at, [bone('humerus')])]
    expect(kinds({ complications: [FRACTURE], procedures })).toEqual(expected)
  })

  test('the days are counted from the first of an event', () => {
    const procedures = [
      act('bone-surgery', '2026-03-20'),
      act('radiotherapy', '2026-04-05', [bone('humerus')]),
    ]
    expect(kinds({ complications: [FRACTURE], procedures })).toEqual([
      'radiation-to-bone',
      'pathological-fracture + surgery-to-bone',
    ])
  })

  test('one without a full date is an event by itself, last', () => {
    const undated = complication('pathological-fracture', { since: { year: 2026, month: 3 } })
    expect(kinds({ complications: [undated, FRACTURE] })).toEqual([
      'pathological-fracture',
      'pathological-fracture',
    ])
    expect(history({ complications: [undated, FRACTURE] }).events[1]?.records[0].id).toBe(undated.id)
  })

  test('radiotherapy of a place that is not told, and what was planned or stopped, is none', () => {
    const procedures = [
      act('radiotherapy', '2026-08-01'),
      act('bone-surgery', '2026-08-01', [], { state: 'planned' }),
      act('bone-surgery', '2026-08-01', [], { state: 'stopped' }),
    ]
    expect(kinds({ procedures })).toEqual([])
  })

  test('a high calcium is none: it is followed by itself', () => {
    const { events, complications } = history({ complications: [complication('hypercalcemia')] })
    expect([events, complications.map(({ kind }) => kind)]).toEqual([[], ['hypercalcemia']])
  })
})

describe('other complications', () => {
  const hemoglobin = (value: number, at: string): LabResult => ({
    id: `Observation/${at}`,
    measure: 'hemoglobin',
    amount: amount(value, 'g/L'),
    when: on(at),
    status: 'final',
  })
  const told = (given: Partial<PatientFacts>) =>
    history(given).complications.map(({ kind, named }) => `${kind}: ${named}`)

  test('are told by diagnoses, results and answers, in their order', () => {
    expect(
      told({
        complications: [complication('chemotherapy-neuropathy'), complication('osteomyelitis')],
        results: [egfr(45), hemoglobin(75, '2026-11-20')],
        symptoms: [
          symptom('unable-to-bear-weight', 'new'),
          symptom('fever', 'new'),
          symptom('nausea', 'new'),
        ],
      }),
    ).toEqual([
      'nerve-damage: chemotherapy-neuropathy',
      'kidney: egfr',
      'blood-counts: hemoglobin',
      'infection: osteomyelitis',
      'infection: fever',
      'mobility-loss: unable-to-bear-weight',
    ])
  })

  test('of each the newest, and none that is denied or back above its line', () => {
    const reports = [symptom('fever', 'new', '2026-11-01'), symptom('fever', 'new', '2026-11-20')]
    const [record] = history({ symptoms: reports }).complications
    expect(record?.since).toEqual({ year: 2026, month: 11, day: 20 })
    expect(told({ symptoms: [symptom('fever', 'absent')] })).toEqual([])
    expect(told({ results: [egfr(60)] })).toEqual([])
    expect(told({ results: [hemoglobin(90, '2026-11-20'), hemoglobin(75, '2026-11-01')] })).toEqual([])
  })
})
