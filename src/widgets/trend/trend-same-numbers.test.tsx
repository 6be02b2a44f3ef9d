import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import type { CalciumUnit } from '#domain/facts/laboratory.ts'
import { DEFAULT_RULESET } from '#domain/rules/ruleset.ts'
import { addDays } from '#domain/time/day.ts'
import { wordCalcium } from '#wording/amount.ts'
import { wordDay } from '#wording/day.ts'

import { anEntry, aReview } from '../testing/build-review.ts'
import { aRow, TODAY } from '../testing/build-row.ts'
import { trendOf } from './course/trend-of.ts'
import { TrendCard } from './trend-card.tsx'

/** Any history: one value a day at most, in either unit, dense or with gaps of months. */
const histories = fc
  .uniqueArray(
    fc.record({
      daysAgo: fc.integer({ min: 0, max: 900 }),
      unit: fc.constantFrom<CalciumUnit>('mmol/L', 'mg/dL'),
      share: fc.double({ min: 0, max: 1, noNaN: true }),
    }),
    { selector: ({ daysAgo }) => daysAgo, maxLength: 40 },
  )
  .map((values) =>
    values
      .toSorted((a, b) => a.daysAgo - b.daysAgo)
      .map(({ daysAgo, unit, share }) =>
        anEntry({
          day: addDays(TODAY, -daysAgo),
          unit,
          value: unit === 'mmol/L' ? 1.5 + 2 * share : 6 + 8 * share,
          ...(unit === 'mg/dL' && { low: 8.5, high: 10.5 }),
        }),
      ),
  )

const review = aReview(aRow())

test('AC-D12 chart, table and facts have the same numbers, whatever the history @H1', () => {
  fc.assert(
    fc.property(histories, (calcium) => {
      const { panels } = trendOf(
        { review: { ...review, calcium }, rules: DEFAULT_RULESET, today: TODAY },
        { range: 'all', other: undefined },
      )
      const drawn = panels.find(({ id }) => id === 'calcium')?.points ?? []
      expect(drawn.map(({ day, text }) => [day, text])).toEqual(
        calcium.map((entry) => [entry.day, wordCalcium(entry)]).toReversed(),
      )
    }),
    { numRuns: 200 },
  )
})

test('AC-D12 four hundred results are four hundred rows', async () => {
  const calcium = Array.from({ length: 400 }, (_, at) =>
    anEntry({ day: addDays(TODAY, -at), value: 2.2 + (at % 9) / 20 }),
  )
  render(
    <TrendCard
      review={{ ...review, calcium, facts: { ...review.facts, pain: [] } }}
      today={TODAY}
      rules={DEFAULT_RULESET}
      range="all"
    />,
  )
  await userEvent.click(screen.getByRole('radio', { name: 'Table' }))
  const [, ...rows] = within(screen.getByRole('table', { name: 'Trends, newest first' })).getAllByRole('row')
  expect(rows.map((row) => row.textContent.slice(0, 11))).toEqual(calcium.map(({ day }) => wordDay(day)))
  expect(rows.every((row, at) => row.textContent.includes(wordCalcium(calcium[at] ?? anEntry())))).toBe(true)
})
