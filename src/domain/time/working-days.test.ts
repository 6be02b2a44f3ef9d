import { assert, integer, property, subarray, uniqueArray } from 'fast-check'
import { expect, test } from 'vitest'

import { day } from '../testing/build-facts.ts'
import { clinicOf, DEFAULT_CLINIC } from './clinic.ts'
import { addDays, dayFromNumber, isoDay, weekdayOf } from './day.ts'
import { deadline } from './working-days.ts'

const SUNDAY_TO_THURSDAY = { workingDays: [7, 1, 2, 3, 4], holidays: [] }
const CHRISTMAS = clinicOf({ holidays: ['2026-12-25', '2026-12-28', '2027-01-01'] })

test.each([
  ['Monday', '2026-11-23', DEFAULT_CLINIC, '2026-11-26'],
  ['Tuesday', '2026-11-24', DEFAULT_CLINIC, '2026-11-27'],
  ['Wednesday', '2026-11-25', DEFAULT_CLINIC, '2026-11-30'],
  ['Thursday', '2026-11-26', DEFAULT_CLINIC, '2026-12-01'],
  ['Friday', '2026-11-27', DEFAULT_CLINIC, '2026-12-02'],
  ['Saturday', '2026-11-28', DEFAULT_CLINIC, '2026-12-02'],
  ['Sunday', '2026-11-29', DEFAULT_CLINIC, '2026-12-02'],
  ['Wednesday before Christmas', '2026-12-23', CHRISTMAS, '2026-12-30'],
  ['Christmas itself', '2026-12-25', CHRISTMAS, '2026-12-31'],
  ['Tuesday before the new year', '2026-12-29', CHRISTMAS, '2027-01-04'],
  ['Thursday where Friday is free', '2026-11-26', SUNDAY_TO_THURSDAY, '2026-12-01'],
  ['leap day', '2028-02-29', DEFAULT_CLINIC, '2028-03-03'],
])('three working days from %s, %s: %o ends on %s', (_, raised, clinic, by) => {
  expect(isoDay(deadline(day(raised), clinic, 3) ?? day('1970-01-01'))).toBe(by)
})

test('a clinic that never works tells none', () => {
  expect(deadline(day('2026-11-23'), { workingDays: [], holidays: [] }, 3)).toBeUndefined()
})

test('is a working day with so many others before it, whatever the calendar', () => {
  assert(
    property(
      integer({ min: 18_000, max: 25_000 }),
      subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }),
      uniqueArray(integer({ min: 1, max: 20 }), { maxLength: 5 }),
      integer({ min: 1, max: 5 }),
      (from, workingDays, free, count) => {
        const raised = dayFromNumber(from)
        const holidays = free.map((after) => addDays(raised, after))
        const by = deadline(raised, { workingDays, holidays }, count)
        if (by === undefined) throw new Error('none')
        const between = Array.from({ length: by - raised }, (_, index) => addDays(raised, index + 1))
        const worked = between.filter(
          (one) => workingDays.includes(weekdayOf(one)) && !holidays.includes(one),
        )
        expect(worked).toHaveLength(count)
        expect(worked.at(-1)).toBe(by)
      },
    ),
  )
})

test('the configuration tells the clinic, and what it does not tell is as usual', () => {
  expect(clinicOf({})).toEqual(DEFAULT_CLINIC)
  expect(clinicOf({ goLive: '2026-01-01', workingDays: [1], holidays: ['2026-12-25'] })).toEqual({
    goLive: day('2026-01-01'),
    workingDays: [1],
    holidays: [day('2026-12-25')],
  })
})
