import { render } from '@testing-library/react'
import { expect, test } from 'vitest'

import type { StatedCalcium } from '#domain/calcium/calcium-value.ts'

import { aDay } from '../testing/build-row.ts'
import { EpisodesTable } from './episodes-table.tsx'

function corrected(value: number, day: string): StatedCalcium {
  return {
    measure: 'calcium-corrected',
    value,
    unit: 'mmol/L',
    low: 2.2,
    high: 2.6,
    defaultRange: false,
    day: aDay(day),
  }
}

test('an episode is told from its first value to its relapse', () => {
  const { container } = render(
    <EpisodesTable
      episodes={[
        {
          first: corrected(2.8, '2026-10-14'),
          peak: corrected(2.98, '2026-10-16'),
          grade: 2,
          treatments: [
            { id: 'MedicationAdministration/1', named: 'zoledronic acid', day: aDay('2026-10-17') },
          ],
          nadir: corrected(2.36, '2026-10-27'),
          endedBy: corrected(2.56, '2026-10-20'),
          relapse: corrected(2.72, '2026-11-22'),
        },
      ]}
    />,
  )
  for (const words of [
    '14-Oct-2026',
    '2.98 mmol/L',
    'grade 2',
    'zoledronic acid 17-Oct-2026',
    '2.36 mmol/L',
    '2.56 mmol/L',
    '2.72 mmol/L',
    '22-Nov-2026',
  ])
    expect(container).toHaveTextContent(words)
})

test('one that goes on says so, and what is not on record is not left blank @H8', () => {
  const first = corrected(2.8, '2026-11-20')
  const { container } = render(
    <EpisodesTable episodes={[{ first, peak: first, grade: 1, treatments: [] }]} />,
  )
  for (const words of ['not on record', 'no value yet', 'goes on', 'no'])
    expect(container).toHaveTextContent(words)
})
