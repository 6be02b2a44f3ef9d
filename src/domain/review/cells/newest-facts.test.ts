import { expect, test } from 'vitest'

import { ago, denosumabAgo, MONTHLY_DENOSUMAB } from '../../testing/build-course.ts'
import { corrected, creatinine, day, factsOf, inputOf, nowOn, on, TODAY } from '../../testing/build-facts.ts'
import { DEFAULT_RULESET } from '../../rules/ruleset.ts'
import { reviewPatient } from '../review-patient.ts'
import { newestFacts } from './newest-facts.ts'

const PERSON = {
  ...factsOf().patient,
  gender: 'female',
  birth: { year: 1961, month: 3, day: 14 },
} as const

test('nothing known is absent, not none', () => {
  expect(newestFacts(inputOf({}))).toEqual({ newest: {} })
})

test('the newest of each, however they are ordered', () => {
  const performance = [
    { id: 'Observation/old', scale: 'ecog', score: 1, when: on('2026-03-01') },
    { id: 'Observation/new', scale: 'ecog', score: 2, when: on('2026-11-01') },
  ] as const
  const results = [
    corrected(2.3, 'mmol/L', { at: '2026-10-16' }),
    corrected(2.4, 'mmol/L', { at: '2026-11-16' }),
  ]
  const facts = newestFacts(inputOf({ performance, results }))
  expect(facts.performance).toEqual({ scale: 'ecog', score: 2, day: day('2026-11-01') })
  expect(facts.newest).toEqual({ laboratory: day('2026-11-16') })
})

test('an eGFR is computed where the laboratory gave none, and says so', () => {
  const { egfr } = newestFacts(
    inputOf({ patient: PERSON, results: [creatinine(80, 'umol/L', { at: '2026-11-16' })] }),
  )
  expect(egfr).toMatchObject({ computed: true, day: day('2026-11-16'), unit: 'mL/min/{1.73_m2}' })
})

test('the bone agent, its last dose and its next', () => {
  const facts = factsOf({ orders: [MONTHLY_DENOSUMAB], doses: denosumabAgo(27, 55) })
  const { boneAgent } = reviewPatient(facts, DEFAULT_RULESET, nowOn(TODAY)).row
  expect(boneAgent?.named.toLowerCase()).toContain('denosumab')
  expect(boneAgent?.given).toBe(day(ago(27)))
  expect(boneAgent?.next?.kind).toBe('bone-agent-dose')
})
