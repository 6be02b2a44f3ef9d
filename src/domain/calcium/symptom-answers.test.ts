import { expect, test } from 'vitest'

import type { Refusal } from '../facts/record.ts'
import type { SymptomReport } from '../facts/symptom.ts'
import { day, on, symptom } from '../testing/build-facts.ts'
import type { StatedCalcium } from './calcium-value.ts'
import { refusedReason, unreadableAnswer } from './symptom-answers.ts'

const refusal = (id: string, about: string, at?: string, more: Partial<Refusal> = {}): Refusal => ({
  resource: `Observation/${id}`,
  about,
  why: 'malformed',
  ...(at !== undefined && { when: on(at) }),
  ...more,
})

function found(refusals: readonly Refusal[], symptoms: readonly SymptomReport[] = []) {
  const isNear = ({ when }: Pick<SymptomReport, 'when'>) => when.day >= day('2026-11-10')
  return unreadableAnswer({ refusals, symptoms }, isNear)?.resource
}

test.each<[string, readonly Refusal[], readonly SymptomReport[], string | undefined]>([
  ['of a symptom of high calcium', [refusal('1', 'nausea', '2026-11-16')], [], 'Observation/1'],
  ['of weakness, wherever it is', [refusal('1', 'muscle-weakness', '2026-11-16')], [], 'Observation/1'],
  ['of another symptom', [refusal('1', 'numbness', '2026-11-16')], [], undefined],
  ['of a result', [refusal('1', 'calcium-total', '2026-11-16')], [], undefined],
  ['of nobody knows what', [{ resource: 'Observation/1', why: 'malformed' }], [], undefined],
  ['too long ago', [refusal('1', 'nausea', '2026-11-09')], [], undefined],
  ['of no day', [refusal('1', 'nausea')], [], undefined],
  ['withdrawn', [refusal('1', 'nausea', '2026-11-16', { why: 'withdrawn' })], [], undefined],
  ['not measured', [refusal('1', 'nausea', '2026-11-16', { why: 'not-measured' })], [], undefined],
  [
    'answered since',
    [refusal('1', 'nausea', '2026-11-16')],
    [symptom('fatigue', 'new', '2026-11-12'), symptom('nausea', 'absent', '2026-11-17')],
    undefined,
  ],
  [
    'answered that day',
    [refusal('1', 'nausea', '2026-11-16')],
    [symptom('nausea', 'absent', '2026-11-16')],
    'Observation/1',
  ],
  [
    'another symptom answered since',
    [refusal('1', 'nausea', '2026-11-16')],
    [symptom('fatigue', 'absent', '2026-11-17')],
    'Observation/1',
  ],
  [
    'the newest of several',
    [
      refusal('1', 'nausea', '2026-11-15'),
      refusal('2', 'fatigue', '2026-11-16'),
      refusal('3', 'nausea', '2026-11-12'),
    ],
    [],
    'Observation/2',
  ],
  [
    'of one day by id',
    [refusal('2', 'nausea', '2026-11-16'), refusal('1', 'fatigue', '2026-11-16')],
    [],
    'Observation/1',
  ],
])('an answer that cannot be read, %s', (_, refusals, symptoms, expected) => {
  expect(found(refusals, symptoms)).toBe(expected)
})

test('is told with what stood there, and when', () => {
  const calcium = { value: 2.7, unit: 'mmol/L' } as StatedCalcium
  const answer = { ...refusal('1', 'nausea', '2026-11-16'), about: 'nausea' } as const
  const reason = { id: 'high-calcium-answer-refused', calcium, symptom: 'nausea', why: 'malformed' }
  expect(refusedReason(calcium, answer)).toEqual({ ...reason, day: day('2026-11-16') })
  const { when: _, ...undated } = { ...answer, detail: 'perhaps' }
  expect(refusedReason(calcium, undated)).toEqual({ ...reason, detail: 'perhaps' })
})
