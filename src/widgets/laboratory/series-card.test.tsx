import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'

import type { LabResult } from '#domain/facts/laboratory.ts'
import type { Refusal } from '#domain/facts/record.ts'
import { amount } from '#domain/quantity/quantity.ts'

import { aDay } from '../testing/build-row.ts'
import { SeriesCard } from './series-card.tsx'

function creatinine(value: number, on: string, different: Partial<LabResult<'creatinine'>> = {}): LabResult {
  return {
    id: `Observation/${on}`,
    measure: 'creatinine',
    amount: amount(value, 'umol/L'),
    low: 45,
    high: 84,
    when: { day: aDay(on) },
    status: 'final',
    ...different,
  }
}

const hemoglobin: LabResult = {
  id: 'Observation/hb',
  measure: 'hemoglobin',
  amount: amount(98, 'g/L'),
  when: { day: aDay('2026-11-20') },
  status: 'corrected',
}

function show(results: readonly LabResult[], refusals: readonly Refusal[] = []) {
  render(<SeriesCard facts={{ results, refusals }}>{(own, table) => table(own)}</SeriesCard>)
}

test('a series has each value with its change and the time of it, its range and its status', () => {
  show([
    creatinine(118, '2026-11-20'),
    creatinine(90, '2026-11-06', { status: 'preliminary' }),
    creatinine(80, '2026-10-23'),
  ])
  const table = screen.getByRole('table', { name: 'Creatinine, newest first' })
  const [, newest, preliminary] = within(table).getAllByRole('row')
  expect(newest).toHaveTextContent('20-Nov-2026118 \u00b5mol/L Habove the range+38 in 28 d45\u201384Final')
  expect(preliminary).toHaveTextContent('90 \u00b5mol/L Habove the range preliminary45\u201384Preliminary')
})

test('another test is chosen, and says that its value replaces an earlier one @H7', async () => {
  show([creatinine(80, '2026-10-23'), hemoglobin])
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Test' }), 'Hemoglobin')
  expect(screen.getByRole('row', { name: /20-Nov/ })).toHaveTextContent(
    '98 g/L correctedNot reportedCorrected, replaces an earlier value',
  )
})

test('what could not be read and what was withdrawn is counted beside its series @H11', () => {
  const refused = (why: Refusal['why'], at: number): Refusal => ({
    resource: `Observation/r${at}`,
    why,
    about: 'creatinine',
  })
  show(
    [creatinine(80, '2026-10-23'), hemoglobin],
    [refused('withdrawn', 1), refused('unit-missing', 2), refused('withdrawn', 3)],
  )
  const aside = screen.getByRole('region', { name: 'Not in the series of creatinine' })
  expect(aside).toHaveTextContent('Not in this series: 1 could not be read, 2 withdrawn')
  expect(within(aside).getAllByRole('listitem')).toHaveLength(3)
})

test('a test of which nothing could be read has a series of its own', () => {
  show([], [{ resource: 'Observation/r', why: 'unit-missing', about: 'ldh' }])
  expect(screen.getByRole('combobox', { name: 'Test' })).toHaveValue('ldh')
})

test('without any other test there is no card', () => {
  show([])
  expect(screen.queryByRole('region')).toBeNull()
})
