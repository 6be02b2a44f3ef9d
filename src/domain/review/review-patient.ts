import { calciumEpisodes } from '../calcium/episodes.ts'
import { calciumByDay } from '../calcium/series/calcium-series.ts'
import { assessReadiness } from '../dose-readiness/assess-readiness.ts'
import type { PatientFacts } from '../facts/patient-facts.ts'
import { inCareContext } from '../findings/care-context.ts'
import type { Finding } from '../findings/finding.ts'
import { assessObligations } from '../follow-up/assess-obligations.ts'
import { followUpItems } from '../follow-up/follow-up-item.ts'
import { scanPipeline } from '../follow-up/imaging/scan-pipeline.ts'
import { referralsIn } from '../follow-up/referral/referral-course.ts'
import { painReview } from '../pain/pain-review.ts'
import { computedEgfr } from '../renal/computed-egfr.ts'
import { evaluateRules } from '../rules/evaluate-rules.ts'
import type { Ruleset } from '../rules/ruleset.ts'
import { skeletalHistory } from '../skeletal-events/skeletal-history.ts'
import { DEFAULT_CLINIC, type Clinic } from '../time/clinic.ts'
import type { Now } from '../time/when.ts'
import { makeRow } from './make-row.ts'
import type { PatientReview } from './patient-review.ts'

/** All that is said of one patient at one moment. The list and the page both show this, and nothing else. */
export function reviewPatient(
  facts: PatientFacts,
  ruleset: Ruleset,
  now: Now,
  clinic: Clinic = DEFAULT_CLINIC,
): PatientReview {
  const obligations = assessObligations(facts, ruleset, now)
  const input = { facts, obligations, ruleset, now }
  const findings = inCareContext(evaluateRules(input), facts, now).toSorted(byVerdict)
  const scans = facts.patient.deceased ? [] : scanPipeline(facts, { clinic, ruleset, now })
  const { coverage: _, ...shown } = facts
  const egfr = computedEgfr(facts, ruleset, now)
  return {
    row: makeRow(input, findings, clinic),
    findings,
    obligations,
    scans,
    referrals: referralsIn(facts, now.day),
    followUp: followUpItems(obligations, scans, ruleset),
    calcium: calciumByDay(facts, ruleset),
    pain: painReview(facts, ruleset, now),
    readiness: assessReadiness(input),
    ...(egfr && { egfr }),
    calciumEpisodes: calciumEpisodes(facts, ruleset),
    history: skeletalHistory(facts, ruleset),
    facts: shown,
  }
}

const VERDICTS: readonly Finding['verdict'][] = ['raised', 'unknown', 'clear']

/** Within a verdict in the order of the rules. */
function byVerdict(a: Finding, b: Finding): number {
  return VERDICTS.indexOf(a.verdict) - VERDICTS.indexOf(b.verdict)
}
