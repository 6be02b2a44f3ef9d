import { describe, expect, test } from 'vitest'

import type { PatientFacts } from '../facts/patient-facts.ts'
import { reviewPatient } from '../review/review-patient.ts'
import { DEFAULT_RULESET } from '../rules/ruleset.ts'
import { ago, denosumabAgo, MONTHLY_DENOSUMAB } from '../testing/build-course.ts'
import { assessment } from '../testing/build-records.ts'
import { corrected, creatinine, factsOf, nowOn, symptom, TODAY } from '../testing/build-facts.ts'

const DENTIST = assessment(ago(60), [], { kind: 'dental-assessment' })

/** The flags of a patient, each with the rules and the obligations that are its parts. */
function flagsOf(given: Partial<PatientFacts>): Readonly<Record<string, readonly string[]>> {
  const { flags } = reviewPatient(
    factsOf({ procedures: [DENTIST], ...given }),
    DEFAULT_RULESET,
    nowOn(TODAY),
  ).row
  return Object.fromEntries(
    flags.map(({ problem, site, parts }) => [
      site === undefined ? problem : `${problem} ${site}`,
      parts.map((part) => (part.kind === 'finding' ? part.finding.rule : part.obligation.kind)).toSorted(),
    ]),
  )
}

const calcium = (value: number, days: number) => corrected(value, 'mmol/L', { at: ago(days) })
const kidney = creatinine(80, 'umol/L', { at: ago(10) })
const MISSED = denosumabAgo(70, 98, 126)

describe('what comes of one gap of denosumab is one flag', () => {
  test('the watch for a rebound, the stale calcium, the calcium and the dose that are late', () => {
    const flags = flagsOf({
      orders: [MONTHLY_DENOSUMAB],
      doses: MISSED,
      results: [calcium(2.35, 60), kidney],
    })
    expect(Object.keys(flags)).toEqual(['bone-agent'])
    expect(flags['bone-agent']).toEqual(
      expect.arrayContaining(['H-08a', 'H-11', 'L-04', 'calcium', 'bone-agent-dose']),
    )
  })

  test('without an order, where nobody is on it any more', () => {
    const flags = flagsOf({ doses: MISSED, results: [calcium(2.35, 60), kidney] })
    expect(flags['bone-agent']).toEqual(expect.arrayContaining(['H-08a', 'calcium', 'bone-agent-dose']))
  })

  test('a calcium that is high moves to its own flag, the dose stays', () => {
    const flags = flagsOf({ doses: MISSED, results: [calcium(2.95, 0), kidney] })
    expect(flags['calcium-high']).toEqual(expect.arrayContaining(['H-01', 'H-08b']))
    expect(flags['bone-agent']).toEqual(expect.arrayContaining(['bone-agent-dose']))
  })

  test('what is only watched makes no flag', () => {
    const stopped = { ...MONTHLY_DENOSUMAB, state: 'stopped' as const, stopReason: 'Jaw' }
    expect(flagsOf({ orders: [stopped], doses: MISSED, results: [calcium(2.35, 10), kidney] })).toEqual({})
  })
})

test('a low calcium, its dose and its symptoms are one flag', () => {
  const flags = flagsOf({
    orders: [MONTHLY_DENOSUMAB],
    doses: denosumabAgo(27, 55, 83),
    results: [calcium(2.1, 1), kidney],
    symptoms: [symptom('cramp', 'new', ago(1))],
  })
  expect(flags).toEqual({ 'calcium-low': ['L-01', 'L-02', 'L-03', 'L-06'] })
})

test('a calcium that is late after a first dose makes no flag of its own', () => {
  const doses = denosumabAgo(16)
  const flags = flagsOf({ orders: [MONTHLY_DENOSUMAB], doses, results: [calcium(2.35, 20), kidney] })
  expect(flags).toEqual({ 'bone-agent': ['H-11', 'L-07', 'calcium'] })
})
