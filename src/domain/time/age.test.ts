import { expect, test } from 'vitest'

import { day } from '../testing/build-facts.ts'
import { completedYears } from './age.ts'

test.each([
  { birth: { year: 1961, month: 3, day: 14 }, today: '2026-03-13', years: 64, note: 'the day before' },
  { birth: { year: 1961, month: 3, day: 14 }, today: '2026-03-14', years: 65, note: 'the birthday' },
  { birth: { year: 1964, month: 2, day: 29 }, today: '2026-02-28', years: 61, note: 'a leap day, before' },
  { birth: { year: 1964, month: 2, day: 29 }, today: '2026-03-01', years: 62, note: 'a leap day, after' },
  {
    birth: { year: 1961, month: 11 },
    today: '2026-11-01',
    years: 65,
    note: 'a month alone: the greater age',
  },
  { birth: { year: 1961 }, today: '2026-01-01', years: 65, note: 'a year alone: the greater age' },
])('$years years on $today ($note) @H15', ({ birth, today, years }) => {
  expect(completedYears(birth, day(today))).toBe(years)
})
