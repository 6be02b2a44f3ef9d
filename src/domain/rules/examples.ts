import { BLOOD_BEFORE_INFUSION_EXAMPLES } from '../bone-agent/rules/blood-before-infusion.examples.ts'
import { DOSE_GAP_EXAMPLES } from '../bone-agent/rules/dose-gap.examples.ts'
import {
  KIDNEY_DOUBTS_CORRECTION_EXAMPLES,
  LOW_ALBUMIN_ESTIMATE_EXAMPLES,
  MYELOMA_DOUBTS_CORRECTION_EXAMPLES,
} from '../calcium/rules/calcium-remarks.examples.ts'
import { DISCORDANT_CALCIUM_EXAMPLES } from '../calcium/rules/discordant-calcium.examples.ts'
import { HIGH_CALCIUM_WITH_SYMPTOMS_EXAMPLES } from '../calcium/rules/high-calcium-with-symptoms.examples.ts'
import { HIGH_CALCIUM_EXAMPLES } from '../calcium/rules/high-calcium.examples.ts'
import { BORDERLINE_WITH_SYMPTOMS_EXAMPLES } from '../calcium/rules/high/borderline-with-symptoms.examples.ts'
import { CULPRIT_MEDICATION_EXAMPLES } from '../calcium/rules/high/culprit-medication.examples.ts'
import { HIGH_NOT_REPEATED_EXAMPLES } from '../calcium/rules/treated/high-not-repeated.examples.ts'
import { HIGH_WITH_FALLING_KIDNEY_EXAMPLES } from '../calcium/rules/high/high-with-falling-kidney.examples.ts'
import { RECURRENCE_EXAMPLES } from '../calcium/rules/treated/recurrence.examples.ts'
import { REFRACTORY_EXAMPLES } from '../calcium/rules/treated/refractory.examples.ts'
import { UNSUPPRESSED_PARATHYROID_EXAMPLES } from '../calcium/rules/high/unsuppressed-parathyroid.examples.ts'
import { LOW_CALCIUM_EXAMPLES } from '../calcium/rules/low-calcium.examples.ts'
import { RAPID_RISE_EXAMPLES } from '../calcium/rules/rapid-rise.examples.ts'
import { RISING_CALCIUM_EXAMPLES } from '../calcium/rules/rising-calcium.examples.ts'
import { CORD_SIGN_EXAMPLES } from '../cord/rules/cord-sign.examples.ts'
import { SUSPECTED_COMPRESSION_EXAMPLES } from '../cord/rules/suspected-compression.examples.ts'
import { IMPLAUSIBLE_RANGES_EXAMPLES } from '../data-quality/implausible-ranges.examples.ts'
import { IMPLAUSIBLE_RESULTS_EXAMPLES } from '../data-quality/implausible-results.examples.ts'
import { UNREADABLE_RESULTS_EXAMPLES } from '../data-quality/unreadable-results.examples.ts'
import { BLOOD_BEFORE_DOSE_EXAMPLES } from '../calcium-watch/rules/blood-before-dose.examples.ts'
import { FIRST_DOSE_UNCHECKED_EXAMPLES } from '../calcium-watch/rules/first-dose-unchecked.examples.ts'
import { HIGH_RISK_ON_DENOSUMAB_EXAMPLES } from '../calcium-watch/rules/high-risk-on-denosumab.examples.ts'
import { STALE_CALCIUM_EXAMPLES } from '../calcium-watch/rules/stale-calcium.examples.ts'
import { EARLY_DOSES_EXAMPLES } from '../data-quality/bone-agent/early-doses.examples.ts'
import { STRENGTH_UNKNOWN_EXAMPLES } from '../data-quality/bone-agent/strength-unknown.examples.ts'
import { LOW_AFTER_BONE_AGENT_EXAMPLES } from '../low-calcium/rules/low-after-bone-agent.examples.ts'
import { LOW_BEFORE_DOSE_EXAMPLES } from '../low-calcium/rules/low-before-dose.examples.ts'
import { SYMPTOMS_AFTER_BONE_AGENT_EXAMPLES } from '../low-calcium/rules/symptoms-after-bone-agent.examples.ts'
import { POSSIBLE_REBOUND_EXAMPLES } from '../rebound/rules/possible-rebound.examples.ts'
import { REBOUND_WATCH_EXAMPLES } from '../rebound/rules/rebound-watch.examples.ts'
import type { RuleId } from '../findings/rule-id.ts'
import { DENTAL_BEFORE_START_EXAMPLES } from '../jaw/rules/dental-before-start.examples.ts'
import { DENTAL_PROCEDURE_NEAR_DOSE_EXAMPLES } from '../jaw/rules/dental-procedure-near-dose.examples.ts'
import { DENTAL_REVIEW_LATE_EXAMPLES } from '../jaw/rules/dental-review-late.examples.ts'
import { ORAL_SYMPTOM_EXAMPLES } from '../jaw/rules/oral-symptom.examples.ts'
import { NEW_SITE_EXAMPLES } from '../pain/rules/new-site.examples.ts'
import { NO_ANALGESIC_EXAMPLES } from '../pain/rules/drugs/no-analgesic.examples.ts'
import { OPIOID_WITHOUT_RELIEF_EXAMPLES } from '../pain/rules/drugs/opioid-without-relief.examples.ts'
import { PAIN_PROGRESSION_EXAMPLES } from '../pain/rules/pain-progression.examples.ts'
import { POOR_CONTROL_EXAMPLES } from '../pain/rules/poor-control.examples.ts'
import { RISING_PAIN_EXAMPLES } from '../pain/rules/rising-pain.examples.ts'
import { SEVERE_PAIN_EXAMPLES } from '../pain/rules/severe-pain.examples.ts'
import { SILENT_DIARY_EXAMPLES } from '../pain/rules/silent-diary.examples.ts'
import { DOSE_ABOVE_TABLE_EXAMPLES } from '../renal/rules/dose-above-table.examples.ts'
import { KIDNEY_DECLINE_EXAMPLES } from '../renal/rules/kidney-decline.examples.ts'
import { LOW_CLEARANCE_EXAMPLES } from '../renal/rules/low-clearance.examples.ts'
import { NEW_UPPER_SPINE_PAIN_EXAMPLES } from '../cord/rules/new-upper-spine-pain.examples.ts'
import { UNANSWERED_SIGN_EXAMPLES } from '../cord/rules/unanswered-sign.examples.ts'
import { WARNING_PAIN_EXAMPLES } from '../cord/rules/warning-pain.examples.ts'
import { UNSTABLE_SPINE_EXAMPLES } from '../fracture/rules/unstable-spine.examples.ts'
import { HIGH_MIRELS_SCORE_EXAMPLES } from '../fracture/rules/high-mirels-score.examples.ts'
import { INCOMPLETE_MIRELS_SCORE_EXAMPLES } from '../fracture/rules/incomplete-mirels-score.examples.ts'
import { NEW_FEMUR_PAIN_EXAMPLES } from '../fracture/rules/new-femur-pain.examples.ts'
import { LOW_BLOOD_COUNTS_EXAMPLES } from '../complications/rules/low-blood-counts.examples.ts'
import { INFECTION_EXAMPLES } from '../complications/rules/infection.examples.ts'
import type { RuleExample } from './example.ts'

/** What the rule book shows of each rule, and the tests run. Nothing of the first screen names this file. */
export function examplesOf(rule: RuleId): readonly RuleExample[] {
  return EXAMPLES[rule] ?? []
}

const EXAMPLES: Readonly<Partial<Record<RuleId, readonly RuleExample[]>>> = {
  'H-01': HIGH_CALCIUM_EXAMPLES,
  'H-02': HIGH_CALCIUM_WITH_SYMPTOMS_EXAMPLES,
  'H-03': BORDERLINE_WITH_SYMPTOMS_EXAMPLES,
  'H-04': RISING_CALCIUM_EXAMPLES,
  'H-05': RAPID_RISE_EXAMPLES,
  'H-06': RECURRENCE_EXAMPLES,
  'H-07': REFRACTORY_EXAMPLES,
  'H-09': HIGH_WITH_FALLING_KIDNEY_EXAMPLES,
  'H-10': CULPRIT_MEDICATION_EXAMPLES,
  'H-12': UNSUPPRESSED_PARATHYROID_EXAMPLES,
  'H-13': HIGH_NOT_REPEATED_EXAMPLES,
  'H-08a': REBOUND_WATCH_EXAMPLES,
  'H-08b': POSSIBLE_REBOUND_EXAMPLES,
  'H-11': STALE_CALCIUM_EXAMPLES,
  'L-01': LOW_CALCIUM_EXAMPLES,
  'L-02': LOW_AFTER_BONE_AGENT_EXAMPLES,
  'L-03': LOW_BEFORE_DOSE_EXAMPLES,
  'L-04': BLOOD_BEFORE_DOSE_EXAMPLES,
  'L-05': HIGH_RISK_ON_DENOSUMAB_EXAMPLES,
  'L-06': SYMPTOMS_AFTER_BONE_AGENT_EXAMPLES,
  'L-07': FIRST_DOSE_UNCHECKED_EXAMPLES,
  'M-01': SUSPECTED_COMPRESSION_EXAMPLES,
  'M-02': CORD_SIGN_EXAMPLES,
  'M-03': WARNING_PAIN_EXAMPLES,
  'M-04': NEW_UPPER_SPINE_PAIN_EXAMPLES,
  'M-05': UNANSWERED_SIGN_EXAMPLES,
  'M-06': UNSTABLE_SPINE_EXAMPLES,
  'F-01': HIGH_MIRELS_SCORE_EXAMPLES,
  'F-02': INCOMPLETE_MIRELS_SCORE_EXAMPLES,
  'P-01': SEVERE_PAIN_EXAMPLES,
  'P-02': RISING_PAIN_EXAMPLES,
  'P-03': NEW_SITE_EXAMPLES,
  'P-04': POOR_CONTROL_EXAMPLES,
  'P-05': OPIOID_WITHOUT_RELIEF_EXAMPLES,
  'P-06': PAIN_PROGRESSION_EXAMPLES,
  'P-07': SILENT_DIARY_EXAMPLES,
  'P-08': NO_ANALGESIC_EXAMPLES,
  'B-01': KIDNEY_DECLINE_EXAMPLES,
  'B-02': LOW_CLEARANCE_EXAMPLES,
  'B-03': DOSE_ABOVE_TABLE_EXAMPLES,
  'B-04': DENTAL_BEFORE_START_EXAMPLES,
  'B-05': DENTAL_REVIEW_LATE_EXAMPLES,
  'B-06': ORAL_SYMPTOM_EXAMPLES,
  'B-07': DENTAL_PROCEDURE_NEAR_DOSE_EXAMPLES,
  'B-08': NEW_FEMUR_PAIN_EXAMPLES,
  'B-09': DOSE_GAP_EXAMPLES,
  'B-10': BLOOD_BEFORE_INFUSION_EXAMPLES,
  'DQ-01': UNREADABLE_RESULTS_EXAMPLES,
  'DQ-02': IMPLAUSIBLE_RESULTS_EXAMPLES,
  'DQ-03': IMPLAUSIBLE_RANGES_EXAMPLES,
  'CA-Q1': LOW_ALBUMIN_ESTIMATE_EXAMPLES,
  'CA-Q2': KIDNEY_DOUBTS_CORRECTION_EXAMPLES,
  'DQ-04': STRENGTH_UNKNOWN_EXAMPLES,
  'DQ-05': EARLY_DOSES_EXAMPLES,
  'CA-Q3': DISCORDANT_CALCIUM_EXAMPLES,
  'CA-Q4': MYELOMA_DOUBTS_CORRECTION_EXAMPLES,
  'C-01': LOW_BLOOD_COUNTS_EXAMPLES,
  'C-02': INFECTION_EXAMPLES,
}
