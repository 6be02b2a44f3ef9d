import { describe, expect, test } from 'vitest'

import type { SpinePainReason, StatedWarningPain } from '#domain/cord/pain/spine-pain-reason.ts'
import { dayFromNumber } from '#domain/time/day.ts'

import { spinePainHeadline, wordSpinePainReason } from './spine-pain.ts'

/** 20-Nov-2026. */
const FRIDAY = dayFromNumber(20_777)

const pain = (more: Partial<StatedWarningPain> = {}): StatedWarningPain => ({
  symptom: 'spinal-pain',
  answer: 'new',
  day: FRIDAY,
  since: FRIDAY,
  sites: [],
  qualities: ['unremitting', 'night'],
  ...more,
})

describe('pain that warns', () => {
  test.each<[string, Partial<StatedWarningPain>, string, string]>([
    [
      'new back pain',
      {},
      'Back or neck pain that warns: back pain, unremitting and wakes at night (new, 20-Nov-2026)',
      'New back pain, unremitting and wakes at night',
    ],
    [
      'neck pain, told before',
      { answer: 'present', sites: ['cervical-spine'], qualities: ['tender'], since: dayFromNumber(20_775) },
      'Back or neck pain that warns: neck pain, tender on pressure (present, first on 18-Nov-2026, last on 20-Nov-2026)',
      'Neck pain, tender on pressure',
    ],
  ])('%s', (_, more, sentence, short) => {
    const reason = { id: 'spine-pain-warning', pain: pain(more) } as const
    expect(wordSpinePainReason(reason)).toBe(sentence)
    expect(spinePainHeadline(reason)).toBe(short)
  })

  test.each<[Extract<SpinePainReason, { id: 'spine-pain-settled' }>['how'], boolean, string]>([
    ['denied', true, 'denied on 20-Nov-2026'],
    ['usual', true, 'usual for this patient until 20-Nov-2026'],
    ['usual', false, 'usual for this patient'],
    ['unchanged', true, 'no change since 20-Nov-2026'],
  ])('that is settled as %s says how', (how, isDated, words) => {
    const reason = { id: 'spine-pain-settled', how, pain: pain(), ...(isDated && { day: FRIDAY }) } as const
    expect(wordSpinePainReason(reason)).toBe(
      `Back pain, unremitting and wakes at night (new, 20-Nov-2026): ${words}`,
    )
    expect(spinePainHeadline(reason)).toBeUndefined()
  })
})

describe('new pain of the upper spine', () => {
  const neck = { region: 'cervical-spine', since: FRIDAY, day: FRIDAY } as const
  const back = { region: 'thoracic-spine', since: dayFromNumber(20_775), day: FRIDAY, worst: 6 } as const

  test('is told with its days, the worst of the diary, and how long it was quiet', () => {
    const reason = { id: 'spine-pain-new', pains: [neck, back], quietDays: 60 } as const
    expect(wordSpinePainReason(reason)).toBe(
      'New neck pain (20-Nov-2026) and pain of the thoracic spine (first on 18-Nov-2026, last on 20-Nov-2026, worst 6), none told there in the 60 days before',
    )
    expect(spinePainHeadline(reason)).toBe('New neck pain and pain of the thoracic spine')
  })

  test.each([
    ['before', true, 'Neck pain (20-Nov-2026), told before on 18-Nov-2026'],
    ['denied', true, 'Neck pain (20-Nov-2026), denied on 18-Nov-2026'],
    ['usual', true, 'Neck pain (20-Nov-2026), usual for this patient until 18-Nov-2026'],
    ['usual', false, 'Neck pain (20-Nov-2026), usual for this patient'],
  ] as const)('that is known, %s', (how, isDated, sentence) => {
    const on = isDated ? { on: dayFromNumber(20_775) } : {}
    const pain = { region: 'cervical-spine', day: FRIDAY, how, ...on } as const
    expect(wordSpinePainReason({ id: 'spine-pain-known', pains: [pain] })).toBe(sentence)
    expect(spinePainHeadline({ id: 'spine-pain-known', pains: [pain] })).toBeUndefined()
  })
})
