import type { Need } from '../facts/coverage.ts'
import type { LabMeasure } from '../facts/laboratory.ts'
import type { Booking } from '../facts/plan.ts'
import type { FactId } from '../facts/record.ts'
import type { Interval } from '../facts/treatment.ts'
import type { ObligationKind } from '../findings/problem.ts'
import type { Tier } from '../findings/tier.ts'
import type { FollowUpRow } from '../rules/settings/follow-up-settings.ts'
import type { Day } from '../time/day.ts'
import type { When } from '../time/when.ts'
import type { Exemption } from './exemption.ts'
import type { IntervalSource, ObligationRemark } from './obligation.ts'

/** A day and the records that tell it. */
export type Dated = { readonly day: Day; readonly evidence: readonly FactId[] }

/** When the next one is due, and by which row of the ruleset. */
export type Timing = {
  /** Its lead and its grace hold, whoever set the interval. */
  readonly row: FollowUpRow
  readonly interval?: Interval
  /** In days, from request to due day, where no interval tells. */
  readonly length?: number
  readonly intervalSource: IntervalSource
  readonly countedFrom?: Dated
  /** Absent when nothing tells from when to count. */
  readonly due?: Day
  /** Its interval is one of hours from this: compared as moments where the record tells one. */
  readonly hoursFrom?: When
  readonly evidence: readonly FactId[]
}

/** What a patient is to have, before it is held against today. */
export type Expectation = {
  readonly kind: ObligationKind
  readonly named?: string
  /** Of a blood test whose kind is not enough to name it. */
  readonly measures?: readonly LabMeasure[]
  readonly timing: Timing
  readonly lastDone?: Dated
  /** Those that are for this and for nothing else. */
  readonly bookings: readonly Booking[]
  readonly exempt?: Exemption
  /** That of the rule which speaks of it: overdue or critical, booked or not. */
  readonly lateTier?: Tier
  readonly evidence: readonly FactId[]
  readonly remarks: readonly ObligationRemark[]
  /** What has to be read before it can be told. */
  readonly needs: readonly Need[]
}
