import { addVisit } from '../chart/care.ts'
import type { Chart } from '../chart/chart.ts'
import { addReferral, addReport } from '../chart/plan.ts'
import { HOUR } from '../draw/calendar.ts'
import type { Profile } from './profile.ts'

const REASONS = {
  dental: 'Before a bone agent',
  orthopedic: 'Lesion of a long bone',
  spinal: 'Lesion of the spine',
} as const

/** What is done beside the cancer: bone density, other teams, and asking how pain answered to radiotherapy. */
export function writeSupportive(chart: Chart, { densityOn, referral, radiotherapy, until }: Profile): void {
  if (densityOn !== undefined) {
    const at = chart.at(densityOn, 11, 30)
    addReport(chart, {
      scan: 'dxa',
      at,
      conclusion: 'Bone density in the range of osteopenia, T-score -1.6.',
      reviewed: at + 50 * HOUR,
    })
  }
  if (referral !== undefined) addReferral(chart, { ...referral, reason: REASONS[referral.to] })
  for (const after of radiotherapy === undefined ? [] : CALLS) {
    const day = (radiotherapy?.until ?? 0) + after
    if (day < Math.min(0, until)) addVisit(chart, { at: chart.at(day, 14, 15), kind: 'VR' })
  }
}

/** Days after radiotherapy on which somebody asks how it helped. */
const CALLS = [28, 58, 88] as const
