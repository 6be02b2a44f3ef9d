import { render, screen, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'

import type { CalciumEntry } from '#domain/calcium/series/calcium-series.ts'
import { amount } from '#domain/quantity/quantity.ts'

import { newestOfEach, NewestResultsTable } from '../laboratory/newest-results-table.tsx'
import { aCalciumResult, anEntry } from '../testing/build-review.ts'
import { aDay } from '../testing/build-row.ts'
import { CalciumTable } from './calcium-table.tsx'
import { ResultsTable } from './results-table.tsx'

describe('the calcium that the rules read', () => {
  test.each<[string, CalciumEntry, readonly string[]]>([
    [
      'a high one, with its grade and range',
      anEntry(),
      ['20-Nov-2026', '2.98 mmol/L', 'above the range', 'grade 2', '2.20–2.60', 'Observation/ca-1'],
    ],
    ['a default range says so', anEntry({ defaultRange: true }), ['default']],
    ['a preliminary one says so @H7', anEntry({ preliminary: true }), ['preliminary']],
    [
      'one computed here tells from what @H36',
      anEntry({
        measure: 'calcium-computed',
        from: { total: 2.82, albumin: amount(32, 'g/L'), albuminDaysApart: 12 },
        evidence: ['Observation/total', 'Observation/albumin'],
      }),
      [
        'Corrected here',
        'total 2.82',
        'albumin 32 g/L',
        '12 d apart',
        'Observation/total',
        'Observation/albumin',
      ],
    ],
    ['a remark stands beside it', anEntry({ badges: ['uncorrected'] }), ['not corrected for albumin']],
    [
      'a bound is in words @H3',
      anEntry({ comparator: '>', position: 'undecided' }),
      ['above 2.98', 'does not tell'],
    ],
  ])('%s', (_, entry, words) => {
    const { container } = render(<CalciumTable entries={[entry]} />)
    for (const word of words) expect(container).toHaveTextContent(word)
  })
})

describe('results as the laboratory reported them', () => {
  test('keep the unit, the limits and the status of each @H1 @H7', () => {
    render(
      <ResultsTable
        results={[
          aCalciumResult({
            amount: amount(11.9, 'mg/dL'),
            low: 8.5,
            high: 10.5,
            status: 'preliminary',
            remark: 'ionized by code',
          }),
        ]}
      />,
    )
    const [, row] = screen.getAllByRole('row')
    for (const word of ['11.9 mg/dL', '8.5–10.5', 'Preliminary', 'ionized by code', 'above the range'])
      expect(row).toHaveTextContent(word)
  })

  test('without limits have no flag, and say that none were reported', () => {
    const { low: _, high: __, ...bare } = aCalciumResult()
    render(<ResultsTable results={[bare]} />)
    expect(screen.getByText('Not reported')).toBeInTheDocument()
    expect(screen.queryByText('above the range')).toBeNull()
  })
})

test('of other tests the newest of each stands, and an older one does not', () => {
  const newer = aCalciumResult({ id: 'Observation/newer' })
  const older = aCalciumResult({ id: 'Observation/older', when: { day: aDay('2026-10-01') } })
  render(<NewestResultsTable results={newestOfEach([newer, older])} />)
  const table = screen.getByRole('table')
  expect(within(table).getByText('Observation/newer')).toBeInTheDocument()
  expect(within(table).queryByText('Observation/older')).toBeNull()
})
