import { assert, constantFrom, nat, property, record, shuffledSubarray } from 'fast-check'
import { expect, test } from 'vitest'

import type { PatientFacts } from '../facts/patient-facts.ts'
import { byUrgency } from '../findings/tier.ts'
import { reviewPatient } from '../review/review-patient.ts'
import { DEFAULT_RULESET } from '../rules/ruleset.ts'
import {
  ago,
  denosumabAgo,
  MONTHLY_DENOSUMAB,
  withCreatinine,
  zoledronateAgo,
} from '../testing/build-course.ts'
import { corrected, factsOf, nowOn, symptom, TODAY } from '../testing/build-facts.ts'

const { creatinine, ...person } = withCreatinine(210)

const PATIENTS: readonly Partial<PatientFacts>[] = [
  {
    ...person,
    orders: [MONTHLY_DENOSUMAB, { ...MONTHLY_DENOSUMAB, id: 'MedicationRequest/old', state: 'completed' }],
    doses: denosumabAgo(26, 33, 40, 70),
    results: [
      corrected(2.1, 'mmol/L', { at: ago(1) }),
      corrected(2.4, 'mmol/L', { at: ago(30) }),
      creatinine,
    ],
    symptoms: [symptom('cramp', 'new', ago(1)), symptom('paresthesia', 'new', ago(2), ['mouth'])],
  },
  {
    ...person,
    doses: [...denosumabAgo(70, 98, 126, 154), ...zoledronateAgo(300, 310)],
    results: [
      corrected(2.35, 'mmol/L', { at: ago(40) }),
      corrected(2.3, 'mmol/L', { at: ago(60) }),
      creatinine,
    ],
  },
]

const findingsOf = (given: Partial<PatientFacts>) =>
  reviewPatient(factsOf(given), DEFAULT_RULESET, nowOn(TODAY)).findings

const LISTS = ['orders', 'doses', 'results', 'symptoms'] as const

test('the order of the records changes no finding', () => {
  assert(
    property(constantFrom(...PATIENTS), constantFrom(...LISTS), (patient, list) => {
      const records: readonly unknown[] = patient[list] ?? []
      const expected = findingsOf(patient)
      assert(
        property(shuffledSubarray([...records], { minLength: records.length }), (shuffled) => {
          expect(findingsOf({ ...patient, [list]: shuffled })).toEqual(expected)
        }),
        { numRuns: 10 },
      )
    }),
    { numRuns: 16 },
  )
})

const LOW_RULES: ReadonlySet<string> = new Set(['L-01', 'L-02', 'L-03', 'L-06'])

/** The most urgent of the rules of low calcium, as a number: less is more urgent. */
function urgencyOf(value: number, days: number): number {
  const facts = {
    ...person,
    orders: [MONTHLY_DENOSUMAB],
    doses: denosumabAgo(days, days + 28, days + 56, days + 84),
    results: [
      corrected(value, 'mmol/L', { at: ago(0) }),
      corrected(2.3, 'mmol/L', { at: ago(40) }),
      creatinine,
    ],
  }
  const tiers = findingsOf(facts).flatMap((finding) =>
    finding.verdict === 'raised' && LOW_RULES.has(finding.rule) ? [finding.tier] : [],
  )
  const [first] = tiers.toSorted(byUrgency)
  return first === undefined ? 9 : byUrgency(first, 'immediate')
}

test('a lower calcium is never less urgent', () => {
  assert(
    property(record({ value: nat(200), less: nat(60), days: nat(80) }), ({ value, less, days }) => {
      const [high, low] = [1.1 + value / 100, 1.1 + value / 100 - Math.min(value, less) / 100]
      expect(urgencyOf(low, days)).toBeLessThanOrEqual(urgencyOf(high, days))
    }),
    { numRuns: 300 },
  )
})
