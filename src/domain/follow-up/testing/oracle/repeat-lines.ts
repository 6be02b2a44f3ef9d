import { days, dayOf, plusDays, type Case, type Facts, type Line } from './calendar.ts'
import { bloods, bookedAfter, doses, result } from './records.ts'

/** Corrected, in mmol/L: what makes it this grade by CTCAE v5, where above 2.60 is high. */
const OF_GRADE = { 1: 2.7, 2: 3, 3: 3.3, 4: 3.8 } as const

type Found = { readonly grade: keyof typeof OF_GRADE; readonly at: string }

function found(...results: readonly Found[]): Facts['results'] {
  return results
    .map(({ grade, at }) => ({
      ...result('calcium-corrected', at, OF_GRADE[grade], 'mmol/L'),
      id: `Observation/${at}`,
    }))
    .toSorted((a, b) => b.when.day - a.when.day)
}

function untreated(grade: Found['grade']): Pick<Line, 'kind' | 'fromEvent' | 'isTierOfRule' | 'facts'> {
  return {
    kind: 'repeat-calcium',
    fromEvent: true,
    isTierOfRule: true,
    facts: (given) => ({
      results: found({ grade, at: given.last }),
      bookings: bloods(bookedAfter(given, 0), 'calcium'),
    }),
  }
}

/** High two days before zoledronate, and on the days after it that are told. */
const treated =
  (after: readonly number[]): Line['facts'] =>
  (given: Case) => ({
    results: found(
      { grade: 3, at: plusDays(given.last, -2) },
      ...after.map((day) => ({ grade: 1 as const, at: plusDays(given.last, day) })),
    ).filter(({ when }) => when.day <= dayOf(given.today)),
    doses: doses('zoledronate', given.last),
    bookings: bloods(bookedAfter(given, after.at(-1) ?? 0), 'calcium'),
  })

/** The rows of 6.1 on the repeat of a high calcium. Their tier is that of H-13. */
export const REPEAT_LINES: Readonly<Record<string, Line>> = {
  '6.1 repeat-calcium, H-01 untreated, G4: 48 h': {
    ...untreated(4),
    interval: days(2),
    lead: 0,
    grace: 0,
    tier: 'same-day',
  },
  '6.1 repeat-calcium, H-01 untreated, G3: 48 h': {
    ...untreated(3),
    interval: days(2),
    lead: 0,
    grace: 0,
    tier: 'same-day',
  },
  '6.1 repeat-calcium, H-01 untreated, G2: 7 d': {
    ...untreated(2),
    interval: days(7),
    lead: 0,
    grace: 0,
    tier: 'same-day',
  },
  '6.1 repeat-calcium, H-01 untreated, G1: 7 d': {
    ...untreated(1),
    interval: days(7),
    lead: 0,
    grace: 7,
    tier: 'this-week',
  },
  '6.1 repeat-calcium, H-01 treated: first, day 4': {
    kind: 'repeat-calcium',
    interval: days(4),
    lead: 1,
    grace: 2,
    tier: 'same-day',
    fromEvent: true,
    isTierOfRule: true,
    facts: treated([]),
  },
  '6.1 repeat-calcium, H-01 treated: a calcium of day 2 is not the first': {
    kind: 'repeat-calcium',
    interval: days(4),
    lead: 1,
    grace: 2,
    tier: 'same-day',
    answered: 2,
    within: [2, 420],
    fromEvent: true,
    isTierOfRule: true,
    facts: treated([2]),
  },
  '6.1 repeat-calcium, H-01 treated: second, day 7, the first of day 3': {
    kind: 'repeat-calcium',
    interval: days(7),
    lead: 1,
    grace: 3,
    tier: 'same-day',
    answered: 3,
    within: [3, 420],
    fromEvent: true,
    isTierOfRule: true,
    facts: treated([3]),
  },
  '6.1 repeat-calcium, H-01 treated: second, day 7, the first of day 6': {
    kind: 'repeat-calcium',
    interval: days(7),
    lead: 1,
    grace: 3,
    tier: 'same-day',
    answered: 6,
    within: [6, 420],
    fromEvent: true,
    isTierOfRule: true,
    facts: treated([6]),
  },
}
