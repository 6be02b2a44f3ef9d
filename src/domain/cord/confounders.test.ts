import { expect, test } from 'vitest'

import type { PatientFacts } from '../facts/patient-facts.ts'
import type { Symptom } from '../facts/symptom.ts'
import { factsOf, symptom } from '../testing/build-facts.ts'
import { medication } from '../testing/build-follow-up.ts'
import { act, bone, level } from '../testing/build-fracture.ts'
import { complication } from '../testing/build-records.ts'
import { confounding } from './confounders.ts'
import type { CordSign } from './cord-signs.ts'

const sign = (...symptoms: readonly [Symptom, ...Symptom[]]): CordSign => {
  const [first, ...others] = symptoms
  return { feature: first, reports: [symptom(first, 'new'), ...others.map((of) => symptom(of, 'new'))] }
}
const kinds = (signs: readonly CordSign[], given: Partial<PatientFacts>) =>
  confounding(signs, factsOf(given)).map(({ kind }) => kind)

const opioid = medication('opioid')
const neuropathy = complication('chemotherapy-neuropathy')
const spine = [level('T7')]

test.each<[string, readonly CordSign[], Partial<PatientFacts>, readonly string[]]>([
  ['an opioid and retention', [sign('urinary-retention')], { orders: [opioid] }, ['opioid']],
  [
    'an opioid, one of several signs',
    [sign('numbness'), sign('leg-paresis', 'fecal-incontinence')],
    { orders: [opioid] },
    ['opioid'],
  ],
  ['an opioid and a weak leg', [sign('leg-paresis')], { orders: [opioid] }, []],
  [
    'an opioid that was stopped',
    [sign('urinary-retention')],
    { orders: [medication('opioid', { state: 'stopped' })] },
    [],
  ],
  ['another drug', [sign('urinary-retention')], { orders: [medication('analgesic')] }, []],
  [
    'neuropathy and numbness',
    [sign('numbness')],
    { complications: [neuropathy] },
    ['chemotherapy-neuropathy'],
  ],
  ['neuropathy and retention', [sign('urinary-retention')], { complications: [neuropathy] }, []],
  [
    'neuropathy that is over',
    [sign('numbness')],
    { complications: [{ ...neuropathy, state: 'resolved' }] },
    [],
  ],
  ['another complication', [sign('numbness')], { complications: [complication('dialysis')] }, []],
  [
    'radiotherapy of the spine',
    [sign('leg-paresis')],
    { procedures: [act('radiotherapy', '2026-06-01', spine)] },
    ['radiotherapy-of-spine'],
  ],
  [
    'radiotherapy under way, of the spine among others',
    [sign('leg-paresis')],
    {
      procedures: [act('radiotherapy', '2026-06-01', [bone('humerus'), ...spine], { state: 'in-progress' })],
    },
    ['radiotherapy-of-spine'],
  ],
  [
    'radiotherapy that is planned',
    [sign('leg-paresis')],
    { procedures: [act('radiotherapy', '2026-06-01', spine, { state: 'planned' })] },
    [],
  ],
  [
    'radiotherapy of an arm',
    [sign('leg-paresis')],
    { procedures: [act('radiotherapy', '2026-06-01', [bone('humerus')])] },
    [],
  ],
  [
    'surgery of the spine',
    [sign('leg-paresis')],
    { procedures: [act('bone-surgery', '2026-06-01', spine)] },
    [],
  ],
])('%s', (_, signs, given, expected) => {
  expect(kinds(signs, given)).toEqual(expected)
})

test('each is named by its record, in the order of the ids', () => {
  const orders = ['b', 'c', 'a'].map((id) => medication('opioid', { id: `MedicationRequest/${id}` }))
  expect(confounding([sign('urinary-retention')], factsOf({ orders })).map(({ id }) => id)).toEqual([
    'MedicationRequest/a',
    'MedicationRequest/b',
    'MedicationRequest/c',
  ])
})
