import { describe, expect, test } from 'vitest'

import type { Need } from '../facts/coverage.ts'
import { RULES } from './registry.ts'

/*
 * What each rule applies to and reads, typed a second time from the register of rules (16): a concept and how far back.
 * `400+` are days and the newest however old, `all` has no limit, `now` is what is active now.
 */
const OBLIGATIONS = {
  // Care context, and plans with their bookings; then what counts as done.
  any: 'patient now, care-plans now, service-orders all, bookings 400',
  calcium: 'calcium 400+, medication-doses all, medication-orders all',
  creatinine: 'kidney 400+, medication-doses all, medication-orders all',
  dose: 'medication-doses all, medication-orders all',
  dental: 'procedures all, medication-doses all, medication-orders all',
}
const { any, calcium, creatinine, dose, dental } = OBLIGATIONS
const CLEARANCE = 'kidney 400+, weight 90'
const AGENTS = 'medication-doses all, medication-orders all'
const RISKS = `${CLEARANCE}, bone-laboratory 400+, lesions all, conditions all`
const CORD = 'symptoms 400+, pain 7, conditions all, lesions all, procedures 400+, examinations 400+'
const SCORES = 'lesions all, conditions all, procedures all, examinations 400+'

const REGISTER: readonly (readonly [id: string, problem: string, needs: string])[] = [
  ['DQ-01', 'data', 'calcium 400+, kidney 400+'],
  ['DQ-02', 'data', 'calcium 400+, kidney 400+'],
  ['DQ-03', 'data', 'calcium 400+, kidney 400+'],
  ['DQ-04', 'data', `${AGENTS}, service-orders all`],
  ['DQ-05', 'data', `${AGENTS}, service-orders all, calcium 400+`],
  ['H-01', 'calcium-high', 'calcium 400+, medication-doses 400'],
  ['H-02', 'calcium-high', 'calcium 400+, symptoms 400+'],
  ['H-03', 'calcium-high', 'calcium 14, symptoms 21, medication-orders now'],
  ['H-04', 'calcium-high', 'calcium 120, medication-doses 150'],
  ['H-05', 'calcium-high', 'calcium 400+'],
  ['H-06', 'calcium-high', 'calcium 400+, medication-doses 400'],
  ['H-07', 'calcium-high', 'calcium 400+, medication-doses 400'],
  ['H-08a', 'bone-agent', `${any}, ${calcium}`],
  ['H-08b', 'calcium-high', `${any}, ${calcium}`],
  ['H-09', 'calcium-high', 'calcium 400+, kidney 400+'],
  ['H-10', 'calcium-high', 'calcium 400+, medication-orders now'],
  ['H-11', 'bone-agent', `${any}, ${calcium}, ${CLEARANCE}`],
  ['H-12', 'calcium-high', 'calcium 400+, bone-laboratory 430'],
  ['H-13', 'calcium-high', 'calcium 400+, medication-doses 400'],
  ['CA-Q1', 'calcium-high', 'calcium 400+'],
  ['CA-Q2', 'calcium-high', 'calcium 400+, kidney 400+'],
  ['CA-Q3', 'calcium-high', 'calcium 400+'],
  ['CA-Q4', 'calcium-high', 'calcium 400+, conditions all'],
  ['L-01', 'calcium-low', 'calcium 400+, symptoms 400+, medication-doses 14, medication-orders now'],
  [
    'L-02',
    'calcium-low',
    `calcium 400+, symptoms 400+, medication-doses all, medication-orders now, ${CLEARANCE}`,
  ],
  ['L-03', 'calcium-low', `${any}, ${dose}, calcium 400+`],
  ['L-04', 'bone-agent', `${any}, ${calcium}, ${creatinine}, ${dose}, ${CLEARANCE}`],
  ['L-05', 'bone-agent', `${AGENTS}, service-orders all, calcium 400+, ${RISKS}`],
  ['L-06', 'calcium-low', 'symptoms 400+, medication-doses 60, calcium 400+'],
  ['L-07', 'bone-agent', `${any}, ${calcium}, ${RISKS}`],
  ['M-01', 'cord', CORD],
  ['M-02', 'cord', CORD],
  ['M-03', 'cord', 'symptoms 7'],
  ['M-04', 'cord', 'symptoms 67, pain 67'],
  ['M-05', 'cord', `${CORD}, service-orders 400+`],
  ['M-06', 'fracture', SCORES],
  ['F-01', 'fracture', SCORES],
  ['F-02', 'fracture', SCORES],
  ['P-01', 'pain', 'pain 21, visits 14'],
  ['P-02', 'pain', 'pain 14'],
  ['P-03', 'pain', 'pain 67, symptoms 67'],
  ['P-04', 'pain', 'pain 7'],
  ['P-05', 'pain', 'medication-orders 28, medication-doses 28, pain 28'],
  ['P-06', 'pain', 'procedures 100, pain 120, medication-orders 120, medication-doses 120'],
  ['P-07', 'pain', 'pain 35, symptoms 30'],
  ['P-08', 'pain', 'pain 7, medication-orders now, medication-doses 7'],
  ['B-01', 'bone-agent', `${any}, ${dose}, ${creatinine}, ${CLEARANCE}`],
  ['B-02', 'bone-agent', `${any}, ${dose}, ${creatinine}, ${CLEARANCE}`],
  ['B-03', 'bone-agent', `${any}, ${dose}, ${creatinine}, ${CLEARANCE}`],
  ['B-04', 'bone-agent', `${any}, ${dose}, ${dental}`],
  ['B-05', 'bone-agent', `${any}, ${dental}`],
  ['B-06', 'bone-agent', `symptoms 400+, procedures 400+, ${AGENTS}`],
  ['B-07', 'bone-agent', `${any}, ${dose}, ${dental}`],
  ['B-08', 'fracture', `symptoms 67, pain 67, ${AGENTS}`],
  ['B-09', 'bone-agent', `${any}, ${dose}`],
  ['B-10', 'bone-agent', `${any}, ${dose}, ${creatinine}, ${calcium}`],
  ['C-01', 'marrow', 'blood-count 400+'],
  [
    'C-02',
    'infection',
    'symptoms 7, procedures 90, medication-doses all, medication-orders now, blood-count 14',
  ],
]

const worded = ({ concept, window }: Need) =>
  window.kind === 'days'
    ? `${concept} ${window.days}${window.newest ? '+' : ''}`
    : `${concept} ${window.kind}`

const sorted = (needs: Iterable<string>) => [...new Set(needs)].toSorted()

describe('the register of rules', () => {
  test('names every rule once', () => {
    expect(sorted(REGISTER.map(([id]) => id))).toHaveLength(REGISTER.length)
    expect(sorted(REGISTER.map(([id]) => id))).toEqual(sorted(RULES.map(({ id }) => id)))
  })

  test.each(REGISTER)('register of rules, %s: of %s, reads %s', (id, problem, needs) => {
    const rule = RULES.find((one) => one.id === id)
    expect(rule?.problem).toBe(problem)
    expect(sorted((rule?.needs ?? []).map(worded))).toEqual(sorted(needs.split(', ')))
  })
})
