import type { PatientFacts } from '../facts/patient-facts.ts'
import type { Gone } from '../flags/what-went.ts'
import type { Finding } from '../findings/finding.ts'
import type { FollowUpItem } from '../follow-up/follow-up-item.ts'
import type { ScanCourse } from '../follow-up/imaging/scan-pipeline.ts'
import type { Obligation } from '../follow-up/obligation.ts'
import type { Referral } from '../follow-up/referral/referral-course.ts'
import type { CalciumEpisode } from '../calcium/episodes.ts'
import type { CalciumEntry } from '../calcium/series/calcium-series.ts'
import type { DoseReadiness } from '../dose-readiness/dose-readiness.ts'
import type { PainReview } from '../pain/pain-review.ts'
import type { ComputedEgfr } from '../renal/computed-egfr.ts'
import type { SkeletalHistory } from '../skeletal-events/skeletal-event.ts'
import type { CaseloadRow } from './caseload-row.ts'

/** Everything that the patient page shows: the row of the list, what stands behind it, and the facts. Plain data. */
export type PatientReview = {
  readonly row: CaseloadRow
  /** Raised, unknown and clear, in the order of the list. */
  readonly findings: readonly Finding[]
  readonly obligations: readonly Obligation[]
  /** Every scan that was asked for, booked or done, and how far it has come. */
  readonly scans: readonly ScanCourse[]
  readonly referrals: readonly Referral[]
  /** By lane of the follow-up desk: each obligation once, and the scans that none of them speaks of. */
  readonly followUp: readonly FollowUpItem[]
  /** Newest first: the calcium of each clinic day with what was used and why. */
  readonly calcium: readonly CalciumEntry[]
  /** What is taken for pain, and what came of it. */
  readonly pain: PainReview
  /** Of each dose that is near: what has to be right before it. */
  readonly readiness: readonly DoseReadiness[]
  /** Where the laboratory gave no eGFR. */
  readonly egfr?: ComputedEgfr
  /** Newest first: each run of high calcium, from its first value to its relapse. */
  readonly calciumEpisodes: readonly CalciumEpisode[]
  /** What the disease of the bones has done so far. */
  readonly history: SkeletalHistory
  readonly facts: Omit<PatientFacts, 'coverage'>
  /** Newest first: what was raised while someone looked and is no longer. Only where reviews follow each other. */
  readonly gone?: readonly Gone[]
}
