import type { ScanCourse, ScanStep } from '#domain/follow-up/imaging/scan-pipeline.ts'
import type { ReferralStep } from '#domain/follow-up/referral/referral-course.ts'

import { wordDay } from './day.ts'

const SCAN_WORDS: Readonly<Record<ScanStep, string>> = {
  requested: 'asked for, not booked',
  missed: 'booked and not done',
  booked: 'booked',
  attended: 'attended, no report yet',
  performed: 'done, no report yet',
  'not-reviewed': 'reported, not marked as reviewed',
  'reviewed-elsewhere': 'reviewed elsewhere, before this was in use',
  reviewed: 'reported, reviewed',
}

const REFERRAL_WORDS: Readonly<Record<ReferralStep, string>> = {
  sent: 'sent, no answer yet',
  rejected: 'not accepted',
  accepted: 'accepted, not yet seen',
  seen: 'seen',
}

export function wordScanStep(step: ScanStep): string {
  return SCAN_WORDS[step]
}

export function wordReferralStep(step: ReferralStep): string {
  return REFERRAL_WORDS[step]
}

/** How far it has come, and what still stands beside it. */
export function wordScan({ step, stillBookedFor }: ScanCourse): string {
  const words = wordScanStep(step)
  return stillBookedFor === undefined ? words : `${words}; still booked for ${wordDay(stillBookedFor)}`
}
