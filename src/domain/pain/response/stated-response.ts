import type { Region } from '../../skeleton/region.ts'
import type { Day } from '../../time/day.ts'
import { statedOmed, type StatedOmed } from '../opioid/stated-omed.ts'
import type { StatedPain } from '../pain-reason.ts'
import type { Measured, RadiotherapyResponse, Response } from './radiotherapy-response.ts'
import type { Whose } from './site-pain.ts'

/** A course and what came of it, as a sentence tells it. */
export type StatedResponse = {
  readonly region: Region
  readonly ended: Day
  readonly daysSince: number
  readonly whose: Whose
  readonly response: Response
  readonly before?: StatedMeasured
  readonly after?: StatedMeasured
}

export type StatedMeasured = { readonly pain: StatedPain; readonly omed: StatedOmed }

export function statedResponse(course: RadiotherapyResponse): StatedResponse {
  const { region, ended, daysSince, whose, baseline, latest } = course
  return {
    region,
    ended,
    daysSince,
    whose,
    response: latest.response,
    ...(baseline !== undefined && { before: statedMeasured(baseline) }),
    ...(latest.measured !== undefined && { after: statedMeasured(latest.measured) }),
  }
}

export function statedMeasured({ pain, omed }: Measured): StatedMeasured {
  return { pain: { day: pain.day, worst: pain.worst }, omed: statedOmed(omed) }
}
