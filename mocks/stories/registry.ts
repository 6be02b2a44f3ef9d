import { BORDERLINE } from './calcium/borderline.ts'
import { CULPRIT } from './calcium/culprit.ts'
import { DOUBTFUL_CORRECTION } from './calcium/doubtful-correction.ts'
import { DOUBTFUL_LIMITS } from './laboratory/doubtful-limits.ts'
import { GRADE_BOUNDARY } from './calcium/grade-boundary.ts'
import { IMPLAUSIBLE } from './laboratory/implausible.ts'
import { LOW_CALCIUM } from './calcium/low-calcium.ts'
import { NOT_REPEATED } from './calcium/not-repeated.ts'
import { PARATHYROID } from './calcium/parathyroid.ts'
import { RAPID_RISE } from './calcium/rapid-rise.ts'
import { REFRACTORY } from './calcium/refractory.ts'
import { CALCIUM_RELAPSE } from './calcium/relapse.ts'
import { RISING } from './calcium/rising.ts'
import { STALE_CALCIUM } from './calcium/stale.ts'
import { WITHOUT_ALBUMIN } from './calcium/without-albumin.ts'
import { COMFORT_CARE } from './care/comfort-care.ts'
import { DECEASED } from './care/deceased.ts'
import { IN_HOSPITAL } from './care/in-hospital.ts'
import { BLADDER_AND_BOWEL } from './cord/bladder-and-bowel.ts'
import { FRIDAY_EVENING } from './cord/friday-evening.ts'
import { NEW_THORACIC_PAIN } from './cord/new-thoracic-pain.ts'
import { NUMB_LEG } from './cord/numb-leg.ts'
import { UNREMITTING_BACK_PAIN } from './cord/unremitting-back-pain.ts'
import { FEVER_ON_CHEMOTHERAPY } from './disease/fever-on-chemotherapy.ts'
import { KIDNEY_FRACTURE } from './disease/kidney-fracture.ts'
import { MYELOMA_MARROW } from './disease/myeloma-marrow.ts'
import { RISK_FACTORS } from './disease/risk-factors.ts'
import { THYROID_YEARS } from './disease/thyroid-years.ts'
import { IMAGING_CRITICAL } from './follow-up/imaging-critical.ts'
import { MARKER_AND_DENSITY } from './follow-up/marker-and-density.ts'
import { MISSED_MRI } from './follow-up/missed-mri.ts'
import { NO_PLAN } from './follow-up/no-plan.ts'
import { NOBODY_ASKED } from './follow-up/nobody-asked.ts'
import { REFERRAL_UNANSWERED } from './follow-up/referral-unanswered.ts'
import { SCAN_LOST_BETWEEN } from './follow-up/scan-lost-between.ts'
import { HALF_A_SCORE } from './fracture/half-a-score.ts'
import { THIGH_ON_DENOSUMAB } from './fracture/thigh-on-denosumab.ts'
import { THREATENED_FEMUR } from './fracture/threatened-femur.ts'
import { UNSTABLE_VERTEBRA } from './fracture/unstable-vertebra.ts'
import { AFTER_RADIOTHERAPY } from './pain/after-radiotherapy.ts'
import { NEW_HIP_PAIN } from './pain/new-hip-pain.ts'
import { NO_ANALGESIC } from './pain/no-analgesic.ts'
import { OPIOID_ESCALATION } from './pain/opioid-escalation.ts'
import { PAIN_RISING } from './pain/pain-rising.ts'
import { QUIET_ONE } from './pain/quiet-one.ts'
import { SEVERE_PAIN } from './pain/severe-pain.ts'
import { SILENT_DIARY } from './pain/silent-diary.ts'
import type { Story, StoryPatient } from './story.ts'
import { AT_THE_DENTIST } from './treatment/at-the-dentist.ts'
import { BLOOD_BEFORE_INFUSION } from './treatment/blood-before-infusion.ts'
import { BEFORE_THE_DOSE } from './treatment/before-the-dose.ts'
import { BONE_AGENT_GAP } from './treatment/bone-agent-gap.ts'
import { DOSE_FOR_THE_KIDNEY } from './treatment/dose-for-the-kidney.ts'
import { EXPOSED_BONE } from './treatment/exposed-bone.ts'
import { FIRST_DENOSUMAB } from './treatment/first-denosumab.ts'
import { FIRST_DOSE_UNCHECKED } from './treatment/first-dose-unchecked.ts'
import { GIVEN_EARLY } from './treatment/given-early.ts'
import { KIDNEY_BEFORE_ZOLEDRONATE } from './treatment/kidney-before-zoledronate.ts'
import { WHICH_DENOSUMAB } from './treatment/which-denosumab.ts'

/** Every named story. The five that everything else grew from come first. */
export const STORIES: readonly Story[] = [
  CALCIUM_RELAPSE,
  FRIDAY_EVENING,
  FIRST_DENOSUMAB,
  SCAN_LOST_BETWEEN,
  QUIET_ONE,
  GRADE_BOUNDARY,
  RISING,
  RAPID_RISE,
  LOW_CALCIUM,
  STALE_CALCIUM,
  WITHOUT_ALBUMIN,
  IMPLAUSIBLE,
  NOT_REPEATED,
  NUMB_LEG,
  BLADDER_AND_BOWEL,
  UNREMITTING_BACK_PAIN,
  NEW_THORACIC_PAIN,
  UNSTABLE_VERTEBRA,
  THREATENED_FEMUR,
  HALF_A_SCORE,
  THIGH_ON_DENOSUMAB,
  SEVERE_PAIN,
  PAIN_RISING,
  SILENT_DIARY,
  NEW_HIP_PAIN,
  OPIOID_ESCALATION,
  AFTER_RADIOTHERAPY,
  NO_ANALGESIC,
  BONE_AGENT_GAP,
  KIDNEY_BEFORE_ZOLEDRONATE,
  EXPOSED_BONE,
  MISSED_MRI,
  IMAGING_CRITICAL,
  NO_PLAN,
  REFERRAL_UNANSWERED,
  NOBODY_ASKED,
  MARKER_AND_DENSITY,
  COMFORT_CARE,
  DECEASED,
  IN_HOSPITAL,
  MYELOMA_MARROW,
  FEVER_ON_CHEMOTHERAPY,
  KIDNEY_FRACTURE,
  THYROID_YEARS,
  RISK_FACTORS,
  DOSE_FOR_THE_KIDNEY,
  BLOOD_BEFORE_INFUSION,
  AT_THE_DENTIST,
  BORDERLINE,
  REFRACTORY,
  CULPRIT,
  PARATHYROID,
  DOUBTFUL_CORRECTION,
  BEFORE_THE_DOSE,
  FIRST_DOSE_UNCHECKED,
  WHICH_DENOSUMAB,
  GIVEN_EARLY,
  DOUBTFUL_LIMITS,
]

/** The people of all stories, in the order of the caseload. */
export const STORY_PATIENTS: readonly StoryPatient[] = STORIES.flatMap(({ patients }) => patients)
