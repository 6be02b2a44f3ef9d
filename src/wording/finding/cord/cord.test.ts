import { describe, expect, test } from 'vitest'

import type { CordReason, StatedSign, TimeSinceTold } from '#domain/cord/cord-reason.ts'
import type { SymptomAnswer, SymptomSite, Symptom } from '#domain/facts/symptom.ts'
import { parseDay, type Day } from '#domain/time/day.ts'

import { wordBackOrNeck, wordSign, wordSignTold, wordSpinalPain } from './cord-sign.ts'
import { cordHeadline, wordCordReason } from './cord.ts'

function day(text: string): Day {
  const parsed = parseDay(text)
  if (parsed === undefined) throw new RangeError(text)
  return parsed
}

const FRIDAY = day('2026-11-20')

function sign(
  symptom: Symptom,
  answer: SymptomAnswer = 'new',
  sites: readonly SymptomSite[] = [],
  more: Partial<StatedSign> = {},
): StatedSign {
  return { symptom, answer, day: FRIDAY, since: FRIDAY, sites, ...more }
}

const told = (more: Partial<TimeSinceTold> = {}): TimeSinceTold => ({
  day: FRIDAY,
  days: 3,
  hours: 60,
  scanWithinHours: 24,
  isPastScan: true,
  ...more,
})

type Compression = Extract<CordReason, { readonly id: 'cord-compression' }>

const compression = (more: Partial<Compression> = {}): Compression => ({
  id: 'cord-compression',
  signs: [sign('leg-paresis')],
  spine: [],
  pain: [],
  told: told(),
  confounders: [],
  ...more,
})

const metastasis = (region: 'cervical-spine' | 'lumbar-spine' | 'sacrum-coccyx') =>
  ({ kind: 'metastasis', region: { region } }) as const
const T8 = { kind: 'metastasis', region: { region: 'thoracic-spine', level: 'T8' } } as const
const L3 = { kind: 'metastasis', region: { region: 'lumbar-spine', level: 'L3' } } as const
const backPain = {
  by: 'report',
  symptom: 'spinal-pain',
  answer: 'new',
  day: day('2026-11-22'),
  sites: [],
  qualities: ['night'],
} as const

describe('a sign is told with its answer and its days', () => {
  test.each<[StatedSign, string]>([
    [sign('leg-paresis'), 'leg weakness (new, 20-Nov-2026)'],
    [sign('spinal-paraparesis', 'worse'), 'weakness of both legs (worse, 20-Nov-2026)'],
    [sign('abnormal-gait', 'same'), 'difficulty walking (unchanged, 20-Nov-2026)'],
    [sign('unable-to-bear-weight', 'present'), 'unable to bear weight (present, 20-Nov-2026)'],
    [sign('muscle-weakness', 'new', ['arm']), 'arm weakness (new, 20-Nov-2026)'],
    [sign('muscle-weakness', 'new', ['arm', 'leg']), 'arm and leg weakness (new, 20-Nov-2026)'],
    [sign('numbness', 'new', ['leg', 'saddle']), 'numbness of the leg and saddle area (new, 20-Nov-2026)'],
    [sign('numbness-of-lower-limb'), 'numbness of the leg (new, 20-Nov-2026)'],
    [sign('saddle-numbness'), 'numbness of the saddle area (new, 20-Nov-2026)'],
    [sign('paresthesia'), 'tingling, place not told (new, 20-Nov-2026)'],
    [sign('cord-signs'), 'signs of the spinal cord on examination (new, 20-Nov-2026)'],
    [sign('fecal-incontinence'), 'fecal incontinence (new, 20-Nov-2026)'],
    [
      sign('leg-paresis', 'new', [], { since: day('2026-11-01') }),
      'leg weakness (new, first on 01-Nov-2026, last on 20-Nov-2026)',
    ],
  ])('%j', (of, words) => {
    expect(wordSignTold(of)).toBe(words)
    expect(words.startsWith(wordSign(of))).toBe(true)
  })
})

test.each([
  [backPain, 'back pain (new, 22-Nov-2026, wakes at night)'],
  [{ ...backPain, sites: ['cervical-spine'], qualities: [] } as const, 'neck pain (new, 22-Nov-2026)'],
  [
    { ...backPain, sites: ['cervical-spine', 'lumbar-spine'], qualities: ['straining', 'tender'] } as const,
    'back pain (new, 22-Nov-2026, worse on straining, tender on pressure)',
  ],
  [
    { by: 'diary', day: day('2026-11-22'), worst: 6 } as const,
    'pain of the spine in the diary (22-Nov-2026, worst 6)',
  ],
  [{ by: 'diary', day: day('2026-11-22') } as const, 'pain of the spine in the diary (22-Nov-2026)'],
])('pain of the spine is told with its day: %j', (pain, words) => {
  expect(wordSpinalPain(pain)).toBe(words)
  expect(wordBackOrNeck(pain)).toBe(words.startsWith('neck') ? 'neck pain' : 'back pain')
})

describe('why cord compression is suspected', () => {
  test.each<[string, Partial<Compression>, string, string]>([
    [
      'a site of the spine',
      { spine: [T8] },
      'Could be cord compression: leg weakness (new, 20-Nov-2026), with metastasis in T8; first told 60 hours ago, past the 24 hours for an MRI of the whole spine',
      'New leg weakness, spine disease on record',
    ],
    [
      'back pain, within the day',
      { pain: [backPain], told: told({ hours: 1, days: 0, isPastScan: false }) },
      'Could be cord compression: leg weakness (new, 20-Nov-2026), with back pain (new, 22-Nov-2026, wakes at night); first told 1 hour ago, MRI of the whole spine within 24 hours of that',
      'New leg weakness and back pain',
    ],
    [
      'two signs',
      { signs: [sign('urinary-incontinence', 'worse'), sign('fecal-incontinence')] },
      'Could be cord compression: urinary incontinence (worse, 20-Nov-2026) and fecal incontinence (new, 20-Nov-2026); first told 60 hours ago, past the 24 hours for an MRI of the whole spine',
      'Worse urinary incontinence and fecal incontinence',
    ],
    [
      'several places, from the neck down, each once',
      {
        spine: [
          L3,
          metastasis('sacrum-coccyx'),
          T8,
          L3,
          metastasis('cervical-spine'),
          metastasis('lumbar-spine'),
        ],
      },
      'Could be cord compression: leg weakness (new, 20-Nov-2026), with metastasis in the cervical spine, T8, L3, the lumbar spine and the sacrum; first told 60 hours ago, past the 24 hours for an MRI of the whole spine',
      'New leg weakness, spine disease on record',
    ],
    [
      'an earlier compression and everything else',
      {
        signs: [sign('leg-paresis', 'same'), sign('numbness', 'same', ['leg'])],
        spine: [
          { kind: 'cord-compression' },
          { kind: 'cauda-equina-syndrome', region: { region: 'lumbar-spine' } },
          T8,
        ],
        pain: [backPain, { by: 'diary', day: FRIDAY, worst: 7 }],
        told: { day: FRIDAY, days: 1, scanWithinHours: 24, isPastScan: false },
        confounders: ['opioid', 'chemotherapy-neuropathy', 'radiotherapy-of-spine'],
      },
      'Could be cord compression: leg weakness (unchanged, 20-Nov-2026) and numbness of the leg (unchanged, 20-Nov-2026), with metastasis in T8, cord compression on record, cauda equina syndrome on record, back pain (new, 22-Nov-2026, wakes at night) and pain of the spine in the diary (20-Nov-2026, worst 7); first told 1 day ago, MRI of the whole spine within 24 hours of that; also on record: an opioid, neuropathy of chemotherapy and radiotherapy of the spine',
      'Leg weakness, numbness of the leg and back pain',
    ],
  ])('%s', (_name, more, sentence, short) => {
    expect(wordCordReason(compression(more))).toBe(sentence)
    expect(cordHeadline(compression(more))).toBe(short)
  })

  test.each<[Partial<TimeSinceTold>, string]>([
    [{ hours: 0, days: 0 }, 'first told less than an hour ago'],
    [{ hours: 23, days: 1 }, 'first told 23 hours ago'],
    [{ hours: 71, days: 3 }, 'first told 71 hours ago'],
    [{ hours: 72, days: 3 }, 'first told 3 days ago'],
  ])('%j ago', (more, words) => {
    expect(wordCordReason(compression({ told: told(more) }))).toContain(`; ${words}, past`)
  })

  test.each([
    [0, 'first told today'],
    [1, 'first told 1 day ago'],
    [12, 'first told 12 days ago'],
  ])('%d days ago, by a date alone', (days, words) => {
    const { hours: _hours, ...dated } = told({ days })
    expect(wordCordReason(compression({ told: dated }))).toContain(`; ${words}, past`)
  })
})

describe('a sign by itself', () => {
  test.each<[StatedSign, string]>([
    [sign('numbness', 'new', ['leg']), 'New numbness of the leg'],
    [sign('numbness', 'worse', ['leg']), 'Worse numbness of the leg'],
    [sign('numbness', 'same', ['leg']), 'Numbness of the leg'],
    [sign('numbness', 'present', ['leg']), 'Numbness of the leg'],
  ])('in short: %j', (of, short) => {
    expect(cordHeadline({ id: 'cord-sign', signs: [of], told: told(), confounders: [] })).toBe(short)
  })

  test('is to clarify now', () => {
    const reason = {
      id: 'cord-sign',
      signs: [sign('numbness', 'new', ['leg'])],
      told: told(),
      confounders: ['chemotherapy-neuropathy'],
    } as const
    expect(wordCordReason(reason)).toBe(
      'Sign of the spinal cord, to clarify now: numbness of the leg (new, 20-Nov-2026); first told 60 hours ago; also on record: neuropathy of chemotherapy',
    )
  })

  test('has nothing beside it', () => {
    const reason = { id: 'cord-sign-alone', signs: [sign('radicular-pain')] } as const
    expect(wordCordReason(reason)).toBe('Radicular pain (new, 20-Nov-2026), nothing known beside it')
    expect(cordHeadline(reason)).toBeUndefined()
  })
})

describe('no sign', () => {
  const end = (by: 'denial' | 'spine-mri' | 'assessment') => ({ end: { by, day: day('2026-11-21') } })
  const none = { id: 'cord-no-sign', denied: [], ended: [], usual: [] } as const

  test.each<[string, CordReason, string]>([
    ['at all', none, 'No sign of the spinal cord stands'],
    [
      'for each was denied',
      { ...none, denied: [sign('leg-paresis', 'absent'), sign('numbness', 'absent', ['leg'])] },
      'No sign of the spinal cord stands; denied: leg paresis (20-Nov-2026) and numbness of the leg (20-Nov-2026)',
    ],
    [
      'for each was looked into',
      {
        ...none,
        ended: [
          { ...sign('leg-paresis'), ...end('spine-mri') },
          { ...sign('numbness'), ...end('denial') },
          { ...sign('abnormal-gait'), ...end('assessment') },
        ],
      },
      'No sign of the spinal cord stands; leg weakness (new, 20-Nov-2026): MRI of the spine on 21-Nov-2026; numbness, place not told (new, 20-Nov-2026): denied on 21-Nov-2026; difficulty walking (new, 20-Nov-2026): assessed on 21-Nov-2026',
    ],
    [
      'for it is as ever',
      {
        ...none,
        usual: [
          { ...sign('paresthesia', 'same', ['leg']), until: day('2027-03-23') },
          sign('numbness', 'same', ['leg']),
        ],
      },
      'No sign of the spinal cord stands; tingling of the leg (unchanged, 20-Nov-2026): usual for this patient until 23-Mar-2027; numbness of the leg (unchanged, 20-Nov-2026): usual for this patient',
    ],
  ])('%s', (_name, reason, sentence) => {
    expect(wordCordReason(reason)).toBe(sentence)
    expect(cordHeadline(reason)).toBeUndefined()
  })
})

test.each([
  [{}, 'Answer on numbness unreadable: malformed'],
  [{ day: FRIDAY }, 'Answer on numbness of 20-Nov-2026 unreadable: malformed'],
  [{ day: FRIDAY, detail: 'x' }, 'Answer on numbness of 20-Nov-2026 unreadable: malformed (x)'],
])('an answer that cannot be read says why: %j', (more, sentence) => {
  const reason = { id: 'cord-refused', symptom: 'numbness', why: 'malformed', ...more } as const
  expect(wordCordReason(reason)).toBe(sentence)
  expect(cordHeadline(reason)).toBeUndefined()
})

describe('a sign that nobody looked into', () => {
  const weakness = sign('leg-paresis')
  const reason = { id: 'cord-unanswered', signs: [weakness], told: told(), withinHours: 24 } as const

  test('says what did not happen, for how long, and what came too late', () => {
    expect(wordCordReason(reason)).toBe(
      'No MRI of the spine ordered and no assessment recorded within 24 hours: leg weakness (new, 20-Nov-2026); first told 60 hours ago',
    )
    expect(wordCordReason({ ...reason, orderedLate: day('2026-11-22') })).toMatch(
      /; MRI of the spine ordered only on 22-Nov-2026$/,
    )
    expect(cordHeadline(reason)).toBe('Leg weakness not looked into')
  })

  test('and one that somebody did, says what was done', () => {
    const responses = [
      { by: 'order', day: FRIDAY },
      { by: 'assessment', day: FRIDAY },
      { by: 'spine-mri', day: FRIDAY },
    ] as const
    expect(wordCordReason({ id: 'cord-answered', signs: [weakness], responses })).toBe(
      'Leg weakness (new, 20-Nov-2026): MRI of the spine ordered on 20-Nov-2026, assessed on 20-Nov-2026 and MRI of the spine on 20-Nov-2026',
    )
  })
})
