import { expect, test } from 'vitest'

import { SCAN_STEPS } from '#domain/follow-up/imaging/scan-pipeline.ts'
import { day } from '#domain/testing/build-facts.ts'

import { wordReferralStep, wordScan, wordScanStep } from './course.ts'

test('every step has words of its own', () => {
  const scans = SCAN_STEPS.map(wordScanStep)
  const referrals = (['sent', 'rejected', 'accepted', 'seen'] as const).map(wordReferralStep)
  for (const words of [scans, referrals]) expect(new Set(words).size).toBe(words.length)
})

test('a booking that still stands is told beside it', () => {
  const scan = { step: 'not-reviewed', named: 'CT', orders: [] } as const
  expect(wordScan(scan)).toBe('reported, not marked as reviewed')
  expect(wordScan({ ...scan, stillBookedFor: day('2026-12-04') })).toBe(
    'reported, not marked as reviewed; still booked for 04-Dec-2026',
  )
})
