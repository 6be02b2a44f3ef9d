import { render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'

import { aDay } from '../testing/build-row.ts'
import { NewestResultsTable } from './newest-results-table.tsx'

const egfr = { value: 46, day: aDay('2026-11-20'), from: 'Observation/creatinine' }

test('an eGFR that was computed here says so, and names its creatinine @H39', () => {
  render(<NewestResultsTable results={[]} all={[]} egfr={egfr} />)
  const [, row] = screen.getAllByRole('row')
  expect(row?.textContent).toMatch(
    /^eGFR, computed here \(CKD-EPI 2021\)46 mL\/min\/1.73 m²Not gradedNot reported20-Nov-2026.*Observation\/creatinine/,
  )
})

test('without one there is no such row', () => {
  render(<NewestResultsTable results={[]} all={[]} />)
  expect(screen.getAllByRole('row')).toHaveLength(1)
})
