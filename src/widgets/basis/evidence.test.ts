import { describe, expect, test } from 'vitest'

import { aReview, noFacts } from '../testing/build-review.ts'
import { aDay, aRow } from '../testing/build-row.ts'
import { evidenceOf } from './evidence.ts'

const { facts } = aReview(aRow(), {
  weights: [{ id: 'Observation/weight', kilograms: 61.5, when: { day: aDay('2026-10-01') } }],
  complications: [
    { id: 'Condition/fracture', kind: 'pathological-fracture', named: 'Fracture of femur', state: 'active' },
  ],
  usual: [
    {
      id: 'Observation/usual',
      symptom: 'paresthesia',
      sites: ['leg'],
      from: aDay('2026-09-24'),
      until: aDay('2027-03-23'),
    },
    { id: 'Observation/usual-open', symptom: 'nausea', sites: [], from: aDay('2026-09-24') },
  ],
  refusals: [
    {
      resource: 'Observation/refused',
      about: 'numbness',
      why: 'code-unmapped',
      detail: 'LA137-2',
      when: { day: aDay('2026-11-19') },
    },
    { resource: 'Observation/undated', about: 'pain', why: 'day-not-known' },
  ],
})

describe('a record that a finding rests on is named with its value, its day and its source @H39', () => {
  test.each([
    ['Observation/ca-1', 'Corrected calcium', '2.98 mmol/L (2.2–2.6)', '20-Nov-2026'],
    ['Observation/creatinine', 'Creatinine', '118 µmol/L (45–84)', '20-Nov-2026'],
    ['Observation/weight', 'Weight', '61.5 kg', '01-Oct-2026'],
    ['Observation/ecog', 'ECOG', '1', '26-Oct-2026'],
    ['Observation/leg', 'Leg paresis, told by the patient', 'absent', '21-Nov-2026'],
    ['Observation/pain-0', 'Pain diary, worst', '8', '23-Nov-2026'],
    ['Observation/pain-4', 'Pain diary, worst', 'not answered', '19-Nov-2026'],
    ['Observation/usual', 'Paresthesia, marked as usual', 'until 23-Mar-2027', '24-Sep-2026'],
    ['Observation/usual-open', 'Nausea, marked as usual', undefined, '24-Sep-2026'],
    ['Observation/refused', 'Numbness unreadable: code not known here (LA137-2)', undefined, '19-Nov-2026'],
    ['Observation/undated', 'Pain unreadable: day not known', undefined, undefined],
    ['Condition/l3', 'Metastasis to lumbar spine', undefined, '12-Jan-2026'],
    ['Condition/fracture', 'Fracture of femur', undefined, undefined],
    ['MedicationAdministration/9', 'Denosumab', '120 mg', '17-Oct-2026'],
    ['MedicationRequest/denosumab', 'Denosumab, order', 'active', undefined],
    ['Procedure/rt', 'Radiotherapy 8 Gy in 1', 'completed', '28-Sep-2026'],
    ['DiagnosticReport/ct', 'CT chest, abdomen and pelvis', 'reported', '03-Oct-2026'],
  ])('%s', (id, what, value, date) => {
    expect(evidenceOf([id], facts)[0]).toEqual({
      id,
      what,
      ...(value !== undefined && { value }),
      ...(date !== undefined && { date }),
    })
  })

  test('also when it is not among those loaded', () => {
    expect(evidenceOf(['Observation/x'], noFacts(aRow()))).toEqual([
      { id: 'Observation/x', what: 'Record not among those loaded' },
    ])
  })
})
