import { type Facts, plusDays, dayOf, type Case, type Line, days } from './calendar.ts'
import {
  NOBODY,
  WHEN,
  bloods,
  result,
  calcium,
  creatinine,
  doses,
  medication,
  goingOn,
  type Primary,
  primary,
  bookedAfter,
} from './records.ts'

function markerOf(
  measure: string,
  unit: string,
  of: Primary['primary'],
  more: (given: Case) => Partial<Facts> = () => ({}),
): Line['facts'] {
  return (given) => ({
    primaries: primary(of),
    results: [result(measure, given.last, 5, unit)],
    bookings: bloods(given, 'tumor-marker'),
    ...more(given),
  })
}

const psaOf = (castration: 'resistant' | 'sensitive') =>
  markerOf('psa', 'ng/mL', 'prostate', () => ({ primaries: primary('prostate', castration) }))

const calciumWith =
  (more: (given: Case) => Partial<Facts>): Line['facts'] =>
  (given) => ({
    results: [calcium(given.last)],
    bookings: bloods(given, 'calcium'),
    ...more(given),
  })

/** A clearance of 17 mL/min by Cockcroft and Gault. */
const POOR_KIDNEYS = ({ last, today }: Case): Partial<Facts> => ({
  patient: { ...NOBODY.patient, birth: { year: 1940 }, gender: 'male' },
  weights: [{ id: 'Observation/weight', kilograms: 50, when: WHEN(today) }],
  results: [calcium(last), creatinine(today, 200)],
})

/** The rows of 6.1 on tumor markers, calcium and creatinine, each with a patient to whom it applies. */
export const BLOOD_LINES: Readonly<Record<string, Line>> = {
  '6.1 tumor-marker, prostate mHSPC, PSA': {
    kind: 'tumor-marker',
    interval: days(90),
    lead: 14,
    grace: 14,
    tier: 'this-week',
    facts: psaOf('sensitive'),
  },
  '6.1 tumor-marker, prostate mCRPC, PSA': {
    kind: 'tumor-marker',
    interval: days(56),
    lead: 14,
    grace: 14,
    tier: 'this-week',
    facts: psaOf('resistant'),
  },
  '6.1 tumor-marker, thyroid, Tg': {
    kind: 'tumor-marker',
    interval: days(120),
    lead: 14,
    grace: 30,
    tier: 'this-week',
    facts: markerOf('thyroglobulin', 'ng/mL', 'thyroid'),
  },
  '6.1 tumor-marker, myeloma on treatment, M-protein': {
    kind: 'tumor-marker',
    interval: days(28),
    lead: 14,
    grace: 14,
    tier: 'this-week',
    facts: markerOf('m-protein', 'g/L', 'myeloma', () => ({
      orders: medication('chemotherapy', { authored: WHEN('2020-01-01') }),
    })),
  },
  '6.1 tumor-marker, myeloma else, FLC': {
    kind: 'tumor-marker',
    interval: days(84),
    lead: 14,
    grace: 14,
    tier: 'this-week',
    facts: markerOf('lambda-free-light-chains', 'mg/L', 'myeloma'),
  },
  '6.1 tumor-marker, other primaries': {
    kind: 'tumor-marker',
    interval: days(90),
    lead: 14,
    grace: 14,
    tier: 'this-week',
    facts: markerOf('ca-15-3', "[arb'U]/mL", 'breast'),
  },
  '6.1 tumor-marker, first 3 months of a new systemic treatment': {
    kind: 'tumor-marker',
    interval: days(28),
    lead: 7,
    grace: 14,
    tier: 'this-week',
    facts: markerOf('ca-15-3', "[arb'U]/mL", 'breast', ({ today }) => ({
      doses: doses('chemotherapy', plusDays(today, -90)),
    })),
  },
  '6.1 calcium, on a bone agent, 4-weekly': {
    kind: 'calcium',
    interval: days(28),
    lead: 7,
    grace: 7,
    tier: 'this-week',
    facts: calciumWith(({ today }) => goingOn('pamidronate', 4, today)),
  },
  '6.1 calcium, on a bone agent, 12-weekly': {
    kind: 'calcium',
    interval: days(84),
    lead: 7,
    grace: 14,
    tier: 'this-week',
    facts: calciumWith(({ today }) => goingOn('zoledronate', 12, today)),
  },
  '6.1 calcium, on a bone agent, CrCl < 30': {
    kind: 'calcium',
    interval: days(28),
    lead: 7,
    grace: 0,
    tier: 'this-week',
    facts: calciumWith((given) => ({ ...goingOn('zoledronate', 12, given.today), ...POOR_KIDNEYS(given) })),
  },
  '6.1 calcium, after the first denosumab dose': {
    kind: 'calcium',
    interval: days(14),
    lead: 7,
    grace: 0,
    tier: 'this-week',
    fromEvent: true,
    facts: (given) => ({
      doses: doses('denosumab', given.last),
      bookings: bloods(bookedAfter(given, 0), 'calcium'),
    }),
  },
  '6.1 calcium, denosumab stopped, to day 365': {
    kind: 'calcium',
    interval: days(28),
    lead: 7,
    grace: 7,
    tier: 'this-week',
    within: [0, 333],
    facts: calciumWith(({ last }) => ({
      orders: medication('denosumab', {
        state: 'stopped',
        stopReason: 'completed',
        end: dayOf(plusDays(last, -32)),
      }),
      doses: doses('denosumab', plusDays(last, -32), plusDays(last, -60)),
    })),
  },
  '6.1 calcium, denosumab missed, in the window of H-08a': {
    kind: 'calcium',
    interval: days(28),
    lead: 7,
    grace: 7,
    tier: 'this-week',
    isTierOfRule: true,
    within: [25, 333],
    facts: calciumWith(({ last }) => ({
      doses: doses('denosumab', ...[-32, -60, -88, -116].map((day) => plusDays(last, day))),
    })),
  },
  '6.1 calcium, first 3 months of a new systemic treatment': {
    kind: 'calcium',
    interval: days(28),
    lead: 7,
    grace: 14,
    tier: 'this-week',
    facts: calciumWith(({ today }) => ({ doses: doses('chemotherapy', plusDays(today, -90)) })),
  },
  '6.1 calcium, otherwise': {
    kind: 'calcium',
    interval: days(42),
    lead: 14,
    grace: 14,
    tier: 'this-week',
    facts: calciumWith(() => ({})),
  },
  '6.1 creatinine, on an IV bisphosphonate': {
    kind: 'creatinine',
    interval: { count: 4, unit: 'week' },
    lead: 7,
    grace: 0,
    tier: 'this-week',
    fromEvent: true,
    facts: (given) => ({
      orders: medication('zoledronate', { interval: { count: 4, unit: 'week' } }),
      doses: doses('zoledronate', given.last),
      bookings: bloods(bookedAfter(given, 0), 'creatinine'),
    }),
  },
  '6.1 vitamin-d, 25-OH-D, on a bone agent': {
    kind: 'vitamin-d',
    interval: days(365),
    lead: 30,
    grace: 60,
    tier: 'routine',
    within: [0, 700],
    facts: (given) => ({
      ...goingOn('zoledronate', 12, given.today),
      results: [result('vitamin-d', given.last, 60, 'nmol/L')],
      bookings: bloods(given, 'vitamin-d'),
    }),
  },
  '6.1 creatinine, otherwise': {
    kind: 'creatinine',
    interval: days(42),
    lead: 14,
    grace: 14,
    tier: 'this-week',
    facts: (given) => ({ results: [creatinine(given.last)], bookings: bloods(given, 'creatinine') }),
  },
}
