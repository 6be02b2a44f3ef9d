import { describe, expect, test } from 'vitest'

import type { CordReason, StatedWarningPain } from '#domain/cord/cord-reason.ts'
import { dayFromNumber } from '#domain/time/day.ts'

import { cordHeadline, wordCordReason } from './cord.ts'

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
    const reason = { id: 'cord-warning-pain', pain: pain(more) } as const
    expect(wordCordReason(reason)).toBe(sentence)
    expect(cordHeadline(reason)).toBe(short)
  })

  test.each<[Extract<CordReason, { id: 'cord-warning-settled' }>['how'], boolean, string]>([
    ['denied', true, 'denied on 20-Nov-2026'],
    ['usual', true, 'usual for this patient until 20-Nov-2026'],
    ['usual', false, 'usual for this patient'],
    ['unchanged', true, 'no change since 20-Nov-2026'],
  ])('that is settled as %s says how', (how, isDated, words) => {
    const reason = { id: 'cord-warning-settled', how, pain: pain(), ...(isDated && { day: FRIDAY }) } as const
    expect(wordCordReason(reason)).toBe(
      `Back pain, unremitting and wakes at night (new, 20-Nov-2026): ${words}`,
    )
    expect(cordHeadline(reason)).toBeUndefined()
  })
})

describe('a sign that nobody looked into', () => {
  const sign = { symptom: 'leg-paresis', answer: 'new', day: FRIDAY, since: FRIDAY, sites: [] } as const
  const told = { day: FRIDAY, days: 3, hours: 60, scanWithinHours: 24, isPastScan: true }
  const reason = { id: 'cord-unanswered', signs: [sign], told, withinHours: 24 } as const

  test('says what did not happen, for how long, and what came too late', () => {
    expect(wordCordReason(reason)).toBe(
      'No MRI of the spine ordered and no assessment recorded within 24 hours: leg weakness (new, 20-Nov-2026); first told 60 hours ago',
    )
    expect(wordCordReason({ ...reason, orderedLate: dayFromNumber(20_779) })).toMatch(
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
    expect(wordCordReason({ id: 'cord-answered', signs: [sign], responses })).toBe(
      'Leg weakness (new, 20-Nov-2026): MRI of the spine ordered on 20-Nov-2026, assessed on 20-Nov-2026 and MRI of the spine on 20-Nov-2026',
    )
  })
})
