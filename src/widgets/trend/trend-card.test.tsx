import { fireEvent, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, test } from 'vitest'

import { DEFAULT_RULESET } from '#domain/rules/ruleset.ts'

import { aReview } from '../testing/build-review.ts'
import { aRow, TODAY } from '../testing/build-row.ts'
import type { TrendRange } from './course/trend-range.ts'
import { TrendCard } from './trend-card.tsx'

const show = (review = aReview(aRow()), range: TrendRange = 6) =>
  render(<TrendCard review={review} today={TODAY} rules={DEFAULT_RULESET} range={range} />)

describe('the trends of a patient', () => {
  test('begin at the newest day, in words above the picture', () => {
    show()
    const [readout] = screen.getAllByText('23-Nov-2026')
    expect(readout?.closest('p')).toHaveTextContent('Corrected calcium 2.98 mmol/L')
    expect(readout?.closest('p')).toHaveTextContent('20-Nov')
  })

  test('are read day by day with the keys, first and last with Home and End', async () => {
    show()
    const slider = await screen.findByRole('slider', { name: 'Day on the time axis' })
    expect(slider).toHaveAttribute('aria-valuetext', expect.stringMatching(/^23-Nov-2026, .*2\.98 mmol\/L/))
    fireEvent.change(slider, { target: { value: '0' } })
    expect(slider).toHaveAttribute(
      'aria-valuetext',
      expect.stringMatching(/^11-Sep-2026, Corrected calcium 2\.38/),
    )
  })

  test('are the same values as a table, and a sentence each', async () => {
    show()
    expect(screen.getByText(/^Corrected calcium: 6 values .* above the range\.$/)).toBeVisible()
    await userEvent.click(screen.getByRole('radio', { name: 'Table' }))
    const table = screen.getByRole('table', { name: 'Trends, newest first' })
    const values = within(table)
      .getAllByRole('row')
      .map((row) => row.textContent)
      .filter((text) => text.includes('mmol/L'))
    expect(values.map((text) => /(\d\.\d\d) mmol/.exec(text)?.[1])).toEqual([
      '2.98',
      '2.77',
      '2.55',
      '2.44',
      '2.41',
      '2.38',
    ])
  })

  test('show one more result when it is chosen', async () => {
    show()
    await userEvent.click(screen.getByRole('button', { name: /^Creatinine/ }))
    expect(screen.getByText(/^Creatinine: one value, latest 118/)).toBeVisible()
    expect(screen.getByText(/^Corrected calcium: 6 values/)).toBeVisible()
  })

  test('of nobody’s results say for which time there are none', () => {
    const review = aReview(aRow(), { pain: [], results: [] })
    show({ ...review, calcium: [] })
    expect(screen.getByText(/^No calcium, no pain .* between 23-May-2026 and 23-Nov-2026\.$/)).toBeVisible()
  })
})
