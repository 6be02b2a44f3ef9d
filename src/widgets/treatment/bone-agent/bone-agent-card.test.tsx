import { render, screen } from '@testing-library/react'
import { describe, expect, test } from 'vitest'

import type { MedicationOrder } from '#domain/facts/treatment.ts'
import type { CaseloadRow } from '#domain/review/caseload-row.ts'
import type { PatientReview } from '#domain/review/patient-review.ts'
import { DEFAULT_RULESET } from '#domain/rules/ruleset.ts'

import { aReview } from '../../testing/build-review.ts'
import { aCalcium, aDay, aRow, NOW } from '../../testing/build-row.ts'
import { BoneAgentCard } from './bone-agent-card.tsx'

type Facts = Partial<PatientReview['facts']>

function show(facts: Facts = {}, row: Partial<CaseloadRow> = {}) {
  render(<BoneAgentCard review={aReview(aRow(row), facts)} now={NOW} rules={DEFAULT_RULESET} />)
  return screen.getByRole('region', { name: 'Bone agent' })
}

const ORDER: MedicationOrder = {
  id: 'MedicationRequest/zol',
  drug: { classes: ['zoledronate'], named: 'zoledronic acid' },
  strength: { value: 4, unit: 'mg', text: '4 mg' },
  interval: { count: 28, unit: 'day' },
  state: 'active',
  start: aDay('2026-02-02'),
  asNeeded: false,
  lines: [{ asNeeded: false, route: 'parenteral' }],
  origin: 'order',
}
const dose = (id: string, on: string) => ({
  id,
  drug: ORDER.drug,
  strength: { value: 4, unit: 'mg', text: '4 mg' } as const,
  when: { day: aDay(on) },
  certainty: 'given' as const,
})

describe('a bone agent', () => {
  test('is told in words: what, how much, by which way, how often', () => {
    const card = show({ orders: [ORDER], doses: [dose('a', '2026-10-17'), dose('b', '2026-09-19')] })
    expect(card).toHaveTextContent('Zoledronic acid 4 mg intravenous every 4 weeks')
    expect(card).toHaveTextContent('2 given on record')
    expect(card).toHaveTextContent('Last17-Oct-2026, 4 mg')
    expect(card).toHaveTextContent('Due14-Nov, 9 d over')
  })

  test('without an order has the rhythm of its doses, and says so', () => {
    const days = ['2026-10-17', '2026-09-19', '2026-08-22']
    const card = show({ orders: [], doses: days.map((on) => dose(on, on)) })
    expect(card).toHaveTextContent('Zoledronic acid 4 mg every 4 weeks, as last given')
  })

  test('that was stopped says when and why', () => {
    const stopped = { ...ORDER, state: 'stopped', end: aDay('2026-11-01'), stopReason: 'Jaw' } as const
    expect(show({ orders: [stopped], doses: [dose('a', '2026-10-17')] })).toHaveTextContent(
      'Stopped on 01-Nov-2026: Jaw',
    )
  })

  test('of a strength that nobody told cannot be told apart', () => {
    const drug = { classes: ['denosumab'] as const, named: 'denosumab' }
    const card = show({
      orders: [],
      doses: [{ ...dose('a', '2026-10-17'), drug, strength: { value: 1, unit: 'mL', text: '1 mL' } }],
    })
    expect(card).toHaveTextContent('for cancer or for osteoporosis')
  })
})

describe('before a dose', () => {
  test('what is missing is named, and never a guess', () => {
    const card = show()
    expect(card).toHaveTextContent('Clearanceneeds a recent weight')
    expect(card).toHaveTextContent('Vitamin DNever measured on record')
    expect(card).toHaveTextContent('DentalNever on record')
  })

  test('what is not loaded is not called absent @H8', () => {
    const card = show(
      {},
      {
        gaps: [
          { concept: 'bone-laboratory', coverage: { state: 'loading' } },
          { concept: 'procedures', coverage: { state: 'loading' } },
        ],
      },
    )
    expect(card).toHaveTextContent('Vitamin DNot loaded')
    expect(card).toHaveTextContent('DentalNot loaded')
  })

  test.each<[CaseloadRow['calcium'], string]>([
    [aCalcium(), 'Calcium2.38 mmol/L 16-Nov-2026'],
    [aCalcium({ stale: true, preliminary: true }), '16-Nov-2026, old, preliminary'],
    [{ state: 'none' }, 'CalciumNo result'],
    [{ state: 'not-loaded' }, 'CalciumNot loaded'],
    [
      { state: 'refused', refusal: { resource: 'Observation/9', why: 'unit-missing' }, trend: [] },
      'CalciumThe newest could not be read',
    ],
  ])('the calcium is %j', (calcium, words) => {
    expect(show({}, { calcium })).toHaveTextContent(words)
  })
})

test.each([
  [[], 'No bone agent on record.'],
  [
    [{ concept: 'medication-doses', coverage: { state: 'failed', why: 'timeout' } }] as const,
    'Not loaded: none may mean not known.',
  ],
])('no bone agent, with gaps %j', (gaps, words) => {
  expect(show({ orders: [], doses: [] }, { gaps })).toHaveTextContent(words)
})
