import { assert, constantFrom, integer, option, property, record } from 'fast-check'
import { expect, test } from 'vitest'

import { DEFAULT_RULESET } from '../rules/ruleset.ts'
import { assessObligations } from './assess-obligations.ts'
import { BLOOD_LINES } from './testing/oracle/blood-lines.ts'
import {
  DAY,
  dayOf,
  days,
  iso,
  plusDays,
  type Booked,
  type Case,
  type Every,
  type Facts,
  type Line,
  type Tier,
} from './testing/oracle/calendar.ts'
import { CARE_LINES } from './testing/oracle/care-lines.ts'
import { expected } from './testing/oracle/expected.ts'
import { IMAGING_LINES } from './testing/oracle/imaging-lines.ts'
import { NOBODY } from './testing/oracle/records.ts'
import { REPEAT_LINES } from './testing/oracle/repeat-lines.ts'

/*
 * The same decisions made a second time, from the table of intervals (6.1) and the status algorithm (6.2) as they are
 * written for people: with dates as text, the calendar of the platform, and one table. Nothing that the domain decides is
 * used but the function under test and the ruleset that it is given.
 */

const TABLE = { ...IMAGING_LINES, ...BLOOD_LINES, ...REPEAT_LINES, ...CARE_LINES }

const told = (day: number | undefined) => (day === undefined ? undefined : iso(day * DAY))

function found({ kind, facts }: Line, given: Case) {
  const now = { day: dayOf(given.today), moment: (Date.parse(given.today) + DAY / 2) as never, zone: 'UTC' }
  const patient = { ...NOBODY, ...facts(given) }
  const all = assessObligations(patient, DEFAULT_RULESET, now)
  const [only, ...others] = all.filter((obligation) => obligation.kind === kind)
  if (only === undefined || others.length > 0) throw new Error(`${others.length + (only ? 1 : 0)} of ${kind}`)
  const { status, due, graceEnds, booking, bookedFor, daysOverdue, tier } = only
  return {
    status,
    due: told(due),
    graceEnds: told(graceEnds),
    booking,
    bookedFor: told(bookedFor),
    daysOverdue,
    tier,
  }
}

/** Within what a plan of scans may be, so that none is limited. */
const everies = constantFrom<Every>(
  { count: 42, unit: 'day' },
  { count: 63, unit: 'day' },
  { count: 91, unit: 'day' },
  { count: 8, unit: 'week' },
  { count: 13, unit: 'week' },
  { count: 2, unit: 'month' },
  { count: 3, unit: 'month' },
  { count: 6, unit: 'month' },
)

const aBooking = record({
  after: integer({ min: -30, max: 220 }),
  state: constantFrom<Booked['state']>('booked', 'booked', 'booked', 'pending', 'cancelled', 'no-show'),
})

// A leap day, month ends and both changes of the clock lie within.
const lasts = integer({ min: Date.parse('2027-06-01') / DAY, max: Date.parse('2028-12-31') / DAY }).map(
  (at) => iso(at * DAY),
)

test.each(Object.entries(TABLE))('%s: two implementations agree @H13 @H14', (_, line) => {
  const [from, to] = line.within ?? [0, 420]
  assert(
    property(
      lasts,
      everies,
      option(aBooking),
      option(aBooking),
      integer({ min: from, max: to }),
      (last, every, one, two, after) => {
        const booked = [one, two].flatMap((slot) =>
          slot === null ? [] : [{ at: plusDays(last, slot.after), state: slot.state }],
        )
        const given = { last, every, booked, today: plusDays(last, after) }
        expect(found(line, given)).toEqual(expected(line, given))
      },
    ),
    { numRuns: 400 },
  )
})

/** On each boundary and a day either side of it, by the day. */
test.each(Object.entries(TABLE))('%s: both say the same on every day @H13', (_, line) => {
  const [from, to] = line.within ?? [0, 420]
  const given = { last: '2027-08-31', every: { count: 3, unit: 'month' as const }, booked: [] }
  for (let after = from; after <= to; after += 1) {
    const then = { ...given, today: plusDays(given.last, after) }
    expect([then.today, found(line, then)]).toEqual([then.today, expected(line, then)])
  }
})

test.each([
  ['2027-08-31', { count: 3, unit: 'month' }, '2027-11-30'],
  ['2027-10-31', { count: 4, unit: 'month' }, '2028-02-29'],
  ['2028-02-29', { count: 3, unit: 'month' }, '2028-05-29'],
  ['2028-01-31', { count: 3, unit: 'month' }, '2028-04-30'],
  ['2028-03-25', { count: 8, unit: 'week' }, '2028-05-20'],
  ['2028-10-28', { count: 8, unit: 'week' }, '2028-12-23'],
] as const)('a scan of %s every %o is due on %s by both @H14', (last, every, due) => {
  const [line] = Object.values(IMAGING_LINES)
  if (line === undefined) throw new Error('no line')
  const given = { last, every, booked: [], today: last }
  expect(found(line, given).due).toBe(due)
  expect(expected(line, given).due).toBe(due)
})

test.each<[string, string, string, string, Tier | undefined]>([
  ['13.6 T81', '2026-03-02', '2026-04-04', 'due', undefined],
  ['13.6 T82', '2026-03-02', '2026-04-08', 'overdue', 'this-week'],
])('%s: denosumab of %s, on %s: %s', (_, last, today, status, tier) => {
  const line = TABLE['6.1 bone-agent-dose, q4w']
  if (line === undefined) throw new Error('no line')
  const given = { last, every: days(28), booked: [], today }
  expect(found(line, given)).toMatchObject({ status, due: '2026-03-30', graceEnds: '2026-04-06', tier })
  expect(expected(line, given)).toMatchObject({ status, tier })
})

test('13.6 T84: zoledronate of 2026-03-02 every 12 weeks, on 2026-05-20: due soon', () => {
  const line = TABLE['6.1 bone-agent-dose, 12-weekly']
  if (line === undefined) throw new Error('no line')
  const given = { last: '2026-03-02', every: days(84), booked: [], today: '2026-05-20' }
  expect(found(line, given)).toMatchObject({ status: 'due-soon', due: '2026-05-25' })
})

test.each<[string, readonly Booked[], string, Tier]>([
  ['13.6 T85', [], 'none', 'this-week'],
  ['13.6 T88', [{ at: '2026-03-10', state: 'booked' }], 'missed', 'this-week'],
])('%s: a CT of 2025-11-20 every 90 days, on 2026-03-15: overdue by 25 days', (_, booked, booking, tier) => {
  const [line] = Object.values(IMAGING_LINES)
  if (line === undefined) throw new Error('no line')
  const given = { last: '2025-11-20', every: days(90), booked, today: '2026-03-15' }
  const late = {
    status: 'overdue',
    due: '2026-02-18',
    graceEnds: '2026-03-11',
    daysOverdue: 25,
    booking,
    tier,
  }
  expect(found(line, given)).toMatchObject(late)
  expect(expected(line, given)).toMatchObject(late)
})

test('13.6 T86: the same in hospice: exempt, with its reason', () => {
  const [line] = Object.values(IMAGING_LINES)
  if (line === undefined) throw new Error('no line')
  const given = { last: '2025-11-20', every: days(90), booked: [], today: '2026-03-15' }
  const hospice = (at: Case): Partial<Facts> => ({
    ...line.facts(at),
    carePlans: [{ id: 'CarePlan/1', kind: 'hospice', reviewOn: dayOf('2026-04-01') }],
  })
  const patient = { ...NOBODY, ...hospice(given) }
  const now = { day: dayOf(given.today), moment: (Date.parse(given.today) + DAY / 2) as never, zone: 'UTC' }
  const obligations = assessObligations(patient, DEFAULT_RULESET, now)
  expect(obligations.find(({ kind }) => kind === 'imaging')).toMatchObject({
    status: 'exempt',
    exempt: { why: 'comfort-care', until: dayOf('2026-04-01') },
  })
})
