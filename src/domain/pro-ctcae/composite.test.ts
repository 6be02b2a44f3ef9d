import { expect, test } from 'vitest'

import { compositeOf } from './composite.ts'
import type { ProAnswer } from './pro-answer.ts'

test.each<[string, Omit<ProAnswer, 'id' | 'when'>, number | undefined]>([
  ['T91: pain, never, the rest blank', { item: 'pain', frequency: 0 }, 0],
  ['never, whatever else was answered', { item: 'pain', frequency: 0, severity: 4, interference: 4 }, 0],
  ['fatigue, none', { item: 'fatigue', severity: 0 }, 0],
  ['T92: nausea of a frequency, severity missing', { item: 'nausea', frequency: 2 }, undefined],
  ['pain, interference missing', { item: 'pain', frequency: 2, severity: 2 }, undefined],
  ['pain, frequency missing', { item: 'pain', severity: 2, interference: 2 }, undefined],
  ['nothing answered', { item: 'constipation' }, undefined],
  ['an attribute of another item', { item: 'constipation', frequency: 2 }, undefined],
])('%s: %s', (_name, entry, expected) => {
  expect(compositeOf(entry)).toBe(expected)
})
