import { describe, expect, test } from 'vitest'

import type { PainReason } from '#domain/pain/pain-reason.ts'
import { parseDay, type Day } from '#domain/time/day.ts'

import { painHeadline, wordPainReason } from './pain.ts'

function day(text: string): Day {
  const parsed = parseDay(text)
  if (parsed === undefined) throw new RangeError(text)
  return parsed
}

const TODAY = day('2026-11-23')
const YESTERDAY = day('2026-11-22')

type Severe = Extract<PainReason, { readonly id: 'pain-severe' }>

const severe = (more: Partial<Severe> = {}): Severe => ({
  id: 'pain-severe',
  days: [
    { day: TODAY, worst: 8 },
    { day: YESTERDAY, worst: 9 },
    { day: day('2026-11-20'), worst: 3 },
  ],
  severeFrom: 7,
  change: 'new',
  beforeDays: 14,
  assessedWithinDays: 14,
  ...more,
})

const SCORES =
  'Worst pain 8 on 23-Nov-2026, 9 on 22-Nov-2026 and 3 on 20-Nov-2026: severe (7 or more) on 2 of 3 diary days'
const median = (of: number, days = 12, ofDays = 14) => ({ median: of, days, ofDays })

describe('severe pain', () => {
  test.each<[string, Partial<Severe>, string, string]>([
    [
      'new',
      { before: median(4) },
      `${SCORES}; new: median 4 (12 of 14 days) in the 14 days before`,
      'Worst pain 9, up from 4',
    ],
    [
      'of which nothing is known before',
      {},
      `${SCORES}; new: no score in the 14 days before`,
      'Worst pain 9, no score before',
    ],
    [
      'higher',
      { change: 'higher', before: median(6.5) },
      `${SCORES}; 2.5 above the median 6.5 (12 of 14 days) in the 14 days before`,
      'Worst pain 9, up from 6.5',
    ],
    [
      'steady and assessed',
      { change: 'steady', before: median(8), assessedOn: day('2026-11-18') },
      `${SCORES}; steady: median 8 (12 of 14 days) in the 14 days before, last contact on 18-Nov-2026`,
      'Worst pain 9, steady',
    ],
    [
      'steady and not assessed',
      { change: 'steady', before: median(8) },
      `${SCORES}; steady: median 8 (12 of 14 days) in the 14 days before, no contact in 14 days`,
      'Worst pain 9, steady',
    ],
  ])('%s', (_name, more, sentence, short) => {
    expect(wordPainReason(severe(more))).toBe(sentence)
    expect(painHeadline(severe(more))).toBe(short)
  })

  test('of a single day', () => {
    const reason = severe({ days: [{ day: TODAY, worst: 9 }] })
    expect(wordPainReason(reason)).toContain(
      'Worst pain 9 on 23-Nov-2026: severe (7 or more) on 1 of 1 diary day;',
    )
  })

  test('that is none', () => {
    const reason = { id: 'pain-not-severe', days: [{ day: TODAY, worst: 0 }], severeFrom: 7 } as const
    expect(wordPainReason(reason)).toBe('Worst pain 0 on 23-Nov-2026: severe (7 or more) on 0 of 1 diary day')
    expect(painHeadline(reason)).toBeUndefined()
  })
})

describe('two weeks', () => {
  const weeks = { week: median(5, 6, 7), before: median(3, 7, 7) }

  test('of which the second is worse', () => {
    const reason = { id: 'pain-rising', ...weeks } as const
    expect(wordPainReason(reason)).toBe(
      'Median of worst pain 5 (6 of 7 days) this week, up from 3 (7 of 7 days) the week before',
    )
    expect(painHeadline(reason)).toBe('Pain rising: median 5, up from 3')
  })

  test('of which it is not', () => {
    const reason = { id: 'pain-not-rising', ...weeks } as const
    expect(wordPainReason(reason)).toBe(
      'Median of worst pain 5 (6 of 7 days) this week, 3 (7 of 7 days) the week before',
    )
    expect(painHeadline(reason)).toBeUndefined()
  })
})

describe('a diary', () => {
  const silent = {
    id: 'pain-diary-silent',
    lastEntry: day('2026-11-13'),
    days: 10,
    severeFrom: 7,
    warnings: [],
  } as const

  test.each<[PainReason, string, string | undefined]>([
    [
      silent,
      'No diary entry for 10 days, the last on 13-Nov-2026; worst pain not told',
      'No diary entry for 10 days',
    ],
    [
      { ...silent, lastWorst: { day: day('2026-11-13'), worst: 9 } },
      'No diary entry for 10 days, the last on 13-Nov-2026; last worst pain 9 on 13-Nov-2026',
      'No diary entry for 10 days, last worst 9',
    ],
    [
      {
        ...silent,
        lastWorst: { day: day('2026-11-13'), worst: 0 },
        warnings: [{ symptom: 'leg-paresis', answer: 'new', day: day('2026-11-12') }],
      },
      'No diary entry for 10 days, the last on 13-Nov-2026; last worst pain 0 on 13-Nov-2026; told lately: leg paresis (new, 12-Nov-2026)',
      'No diary entry for 10 days, last worst 0',
    ],
    [{ id: 'pain-diary-kept', lastEntry: TODAY }, 'Last diary entry on 23-Nov-2026', undefined],
    [
      { id: 'pain-diary-unreadable', unreadable: [{ day: TODAY, why: 'value-not-number', detail: 'bad' }] },
      'Diary entry of 23-Nov-2026 unreadable: value is not a number (bad)',
      undefined,
    ],
    [
      {
        id: 'pain-diary-unreadable',
        unreadable: [
          { day: TODAY, why: 'malformed' },
          { day: YESTERDAY, why: 'conflicting-duplicate' },
        ],
      },
      'Diary entry of 23-Nov-2026 unreadable: malformed; Diary entry of 22-Nov-2026 unreadable: two versions disagree',
      undefined,
    ],
  ])('%j', (reason, sentence, short) => {
    expect(wordPainReason(reason)).toBe(sentence)
    expect(painHeadline(reason)).toBe(short)
  })
})

test.each([
  [{}, 'Too little in the pain diary'],
  [{ days: [{ day: TODAY, worst: 8 }] }, 'Pain diary: worst pain 8 on 23-Nov-2026, severe is 7 or more'],
  [{ withoutWorst: [TODAY, YESTERDAY] }, 'Pain diary: no worst pain told on 23-Nov-2026 and 22-Nov-2026'],
  [
    {
      days: [{ day: TODAY, worst: 8 }],
      withoutWorst: [YESTERDAY],
      unreadable: [{ day: day('2026-11-21'), why: 'malformed' as const }],
    },
    'Pain diary: worst pain 8 on 23-Nov-2026, severe is 7 or more; no worst pain told on 22-Nov-2026; entry of 21-Nov-2026 unreadable: malformed',
  ],
])('what is not known of the last days is told: %j @H8', (more, sentence) => {
  const reason = {
    id: 'pain-undecided',
    days: [],
    withoutWorst: [],
    unreadable: [],
    severeFrom: 7,
    ...more,
  } as const
  expect(wordPainReason(reason)).toBe(sentence)
  expect(painHeadline(reason)).toBeUndefined()
})
