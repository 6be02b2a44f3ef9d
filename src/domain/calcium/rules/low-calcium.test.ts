import { describe, expect, test } from 'vitest'

import type { PatientFacts } from '../../facts/patient-facts.ts'
import type { Obligation } from '../../follow-up/obligation.ts'
import {
  albumin,
  corrected,
  day,
  dose,
  inputOf,
  ionized,
  obligation,
  symptom,
  total,
} from '../../testing/build-facts.ts'
import { denosumab } from '../../testing/build-follow-up.ts'
import { lowCalcium } from './low-calcium.ts'

function evaluate(
  given: Partial<PatientFacts>,
  obligations: readonly Obligation[] = [obligation('calcium', 'not-due')],
) {
  const [finding, ...others] = lowCalcium.evaluate(inputOf(given, { obligations }))
  if (finding === undefined || others.length > 0) throw new Error('L-01 says one thing of every patient')
  return finding
}

const low = (value: number, at = '2026-11-23') => corrected(value, 'mmol/L', { at, low: 2.2, high: 2.6 })
const due = (more: Partial<Obligation>) => [
  obligation('calcium', 'not-due'),
  obligation('bone-agent-dose', 'due-soon', more),
]

/** Too long ago to matter by itself. */
const MONTHS_AGO = [denosumab('2026-09-01')]

describe('L-01', () => {
  test('T42 corrected 8.7 mg/dL', () => {
    expect(evaluate({ results: [corrected(8.7, 'mg/dL')] })).toMatchObject({ grade: 1, tier: 'this-week' })
  })

  test('T43 after denosumab 10 days ago, with a low albumin', () => {
    const finding = evaluate({
      results: [total(7.6, 'mg/dL'), albumin(2.8, 'g/dL')],
      doses: [dose('denosumab', '2026-11-13')],
    })
    expect(finding).toMatchObject({
      grade: 1,
      tier: 'same-day',
      value: 8.6,
      badges: ['low-albumin-estimate', 'default-range'],
      reason: { boneAgentGiven: day('2026-11-13') },
    })
  })

  test('T45 1.88 mmol/L without symptoms', () => {
    expect(evaluate({ results: [low(1.88)] })).toMatchObject({ grade: 2, tier: 'immediate' })
  })

  test('T48 2.12 mmol/L with denosumab due in 2 days', () => {
    expect(
      evaluate({ results: [low(2.12)], doses: MONTHS_AGO }, due({ due: day('2026-11-25') })),
    ).toMatchObject({
      grade: 1,
      tier: 'same-day',
      reason: { boneAgentDue: day('2026-11-25') },
    })
  })

  test.each([
    { given: '2026-11-09', tier: 'same-day', note: '14 days ago' },
    { given: '2026-11-08', tier: 'this-week', note: '15 days ago' },
    { given: '2026-11-23', tier: 'same-day', note: 'today' },
  ])('grade 1 with a dose $note is $tier', ({ given, tier }) => {
    expect(evaluate({ results: [low(2.1)], doses: [dose('zoledronate', given)] })).toMatchObject({ tier })
  })

  test.each([
    { name: 'due in 3 days', more: { due: day('2026-11-26') }, tier: 'same-day' },
    { name: 'due in 4 days', more: { due: day('2026-11-27') }, tier: 'this-week' },
    { name: 'overdue', more: { due: day('2026-11-01'), status: 'overdue' }, tier: 'same-day' },
    {
      name: 'booked for tomorrow',
      more: { due: day('2026-12-20'), bookedFor: day('2026-11-24'), booking: 'booked' },
      tier: 'same-day',
    },
    {
      name: 'that was missed and is due in four weeks',
      more: { due: day('2026-12-20'), bookedFor: day('2026-11-20'), booking: 'missed' },
      tier: 'this-week',
    },
    { name: 'no longer to be given', more: { due: day('2026-11-24'), status: 'exempt' }, tier: 'this-week' },
  ] as const)('grade 1 with a dose $name is $tier', ({ more, tier }) => {
    expect(evaluate({ results: [low(2.1)], doses: MONTHS_AGO }, due(more))).toMatchObject({ tier })
  })

  test('another drug given is no bone agent', () => {
    const doses = [dose('chemotherapy', '2026-11-20')]
    expect(evaluate({ results: [low(2.1)], doses })).toMatchObject({ tier: 'this-week' })
  })

  test.each([
    { name: 'cramp', report: symptom('cramp', 'new'), tier: 'immediate' },
    { name: 'spasm', report: symptom('spasm', 'new'), tier: 'immediate' },
    { name: 'seizure', report: symptom('seizure', 'present'), tier: 'immediate' },
    {
      name: 'tingling of the mouth',
      report: symptom('paresthesia', 'new', '2026-11-22', ['mouth']),
      tier: 'immediate',
    },
    {
      name: 'tingling of the fingers',
      report: symptom('paresthesia', 'new', '2026-11-22', ['fingers']),
      tier: 'immediate',
    },
    { name: 'tingling of no place told', report: symptom('paresthesia', 'new'), tier: 'immediate' },
    {
      name: 'tingling of a leg',
      report: symptom('paresthesia', 'new', '2026-11-22', ['leg']),
      tier: 'this-week',
    },
    { name: 'cramp denied', report: symptom('cramp', 'absent'), tier: 'this-week' },
    { name: 'new confusion', report: symptom('confusion', 'new'), tier: 'same-day' },
    { name: 'palpitations', report: symptom('palpitations', 'present'), tier: 'same-day' },
    { name: 'confusion as ever', report: symptom('confusion', 'same'), tier: 'this-week' },
    { name: 'drowsiness', report: symptom('drowsy', 'new'), tier: 'this-week' },
  ])('grade 1 with $name is $tier', ({ report, tier }) => {
    expect(evaluate({ results: [low(2.1)], symptoms: [report] })).toMatchObject({ tier })
  })

  test.each([
    { sample: '2026-11-23', told: '2026-11-16', tier: 'immediate', note: '7 days before' },
    { sample: '2026-11-23', told: '2026-11-15', tier: 'this-week', note: '8 days before' },
    { sample: '2026-11-10', told: '2026-11-17', tier: 'immediate', note: '7 days after' },
    { sample: '2026-10-01', told: '2026-11-16', tier: 'immediate', note: 'no sample near, 7 days ago' },
    { sample: '2026-10-01', told: '2026-11-15', tier: 'this-week', note: 'no sample near, 8 days ago' },
  ])('a cramp of $told with a sample of $sample is $tier ($note)', ({ sample, told, tier }) => {
    const symptoms = [symptom('cramp', 'new', told)]
    expect(evaluate({ results: [low(2.1, sample)], symptoms })).toMatchObject({ tier })
  })

  test('a denial for one place does not deny another', () => {
    const symptoms = [
      symptom('paresthesia', 'new', '2026-11-20', ['fingers']),
      symptom('paresthesia', 'absent', '2026-11-22', ['mouth']),
    ]
    expect(evaluate({ results: [low(2.1)], symptoms })).toMatchObject({ tier: 'immediate' })
    const all = [...symptoms, symptom('paresthesia', 'absent', '2026-11-23')]
    expect(evaluate({ results: [low(2.1)], symptoms: all })).toMatchObject({ tier: 'this-week' })
  })

  test.each([
    { name: 'no calcium', results: [], needs: 'calcium-result' },
    {
      name: 'an uncorrected total that is not low',
      results: [total(2.4, 'mmol/L')],
      needs: 'albumin-result',
    },
    { name: 'a bound', results: [corrected(2.3, 'mmol/L', { comparator: '<' })], needs: 'calcium-number' },
  ] as const)('with $name is unknown @H8', ({ results, needs }) => {
    expect(evaluate({ results })).toMatchObject({ verdict: 'unknown', needs: [{ needs }] })
  })

  test('an uncorrected total that is low raises, labeled', () => {
    expect(evaluate({ results: [total(2.1, 'mmol/L', { low: 2.2, high: 2.6 })] })).toMatchObject({
      verdict: 'raised',
      badges: ['uncorrected'],
    })
  })

  test('T39 a good value past its next calcium is unknown @H12', () => {
    const results = [corrected(2.35, 'mmol/L', { at: '2026-10-14' })]
    expect(evaluate({ results }, [obligation('calcium', 'overdue')]).verdict).toBe('unknown')
    expect(evaluate({ results }).verdict).toBe('clear')
  })

  test.each([
    { was: low(2.1, '2026-11-01'), newer: corrected(2.4, 'mmol/L'), verdict: 'clear' },
    { was: low(2.1, '2026-11-01'), newer: total(2.4, 'mmol/L'), verdict: 'raised' },
    { was: ionized(1.1, 'mmol/L', { at: '2026-11-01' }), newer: corrected(2.4, 'mmol/L'), verdict: 'raised' },
    { was: ionized(1.1, 'mmol/L', { at: '2026-11-01' }), newer: ionized(1.2, 'mmol/L'), verdict: 'clear' },
  ])('ends only by a value of the same or a better class', ({ was, newer, verdict }) => {
    expect(evaluate({ results: [was, newer] }).verdict).toBe(verdict)
  })

  test('stays at any age @H12', () => {
    expect(evaluate({ results: [low(2.1, '2025-01-01')] })).toMatchObject({
      verdict: 'raised',
      badges: ['not-repeated-30-days'],
    })
  })

  test('a high calcium is not low, and says so', () => {
    expect(evaluate({ results: [low(3.2)] })).toMatchObject({ verdict: 'clear', value: 3.2 })
  })
})
