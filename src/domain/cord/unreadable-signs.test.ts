import { expect, test } from 'vitest'

import type { PatientFacts } from '../facts/patient-facts.ts'
import type { Refusal } from '../facts/record.ts'
import { factsOf, on, symptom } from '../testing/build-facts.ts'
import { assessment, spineMri } from '../testing/build-records.ts'
import { unreadableSigns } from './unreadable-signs.ts'

const refusal = (id: string, about: string, at?: string, more: Partial<Refusal> = {}): Refusal => ({
  resource: `Observation/${id}`,
  about,
  why: 'malformed',
  ...(at !== undefined && { when: on(at) }),
  ...more,
})
const found = (given: Partial<PatientFacts>) =>
  unreadableSigns(factsOf(given)).map(({ resource }) => resource)
const ONE = ['Observation/1']

test.each<[string, readonly Refusal[], Partial<PatientFacts>, readonly string[]]>([
  ['of a sign', [refusal('1', 'leg-paresis', '2026-11-16')], {}, ONE],
  ['of what is one in some place', [refusal('1', 'numbness', '2026-11-16')], {}, ONE],
  ['of no sign', [refusal('1', 'nausea', '2026-11-16')], {}, []],
  ['of nobody knows what', [{ resource: 'Observation/1', why: 'malformed' }], {}, []],
  ['withdrawn', [refusal('1', 'numbness', '2026-11-16', { why: 'withdrawn' })], {}, []],
  ['not measured', [refusal('1', 'numbness', '2026-11-16', { why: 'not-measured' })], {}, []],
  [
    'answered since, as one feature',
    [refusal('1', 'numbness-of-lower-limb', '2026-11-16')],
    { symptoms: [symptom('numbness', 'absent', '2026-11-17')] },
    [],
  ],
  [
    'answered that day',
    [refusal('1', 'numbness', '2026-11-16')],
    { symptoms: [symptom('numbness', 'absent', '2026-11-16')] },
    ONE,
  ],
  [
    'another sign answered since',
    [refusal('1', 'numbness', '2026-11-16')],
    { symptoms: [symptom('leg-paresis', 'absent', '2026-11-17')] },
    ONE,
  ],
  ['scanned since', [refusal('1', 'numbness', '2026-11-16')], { examinations: [spineMri('2026-11-17')] }, []],
  [
    'scanned before',
    [refusal('1', 'numbness', '2026-11-16')],
    { examinations: [spineMri('2026-11-15')] },
    ONE,
  ],
  [
    'assessed since',
    [refusal('1', 'numbness', '2026-11-16')],
    { procedures: [assessment('2026-11-17', ['numbness'])] },
    [],
  ],
  ['of no day, never answered', [refusal('1', 'numbness')], {}, ONE],
  [
    'of no day, answered once',
    [refusal('1', 'numbness')],
    { symptoms: [symptom('numbness', 'absent', '2020-11-17')] },
    [],
  ],
  [
    'of no day, another answered',
    [refusal('1', 'numbness')],
    { symptoms: [symptom('leg-paresis', 'absent', '2020-11-17')] },
    ONE,
  ],
])('an answer that cannot be read, %s', (_, refusals, given, expected) => {
  expect(found({ refusals, ...given })).toEqual(expected)
})

test('the newest come first, those of one day by id, those of no day last', () => {
  const refusals = [
    refusal('4', 'numbness'),
    refusal('3', 'numbness', '2026-11-15'),
    refusal('2', 'leg-paresis', '2026-11-16'),
    refusal('1', 'numbness', '2026-11-16'),
  ]
  for (const all of [refusals, refusals.toReversed()])
    expect(found({ refusals: all })).toEqual(['1', '2', '3', '4'].map((id) => `Observation/${id}`))
})
