import { assert, constantFrom, integer, option, property, record } from 'fast-check'
import { expect, test } from 'vitest'

import { DEFAULT_RULESET } from '../rules/ruleset.ts'
import { factsOf } from '../testing/build-facts.ts'
import { assessObligations } from './assess-obligations.ts'

/*
 * The same decisions made a second time, from the table of intervals and the status algorithm as they are written for
 * people: with dates as text, the platform's calendar, and one table. Nothing else that the domain decides is used here.
 */

type Facts = Parameters<typeof assessObligations>[0]
type Day = Facts['bookings'][number]['when']['day']

const DAY = 86_400_000
const iso = (millis: number) => new Date(millis).toISOString().slice(0, 10)
const plusDays = (from: string, days: number) => iso(Date.parse(from) + days * DAY)
const dayOf = (text: string) => (Date.parse(text) / DAY) as Day

function plus(from: string, count: number, unit: 'day' | 'week' | 'month' | 'year'): string {
  if (unit === 'day') return plusDays(from, count)
  if (unit === 'week') return plusDays(from, count * 7)
  const [year = 0, month = 0, of = 0] = from.split('-').map(Number)
  const months = unit === 'month' ? count : count * 12
  const lastOfMonth = new Date(Date.UTC(year, month - 1 + months + 1, 0))
  return iso(
    Date.UTC(lastOfMonth.getUTCFullYear(), lastOfMonth.getUTCMonth(), Math.min(of, lastOfMonth.getUTCDate())),
  )
}

const COVERAGE: Facts['coverage'] = new Map(
  (
    [
      'patient',
      'calcium',
      'kidney',
      'weight',
      'conditions',
      'medication-doses',
      'medication-orders',
      'service-orders',
      'bookings',
      'examinations',
      'visits',
      'care-plans',
    ] as const
  ).map((concept) => [concept, { state: 'complete', from: 'all', newest: true }]),
)

const NOBODY = factsOf({ coverage: COVERAGE })

type Every = { readonly count: number; readonly unit: 'day' | 'week' | 'month' | 'year' }
type Booked = { readonly at: string; readonly state: Facts['bookings'][number]['state'] }
type Case = { readonly last: string; readonly every: Every; readonly booked: readonly Booked[] }

const service = (kind: 'imaging' | 'visit', interval: Every): Facts['services'] => [
  {
    id: 'ServiceRequest/1',
    kind,
    named: kind,
    ...(kind === 'imaging' && { modality: 'ct' as const }),
    regions: [],
    measures: [],
    state: 'active',
    intent: 'plan',
    interval,
    authored: { day: dayOf('2020-01-01') },
    urgent: false,
  },
]

const bookings = (kind: Facts['bookings'][number]['kind'], booked: readonly Booked[]): Facts['bookings'] =>
  booked.map(({ at, state }, index) => ({
    id: `Appointment/${index}`,
    kind,
    named: kind,
    ...(kind === 'imaging' && { modality: 'ct' as const }),
    regions: [],
    measures: kind === 'laboratory' ? ['calcium'] : [],
    when: { day: dayOf(at) },
    state,
    basedOn: [],
  }))

/** For each line of the table of intervals: lead, grace, the tier of what is overdue, and a patient to whom it applies. */
const TABLE = {
  'a scan by its plan': {
    kind: 'imaging',
    lead: 14,
    grace: 21,
    tier: 'this-week',
    own: undefined,
    facts: ({ last, every, booked }: Case): Partial<Facts> => ({
      services: service('imaging', every),
      examinations: [
        {
          id: 'DiagnosticReport/1',
          modality: 'ct',
          named: 'CT',
          regions: [],
          when: { day: dayOf(last) },
          state: 'reported',
          basedOn: [],
        },
      ],
      bookings: bookings('imaging', booked),
    }),
  },
  'a scan without a plan': {
    kind: 'imaging',
    lead: 14,
    grace: 114,
    tier: 'routine',
    own: { count: 90, unit: 'day' },
    facts: ({ last, booked }: Case): Partial<Facts> => ({
      examinations: [
        {
          id: 'DiagnosticReport/1',
          modality: 'mri',
          named: 'MRI',
          regions: [],
          when: { day: dayOf(last) },
          state: 'reported',
          basedOn: [],
        },
      ],
      bookings: bookings('imaging', booked),
    }),
  },
  'a visit by its plan': {
    kind: 'visit',
    lead: 14,
    grace: 14,
    tier: 'this-week',
    own: undefined,
    facts: ({ last, every, booked }: Case): Partial<Facts> => ({
      services: service('visit', every),
      visits: [{ id: 'Encounter/1', kind: 'clinic', state: 'finished', when: { day: dayOf(last) } }],
      bookings: bookings('visit', booked),
    }),
  },
  'calcium of everyone': {
    kind: 'calcium',
    lead: 14,
    grace: 14,
    tier: 'this-week',
    own: { count: 42, unit: 'day' },
    facts: ({ last, booked }: Case): Partial<Facts> => ({
      results: [
        {
          id: 'Observation/1',
          measure: 'calcium-corrected',
          amount: { value: 2.4, unit: 'mmol/L' },
          when: { day: dayOf(last) },
          status: 'final',
        } as Facts['results'][number],
      ],
      bookings: bookings('laboratory', booked),
    }),
  },
  'denosumab every four weeks': {
    kind: 'bone-agent-dose',
    lead: 7,
    grace: 7,
    tier: 'this-week',
    own: { count: 28, unit: 'day' },
    facts: ({ last, booked }: Case): Partial<Facts> => ({
      doses: [
        {
          id: 'MedicationAdministration/1',
          drug: { classes: ['denosumab'], named: 'Denosumab' },
          strength: { value: 120, unit: 'mg', text: '120 mg' },
          when: { day: dayOf(last) },
          certainty: 'given',
        },
      ],
      bookings: bookings('bone-agent-dose', booked),
    }),
  },
  'zoledronate every twelve weeks': {
    kind: 'bone-agent-dose',
    lead: 7,
    grace: 14,
    tier: 'this-week',
    own: { count: 12, unit: 'week' },
    facts: ({ last, booked }: Case): Partial<Facts> => ({
      doses: [
        {
          id: 'MedicationAdministration/1',
          drug: { classes: ['zoledronate'], named: 'Zoledronic acid' },
          when: { day: dayOf(last) },
          certainty: 'given',
        },
      ],
      orders: [
        {
          id: 'MedicationRequest/1',
          drug: { classes: ['zoledronate'], named: 'Zoledronic acid' },
          interval: { count: 12, unit: 'week' },
          state: 'active',
          asNeeded: false,
          origin: 'order',
        },
      ],
      bookings: bookings('bone-agent-dose', booked),
    }),
  },
} as const

type Line = (typeof TABLE)[keyof typeof TABLE]

const TIERS = ['routine', 'this-week', 'same-day'] as const

/** ISO dates compare as text. */
function expected({ lead, grace, tier, own }: Line, { last, every, booked }: Case, today: string) {
  const { count, unit } = own ?? every
  const due = plus(last, count, unit)
  const graceEnds = plusDays(due, grace)
  const length = (Date.parse(due) - Date.parse(last)) / DAY
  const firstDays = {
    'due-soon': plusDays(due, -lead),
    due: plusDays(due, 1),
    overdue: plusDays(graceEnds, 1),
    critical: plusDays(due, Math.max(2 * grace, Math.floor(length / 2)) + 1),
  }
  const status =
    (['critical', 'overdue', 'due', 'due-soon'] as const).find((name) => today >= firstDays[name]) ??
    'not-due'
  // What was kept tells that a scan or a visit took place; these lines are drawn without such bookings.
  const standing = booked
    .filter(({ state }) => state === 'booked')
    .map(({ at }) => at)
    .toSorted()
  const next = standing.find((at) => at >= today)
  const missed = standing.findLast((at) => at < today && at > last)
  const booking =
    next === undefined
      ? missed === undefined
        ? 'none'
        : 'missed'
      : next <= graceEnds
        ? 'booked'
        : 'booked-late'
  const steps = status === 'critical' ? 1 : next === undefined ? 0 : -1
  const isLate = status === 'critical' || status === 'overdue'
  return {
    status,
    due,
    graceEnds,
    booking,
    bookedFor: next ?? missed,
    daysOverdue: isLate ? (Date.parse(today) - Date.parse(due)) / DAY : undefined,
    tier: isLate ? TIERS[Math.max(0, TIERS.indexOf(tier) + steps)] : undefined,
  }
}

const told = (day: number | undefined) => (day === undefined ? undefined : iso(day * DAY))

function found({ kind, facts }: Line, given: Case, today: string) {
  const now = { day: dayOf(today), moment: (Date.parse(today) + DAY / 2) as never, zone: 'UTC' }
  const [only, ...others] = assessObligations({ ...NOBODY, ...facts(given) }, DEFAULT_RULESET, now).filter(
    (obligation) => obligation.kind === kind,
  )
  if (only === undefined || others.length > 0) throw new Error('not exactly one')
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
  (days) => iso(days * DAY),
)

test.each(Object.keys(TABLE) as (keyof typeof TABLE)[])('%s: two implementations agree @H13 @H14', (name) => {
  assert(
    property(
      lasts,
      everies,
      option(aBooking),
      option(aBooking),
      integer({ min: 0, max: 420 }),
      (last, every, one, two, days) => {
        const booked = [one, two].flatMap((slot) =>
          slot === null ? [] : [{ at: plusDays(last, slot.after), state: slot.state }],
        )
        const given = { last, every, booked }
        const today = plusDays(last, days)
        expect(found(TABLE[name], given, today)).toEqual(expected(TABLE[name], given, today))
      },
    ),
    { numRuns: 1000 },
  )
})

test.each([
  ['2027-08-31', { count: 3, unit: 'month' }, '2027-11-30'],
  ['2027-10-31', { count: 4, unit: 'month' }, '2028-02-29'],
  ['2028-02-29', { count: 3, unit: 'month' }, '2028-05-29'],
  ['2028-01-31', { count: 3, unit: 'month' }, '2028-04-30'],
  ['2028-03-25', { count: 8, unit: 'week' }, '2028-05-20'],
  ['2028-10-28', { count: 8, unit: 'week' }, '2028-12-23'],
] as const)('a scan of %s every %o is due on %s by both @H14', (last, every, due) => {
  const given = { last, every, booked: [] }
  const line = TABLE['a scan by its plan']
  expect(found(line, given, last).due).toBe(due)
  expect(expected(line, given, last).due).toBe(due)
})
