import { array, assert, constantFrom, integer, property, record } from 'fast-check'
import { describe, expect, test } from 'vitest'

import type { PatientFacts } from '../../facts/patient-facts.ts'
import type { Booking, Examination, ServiceOrder, TaskFact } from '../../facts/plan.ts'
import { DEFAULT_RULESET } from '../../rules/ruleset.ts'
import { day, factsOf, nowOn, on, TODAY } from '../../testing/build-facts.ts'
import { booking, every, plan, scan } from '../../testing/build-follow-up.ts'
import { DEFAULT_CLINIC, type Clinic } from '../../time/clinic.ts'
import { addDays, isoDay } from '../../time/day.ts'
import { SCAN_STEPS, scanPipeline } from './scan-pipeline.ts'

const daysAgo = (days: number) => isoDay(addDays(day(TODAY), -days))
const pipelineOf = (facts: Partial<PatientFacts>, clinic: Partial<Clinic> = {}) =>
  scanPipeline(factsOf(facts), {
    clinic: { ...DEFAULT_CLINIC, ...clinic },
    ruleset: DEFAULT_RULESET,
    now: nowOn(TODAY),
  })

const ORDER = 'ServiceRequest/ct'
const asked = (ago: number, more: Partial<ServiceOrder> = {}) =>
  plan({ id: ORDER, intent: 'order', authored: on(daysAgo(ago)), named: 'CT', ...more })
const slot = (ago: number, more: Partial<Booking> = {}) =>
  booking(daysAgo(ago), { id: 'Appointment/ct', basedOn: [ORDER], ...more })
const done = (ago: number, more: Partial<Examination> = {}) =>
  scan(daysAgo(ago), { id: 'DiagnosticReport/ct', basedOn: [ORDER], ...more })
const review = (state: string, focus = 'DiagnosticReport/ct'): TaskFact => ({
  id: 'Task/review',
  code: 'report-review',
  state,
  focus,
})

describe('a scan that was asked for ten days ago @H14', () => {
  test.each<[string, Partial<PatientFacts>, object]>([
    ['and nothing else', {}, { step: 'requested', day: day(daysAgo(10)), orders: [ORDER] }],
    [
      'and booked ahead',
      { bookings: [slot(-3)] },
      { step: 'booked', day: day(daysAgo(-3)), booking: 'Appointment/ct' },
    ],
    ['and booked for today', { bookings: [slot(0)] }, { step: 'booked', day: day(TODAY) }],
    ['and booked for yesterday', { bookings: [slot(1)] }, { step: 'missed', day: day(daysAgo(1)) }],
    ['and cancelled', { bookings: [slot(1, { state: 'cancelled' })] }, { step: 'requested' }],
    ['and not come', { bookings: [slot(1, { state: 'no-show' })] }, { step: 'requested' }],
    ['and wished for', { bookings: [slot(-3, { state: 'pending' })] }, { step: 'requested' }],
    [
      'missed and booked again',
      { bookings: [slot(1), slot(-5, { id: 'Appointment/2' })] },
      { step: 'booked', booking: 'Appointment/2' },
    ],
    [
      'and attended',
      { bookings: [slot(1, { state: 'fulfilled' })] },
      { step: 'attended', day: day(daysAgo(1)) },
    ],
    ['and there now', { bookings: [slot(0, { state: 'arrived' })] }, { step: 'attended' }],
    [
      'and done without a report',
      { examinations: [done(1, { state: 'performed' })] },
      { step: 'performed', day: day(daysAgo(1)), examination: 'DiagnosticReport/ct' },
    ],
    ['and reported', { examinations: [done(1)] }, { step: 'not-reviewed', day: day(daysAgo(1)) }],
    [
      'and reported later than done',
      { examinations: [done(4, { issued: on(daysAgo(2)) })] },
      { step: 'not-reviewed', day: day(daysAgo(2)) },
    ],
    ['and reported in part', { examinations: [done(1, { state: 'preliminary' })] }, { step: 'not-reviewed' }],
    [
      'and read in part: the final report is awaited',
      { examinations: [done(1, { state: 'preliminary', reviewed: 'Task/review' })] },
      { step: 'performed' },
    ],
    [
      'and read',
      { examinations: [done(1, { reviewed: 'Task/review' })] },
      { step: 'reviewed', reviewed: 'Task/review' },
    ],
    [
      'and completed, with no report',
      { services: [asked(10, { state: 'completed' })] },
      { step: 'performed' },
    ],
    ['and on hold', { services: [asked(10, { state: 'on-hold' })] }, { step: 'requested' }],
  ])('%s', (_, facts, expected) => {
    expect(pipelineOf({ services: [asked(10)], ...facts })).toMatchObject([expected])
  })

  test.each<[string, Partial<ServiceOrder>]>([
    ['withdrawn', { state: 'revoked' }],
    ['a draft', { state: 'draft' }],
    ['completed long ago', { state: 'completed', authored: on(daysAgo(401)) }],
    ['repeated: its obligation tells', { intent: 'plan', interval: every(90, 'day') }],
  ])('%s is no scan on its way', (_, more) => {
    expect(pipelineOf({ services: [asked(10, more)] })).toEqual([])
  })
})

describe('what belongs together', () => {
  test.each<[string, Examination, boolean]>([
    ['of another reason, that fits', done(3, { basedOn: [] }), true],
    ['of another hospital, on another order', done(3, { basedOn: ['ServiceRequest/else'] }), true],
    ['of the day on which it was asked for', done(10, { basedOn: [] }), true],
    ['of the day before', done(11, { basedOn: [] }), false],
    ['of another kind', done(3, { basedOn: [], modality: 'mri' }), false],
    ['of another kind, on this order', done(3, { modality: 'mri' }), true],
  ])('an examination %s: %o', (_, examination, isOne) => {
    const scans = pipelineOf({ services: [asked(10)], examinations: [examination] })
    expect(scans).toHaveLength(isOne ? 1 : 2)
    expect(scans.find((one) => one.examination !== undefined)?.orders).toEqual(isOne ? [ORDER] : [])
  })

  test('one examination may answer two orders, and is told once', () => {
    const services = [asked(10), asked(12, { id: 'ServiceRequest/2' })]
    expect(pipelineOf({ services, examinations: [done(3)] })).toMatchObject([
      { step: 'not-reviewed', orders: [ORDER, 'ServiceRequest/2'] },
    ])
  })

  test('of two that fit the one of the order, else the first', () => {
    const own = done(2)
    const other = done(5, { id: 'DiagnosticReport/other', basedOn: [] })
    const orders = (examinations: Examination[]) =>
      new Map(pipelineOf({ services: [asked(10)], examinations }).map((one) => [one.examination, one.orders]))
    expect(orders([other, own]).get(own.id)).toEqual([ORDER])
    expect(orders([other, done(2, { basedOn: [] })]).get(other.id)).toEqual([ORDER])
  })

  test('a booking that stands though the scan was done elsewhere is told', () => {
    const scans = pipelineOf({
      services: [asked(10)],
      bookings: [slot(-4)],
      examinations: [done(3, { basedOn: [] })],
    })
    expect(scans).toMatchObject([
      { step: 'not-reviewed', booking: 'Appointment/ct', stillBookedFor: day(daysAgo(-4)) },
    ])
  })

  test('a booking without an order goes to the order that it fits', () => {
    expect(pipelineOf({ services: [asked(10)], bookings: [slot(-3, { basedOn: [] })] })).toMatchObject([
      { step: 'booked', orders: [ORDER] },
    ])
  })

  test('a booking of another order does not', () => {
    expect(pipelineOf({ services: [asked(10)], bookings: [slot(-3, { basedOn: ['X/1'] })] })).toMatchObject([
      { step: 'requested' },
      { step: 'booked', orders: ['X/1'] },
    ])
  })
})

describe('what nobody asked for', () => {
  test.each<[string, Partial<PatientFacts>, string | undefined]>([
    ['booked', { bookings: [slot(-3)] }, 'booked'],
    ['attended', { bookings: [slot(3, { state: 'fulfilled' })] }, 'attended'],
    ['missed', { bookings: [slot(3)] }, 'missed'],
    ['missed long ago', { bookings: [slot(401)] }, undefined],
    [
      'missed, and done since',
      { bookings: [slot(3)], examinations: [done(2, { reviewed: 'T/1' })] },
      'reviewed',
    ],
    [
      'attended, and reported since',
      { bookings: [slot(3, { state: 'fulfilled', basedOn: [] })], examinations: [done(3)] },
      'not-reviewed',
    ],
    ['a visit', { bookings: [slot(-3, { kind: 'visit' })] }, undefined],
    ['bone density', { examinations: [done(3, { modality: 'dxa' })] }, undefined],
    ['dated after today', { examinations: [done(-1)] }, undefined],
  ])('%s', (_, facts, step) => {
    expect(pipelineOf(facts).map((one) => one.step)).toEqual(step === undefined ? [] : [step])
  })

  test('attended, with another scan since, still has no report', () => {
    const facts = {
      bookings: [slot(5, { state: 'fulfilled' })],
      examinations: [done(3, { modality: 'mri', basedOn: [] })],
    }
    expect(pipelineOf(facts).map(({ step }) => step)).toEqual(['attended', 'not-reviewed'])
  })
})

describe('before this was in use', () => {
  const goLive = day(daysAgo(30))

  test.each<[string, Partial<PatientFacts>, string]>([
    ['a report of the day', { examinations: [done(30)] }, 'not-reviewed'],
    ['a report of the day before', { examinations: [done(31)] }, 'reviewed-elsewhere'],
    [
      'done before, reported after',
      { examinations: [done(40, { issued: on(daysAgo(29)) })] },
      'not-reviewed',
    ],
    ['done without a report', { examinations: [done(31, { state: 'performed' })] }, 'reviewed-elsewhere'],
    ['read here after all', { examinations: [done(31, { reviewed: 'Task/review' })] }, 'reviewed'],
    [
      'somebody says that it is to be read',
      { examinations: [done(31)], tasks: [review('requested')] },
      'not-reviewed',
    ],
    [
      'somebody said so and took it back',
      { examinations: [done(31)], tasks: [review('cancelled')] },
      'reviewed-elsewhere',
    ],
    [
      'somebody says so of another report',
      { examinations: [done(31)], tasks: [review('requested', 'DiagnosticReport/2')] },
      'reviewed-elsewhere',
    ],
    ['attended before', { bookings: [slot(31, { state: 'fulfilled' })] }, 'reviewed-elsewhere'],
    ['completed before', { services: [asked(31, { state: 'completed' })] }, 'reviewed-elsewhere'],
  ])('%s', (_, facts, step) => {
    expect(pipelineOf(facts, { goLive }).map((one) => one.step)).toEqual([step])
  })

  test('a booking missed before is nobody’s to chase', () => {
    expect(pipelineOf({ bookings: [slot(31)] }, { goLive })).toEqual([])
  })
})

describe('to the day', () => {
  test.each<[string, Partial<PatientFacts>, readonly string[]]>([
    [
      'a visit booked for the order',
      { services: [asked(10)], bookings: [slot(-3, { kind: 'visit' })] },
      ['requested'],
    ],
    ['an order of blood', { services: [asked(10, { kind: 'laboratory' })] }, []],
    ['completed 400 days ago', { services: [asked(400, { state: 'completed' })] }, ['performed']],
    [
      'completed 401 days ago, and done',
      { services: [asked(401, { state: 'completed' })], examinations: [done(300)] },
      ['not-reviewed'],
    ],
    [
      'completed, nobody knows when',
      { services: [asked(0, { state: 'completed', authored: undefined as never })] },
      [],
    ],
    ['done today', { services: [asked(10)], examinations: [done(0)] }, ['not-reviewed']],
    ['done after now', { services: [asked(10)], examinations: [done(-1)] }, ['requested']],
    ['booked for today, by nobody', { bookings: [slot(0)] }, ['booked']],
    ['wished for today, by nobody', { bookings: [slot(0, { state: 'pending' })] }, []],
    ['missed 400 days ago, by nobody', { bookings: [slot(400)] }, ['missed']],
    [
      'missed, and done the day before',
      { bookings: [slot(3)], examinations: [done(4, { basedOn: [] })] },
      ['missed', 'not-reviewed'],
    ],
    [
      'missed, and done that day',
      { bookings: [slot(3)], examinations: [done(3, { basedOn: [] })] },
      ['not-reviewed'],
    ],
    [
      'missed, and done today',
      { bookings: [slot(3)], examinations: [done(0, { basedOn: [] })] },
      ['not-reviewed'],
    ],
    [
      'missed, and another kind done for the same order',
      { bookings: [slot(3)], examinations: [done(2, { modality: 'mri' })] },
      ['not-reviewed'],
    ],
    ['cancelled, by nobody', { bookings: [slot(3, { state: 'cancelled' })] }, []],
  ])('%s', (_, facts, steps) => {
    expect(pipelineOf(facts).map(({ step }) => step)).toEqual(steps)
  })

  test('of when this came into use', () => {
    const goLive = day(daysAgo(30))
    const attended = (ago: number) => ({ bookings: [slot(ago, { state: 'fulfilled' })] })
    const steps = (facts: Partial<PatientFacts>) => pipelineOf(facts, { goLive }).map(({ step }) => step)
    expect([steps(attended(30)), steps(attended(31))]).toEqual([['attended'], ['reviewed-elsewhere']])
    expect([steps({ bookings: [slot(30)] }), steps({ bookings: [slot(31)] })]).toEqual([['missed'], []])
    const other = { ...review('requested'), code: 'call-back' }
    expect(steps({ examinations: [done(31)], tasks: [other] })).toEqual(['reviewed-elsewhere'])
  })

  test('a scan that was done tells the booking that led to it, and none that came to nothing', () => {
    const withBookings = (...bookings: readonly Booking[]) =>
      pipelineOf({ services: [asked(10)], bookings, examinations: [done(3)] })[0]
    const [cancelled, missed, kept] = [
      slot(6, { id: 'Appointment/1', state: 'cancelled' }),
      slot(5, { id: 'Appointment/2', state: 'no-show' }),
      slot(3, { id: 'Appointment/3', state: 'fulfilled' }),
    ]
    expect(withBookings(cancelled, missed, kept)).toMatchObject({ booking: 'Appointment/3' })
    expect(withBookings(cancelled, missed)).not.toHaveProperty('booking')
    const today = withBookings(slot(0))
    expect(today).toMatchObject({ booking: 'Appointment/ct' })
    expect(today).not.toHaveProperty('stillBookedFor')
    const wished = withBookings(slot(-4, { state: 'pending' }))
    expect(wished).not.toHaveProperty('stillBookedFor')
  })

  test('what was completed tells since when, where that is known', () => {
    expect(pipelineOf({ services: [asked(10, { state: 'completed' })] })).toMatchObject([
      { day: day(daysAgo(10)) },
    ])
  })
})

test('first what waits longest for somebody, then the oldest, then by id', () => {
  const at = (id: string, ago: number, more: Partial<ServiceOrder> = {}) =>
    asked(ago, { id: `ServiceRequest/${id}`, modality: 'xray', ...more })
  const facts = {
    services: [at('c', 5), at('b', 9), at('a', 9), at('d', 0, { state: 'completed' })],
    bookings: [
      slot(-3, { id: 'Appointment/2', basedOn: [] }),
      slot(-3, { id: 'Appointment/1', basedOn: [] }),
    ],
    examinations: [
      done(2, { id: 'DiagnosticReport/2', basedOn: [] }),
      done(2, { id: 'DiagnosticReport/1', basedOn: [] }),
    ],
  }
  const keys = (of: Partial<PatientFacts>) =>
    pipelineOf(of).map(({ orders, booking: slotted, examination }) => examination ?? slotted ?? orders[0])
  const expected = [
    'ServiceRequest/a',
    'ServiceRequest/b',
    'ServiceRequest/c',
    'Appointment/1',
    'Appointment/2',
    'ServiceRequest/d',
    'DiagnosticReport/1',
    'DiagnosticReport/2',
  ]
  expect(keys(facts)).toEqual(expected)
  expect(
    keys({
      services: facts.services.toReversed(),
      bookings: facts.bookings.toReversed(),
      examinations: facts.examinations.toReversed(),
    }),
  ).toEqual(expected)
})

const anOrder = record({ id: integer({ min: 1, max: 4 }), ago: integer({ min: 0, max: 60 }) }).map(
  ({ id, ago }) => asked(ago, { id: `ServiceRequest/${id}` }),
)
const aSlot = record({
  id: integer({ min: 1, max: 4 }),
  ago: integer({ min: -20, max: 60 }),
  state: constantFrom<Booking['state']>('booked', 'fulfilled', 'cancelled'),
}).map(({ id, ago, state }) =>
  slot(ago, { id: `Appointment/${id}`, basedOn: [`ServiceRequest/${id}`], state }),
)
const aScan = record({
  id: integer({ min: 1, max: 4 }),
  ago: integer({ min: 0, max: 60 }),
  modality: constantFrom<'ct' | 'mri'>('ct', 'mri'),
}).map(({ id, ago, modality }) => done(ago, { id: `DiagnosticReport/${id}`, basedOn: [], modality }))

const once = <T extends { readonly id: string }>(records: readonly T[]) => [
  ...new Map(records.map((one) => [one.id, one])).values(),
]

test('each examination stands in it once, whatever else there is, and the order of entry changes nothing', () => {
  assert(
    property(array(anOrder), array(aSlot), array(aScan), (orders, slots, scans) => {
      const facts = { services: once(orders), bookings: once(slots), examinations: once(scans) }
      const courses = pipelineOf(facts)
      const examined = courses.flatMap(({ examination }) => examination ?? [])
      expect(examined.toSorted()).toEqual(facts.examinations.map(({ id }) => id).toSorted())
      const ordered = new Set(courses.flatMap(({ orders: of }) => of))
      for (const { id } of facts.services) expect(ordered.has(id)).toBe(true)
      for (const { step } of courses) expect(SCAN_STEPS).toContain(step)
      const reversed = {
        services: facts.services.toReversed(),
        bookings: facts.bookings.toReversed(),
        examinations: facts.examinations.toReversed(),
      }
      expect(
        new Set(
          pipelineOf(reversed).map(({ step, examination, booking: of }) => [step, examination, of].join(' ')),
        ),
      ).toEqual(
        new Set(courses.map(({ step, examination, booking: of }) => [step, examination, of].join(' '))),
      )
    }),
  )
})
