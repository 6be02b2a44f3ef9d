import { type Facts, plusDays, dayOf, plus, type Case, type Line, days } from './calendar.ts'
import {
  WHEN,
  order,
  scan,
  bookings,
  doses,
  medication,
  goingOn,
  followUpFrom,
  visitOn,
  bookedAfter,
} from './records.ts'

function assessed(kind: 'dental-assessment', at: string): Facts['procedures'][number] {
  return { id: 'Procedure/1', kind, named: kind, state: 'completed', when: WHEN(at), regions: [], about: [] }
}

function radiotherapy(last: string): Facts['procedures'] {
  return [
    {
      id: 'Procedure/1',
      kind: 'radiotherapy',
      named: 'Radiotherapy',
      state: 'completed',
      when: WHEN(plusDays(last, -4)),
      ended: dayOf(last),
      regions: [{ region: 'lumbar-spine' }],
      about: [],
    },
  ]
}

const answeredOn =
  (day?: number): Line['facts'] =>
  (given) => ({
    procedures: radiotherapy(given.last),
    visits: day === undefined ? [] : visitOn(plusDays(given.last, day)),
    bookings: bookings('visit', bookedAfter(given, day ?? 0)),
  })

const referral =
  (more: (given: Case) => Partial<Facts['services'][number]>): Line['facts'] =>
  (given) => ({
    services: [
      order({
        kind: 'referral',
        intent: 'order',
        isReferral: true,
        authored: WHEN(given.last),
        ...more(given),
      }),
    ],
    bookings: bookings('other', bookedAfter(given, 0), { basedOn: ['ServiceRequest/1'] }),
  })

/** The rows of 6.1 on visits, doses, responses, bone density and referrals, each with a patient to whom it applies. */
export const CARE_LINES: Readonly<Record<string, Line>> = {
  '6.1 visit, by its plan': {
    kind: 'visit',
    lead: 14,
    grace: 14,
    tier: 'this-week',
    facts: (given) => ({
      services: [order({ kind: 'visit', interval: given.every })],
      visits: visitOn(given.last),
      bookings: bookings('visit', given),
    }),
  },
  '6.1 visit, first 6 months': {
    kind: 'visit',
    interval: days(42),
    lead: 14,
    grace: 14,
    tier: 'this-week',
    facts: (given) => ({
      carePlans: followUpFrom(plusDays(given.today, -183)),
      visits: visitOn(given.last),
      bookings: bookings('visit', given),
    }),
  },
  '6.1 visit, then': {
    kind: 'visit',
    interval: days(84),
    lead: 14,
    grace: 14,
    tier: 'this-week',
    facts: (given) => ({
      carePlans: followUpFrom(plusDays(given.today, -184)),
      visits: visitOn(given.last),
      bookings: bookings('visit', given),
    }),
  },
  '6.1 bone-agent-dose, q4w': {
    kind: 'bone-agent-dose',
    interval: days(28),
    lead: 7,
    grace: 7,
    tier: 'this-week',
    facts: (given) => ({
      doses: doses('denosumab', given.last),
      bookings: bookings('bone-agent-dose', given),
    }),
  },
  '6.1 bone-agent-dose, 12-weekly': {
    kind: 'bone-agent-dose',
    interval: { count: 12, unit: 'week' },
    lead: 7,
    grace: 14,
    tier: 'this-week',
    facts: (given) => ({
      orders: medication('zoledronate', { interval: { count: 12, unit: 'week' } }),
      doses: doses('zoledronate', given.last),
      bookings: bookings('bone-agent-dose', given),
    }),
  },
  '6.1 dental-review, on a bone agent': {
    kind: 'dental-review',
    interval: days(183),
    lead: 30,
    grace: 60,
    tier: 'routine',
    facts: (given) => ({
      ...goingOn('zoledronate', 12, given.today),
      procedures: [assessed('dental-assessment', given.last)],
      bookings: bookings('dental-review', given),
    }),
  },
  '6.1 radiotherapy-response, 30 d after': {
    kind: 'radiotherapy-response',
    interval: days(30),
    lead: 14,
    grace: 10,
    tier: 'this-week',
    within: [0, 183],
    fromEvent: true,
    facts: answeredOn(),
  },
  '6.1 radiotherapy-response, 60 d after': {
    kind: 'radiotherapy-response',
    interval: days(60),
    lead: 14,
    grace: 10,
    tier: 'this-week',
    answered: 45,
    within: [45, 183],
    fromEvent: true,
    facts: answeredOn(45),
  },
  '6.1 radiotherapy-response, 90 d after': {
    kind: 'radiotherapy-response',
    interval: days(90),
    lead: 14,
    grace: 10,
    tier: 'this-week',
    answered: 46,
    within: [46, 183],
    fromEvent: true,
    facts: answeredOn(46),
  },
  '6.1 dxa, ADT': {
    kind: 'dxa',
    interval: days(730),
    lead: 14,
    grace: 90,
    tier: 'routine',
    within: [0, 1300],
    facts: (given) => ({
      orders: medication('androgen-deprivation', { authored: WHEN('2020-01-01') }),
      examinations: scan(given.last, 'dxa'),
      bookings: bookings('dxa', given),
    }),
  },
  '6.1 referral, else 14 d from the request': {
    kind: 'referral',
    interval: days(14),
    lead: 7,
    grace: 7,
    tier: 'this-week',
    fromEvent: true,
    facts: referral(() => ({})),
  },
  '6.1 referral, urgent 2 d': {
    kind: 'referral',
    interval: days(2),
    lead: 0,
    grace: 0,
    tier: 'this-week',
    fromEvent: true,
    facts: referral(() => ({ urgent: true })),
  },
  '6.1 referral, its stated date': {
    kind: 'referral',
    lead: 7,
    grace: 7,
    tier: 'this-week',
    fromEvent: true,
    facts: referral(({ last, every }) => ({ start: dayOf(plus(last, every.count, every.unit)) })),
  },
}
