import { render, screen, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'

import type { CalciumDay } from '#domain/calcium/series/calcium-days.ts'
import type { CalciumEntry } from '#domain/calcium/series/calcium-series.ts'
import type { LabResult } from '#domain/facts/laboratory.ts'
import { amount } from '#domain/quantity/quantity.ts'

import { CalciumDaysTable } from '../laboratory/calcium-days-table.tsx'
import { newestOfEach } from '../laboratory/limits.ts'
import { NewestResultsTable } from '../laboratory/newest-results-table.tsx'
import { aCalciumResult, anEntry } from '../testing/build-review.ts'
import { aDay } from '../testing/build-row.ts'
import { ResultsTable } from './results-table.tsx'

describe('the calcium of a day', () => {
  const dayWith = (read: CalciumEntry, different: Partial<CalciumDay> = {}): CalciumDay => ({
    day: read.day,
    total: [],
    corrected: [],
    ionized: [],
    albumin: [],
    read,
    ...different,
  })
  const albumin: LabResult<'albumin'> = {
    id: 'Observation/albumin',
    measure: 'albumin',
    amount: amount(32, 'g/L'),
    when: { day: aDay('2026-11-08') },
    status: 'final',
  }
  const computed = anEntry({
    measure: 'calcium-computed',
    from: { total: 2.82, albumin: amount(32, 'g/L'), albuminDaysApart: 12 },
  })

  test.each<[string, CalciumDay, readonly string[]]>([
    [
      'a high one, with its grade and range',
      dayWith(anEntry()),
      ['20-Nov-2026', '2.98 mmol/L', 'above the range', 'grade 2', '2.20\u20132.60'],
    ],
    ['a preliminary one says so @H7', dayWith(anEntry({ preliminary: true })), ['preliminary']],
    [
      'one computed here tells from which albumin, and of which day @H36',
      dayWith(computed, { albuminFrom: albumin }),
      ['Corrected here', '32 g/L', 'of 08-Nov-2026'],
    ],
    [
      'a remark stands beside it',
      dayWith(anEntry({ badges: ['uncorrected'] })),
      ['not corrected for albumin'],
    ],
    [
      'a bound is in words @H3',
      dayWith(anEntry({ comparator: '>', position: 'undecided' })),
      ['above 2.98', 'does not tell'],
    ],
    ['what was not measured says so', dayWith(anEntry()), ['not measured']],
    [
      'a result that replaces another says so @H7',
      dayWith(anEntry(), { corrected: [aCalciumResult({ status: 'corrected' })] }),
      ['2.98 mmol/L', 'corrected'],
    ],
    [
      'what the laboratory calls critical says so',
      dayWith(anEntry(), { corrected: [aCalciumResult({ interpretation: 'HH' })] }),
      ['critical by the laboratory (HH)'],
    ],
  ])('%s', (_, day, words) => {
    const { container } = render(<CalciumDaysTable days={[day]} />)
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
  render(<NewestResultsTable results={newestOfEach([newer, older])} all={[newer, older]} />)
  const table = screen.getByRole('table')
  expect(within(table).getByText('Observation/newer')).toBeInTheDocument()
  expect(within(table).queryByText('Observation/older')).toBeNull()
})
