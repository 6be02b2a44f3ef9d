import { assert, constantFrom, integer, oneof, property } from 'fast-check'
import { expect, test } from 'vitest'

import { addDays } from '#domain/time/day.ts'
import { momentFromMillis } from '#domain/time/when.ts'
import { createZone, nowIn } from '#fhir/time/zone.ts'

import { isAfter } from './timing.ts'

/** Newfoundland set its clocks back at one minute past midnight, so that a day began twice; Samoa left one out. */
const MOMENTS = [
  ['Europe/London', '2026-11-23T09:12:00Z'],
  ['America/St_Johns', '2010-11-07T02:31:00Z'],
  ['America/St_Johns', '2010-11-07T02:30:30Z'],
  ['Pacific/Apia', '2011-12-30T10:00:00Z'],
  ['Asia/Manila', '2026-01-01T16:00:00Z'],
] as const
const [HOUR, DAY] = [3_600_000, 86_400_000]

test('what has a moment is after now when that is, whatever the clock on the wall showed @H13', () => {
  const around = oneof(integer({ min: -3 * DAY, max: 3 * DAY }), integer({ min: -HOUR, max: HOUR }))
  assert(
    property(constantFrom(...MOMENTS), around, ([iana, at], millis) => {
      const zone = createZone(iana)
      const now = nowIn(zone, momentFromMillis(Date.parse(at)))
      const moment = momentFromMillis(now.moment + millis)
      expect(isAfter({ day: zone.dayOf(moment), moment }, now)).toBe(millis > 0)
    }),
    { numRuns: 2000 },
  )
})

test('what has a day alone is after now from the next day on @H13', () => {
  const now = nowIn(createZone('UTC'), momentFromMillis(Date.UTC(2026, 10, 23, 12)))
  for (const days of [-3, -2, -1, 0, 1, 2])
    expect(isAfter({ day: addDays(now.day, days) }, now)).toBe(days > 0)
  expect(isAfter(undefined, now)).toBe(false)
})
