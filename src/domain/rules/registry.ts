import { bloodBeforeInfusion } from '../bone-agent/rules/blood-before-infusion.ts'
import { doseGap } from '../bone-agent/rules/dose-gap.ts'
import { borderlineWithSymptoms } from '../calcium/rules/high/borderline-with-symptoms.ts'
import {
  kidneyDoubtsCorrection,
  lowAlbuminEstimate,
  myelomaDoubtsCorrection,
} from '../calcium/rules/calcium-remarks.ts'
import { culpritMedication } from '../calcium/rules/high/culprit-medication.ts'
import { discordantCalcium } from '../calcium/rules/discordant-calcium.ts'
import { highCalciumWithSymptoms } from '../calcium/rules/high/high-calcium-with-symptoms.ts'
import { highCalcium } from '../calcium/rules/high/high-calcium.ts'
import { highWithFallingKidney } from '../calcium/rules/high/high-with-falling-kidney.ts'
import { highNotRepeated } from '../calcium/rules/treated/high-not-repeated.ts'
import { lowCalcium } from '../calcium/rules/low-calcium.ts'
import { rapidRise } from '../calcium/rules/high/rapid-rise.ts'
import { recurrence } from '../calcium/rules/treated/recurrence.ts'
import { refractory } from '../calcium/rules/treated/refractory.ts'
import { risingCalcium } from '../calcium/rules/high/rising-calcium.ts'
import { unsuppressedParathyroid } from '../calcium/rules/high/unsuppressed-parathyroid.ts'
import { bloodBeforeDose } from '../calcium-watch/rules/blood-before-dose.ts'
import { firstDoseUnchecked } from '../calcium-watch/rules/first-dose-unchecked.ts'
import { highRiskOnDenosumab } from '../calcium-watch/rules/high-risk-on-denosumab.ts'
import { staleCalcium } from '../calcium-watch/rules/stale-calcium.ts'
import { cordSign } from '../cord/rules/cord-sign.ts'
import { newUpperSpinePain } from '../cord/rules/new-upper-spine-pain.ts'
import { suspectedCompression } from '../cord/rules/suspected-compression.ts'
import { unansweredSign } from '../cord/rules/unanswered-sign.ts'
import { warningPain } from '../cord/rules/warning-pain.ts'
import { earlyDoses } from '../data-quality/bone-agent/early-doses.ts'
import { strengthUnknown } from '../data-quality/bone-agent/strength-unknown.ts'
import { implausibleRanges } from '../data-quality/implausible-ranges.ts'
import { implausibleResults } from '../data-quality/implausible-results.ts'
import { unreadableResults } from '../data-quality/unreadable-results.ts'
import { newSite } from '../pain/rules/new-site.ts'
import { noAnalgesic } from '../pain/rules/drugs/no-analgesic.ts'
import { opioidWithoutRelief } from '../pain/rules/drugs/opioid-without-relief.ts'
import { painProgression } from '../pain/rules/pain-progression.ts'
import { poorControl } from '../pain/rules/poor-control.ts'
import { lowAfterBoneAgent } from '../low-calcium/rules/low-after-bone-agent.ts'
import { lowBeforeDose } from '../low-calcium/rules/low-before-dose.ts'
import { symptomsAfterBoneAgent } from '../low-calcium/rules/symptoms-after-bone-agent.ts'
import { risingPain } from '../pain/rules/rising-pain.ts'
import { severePain } from '../pain/rules/severe-pain.ts'
import { silentDiary } from '../pain/rules/silent-diary.ts'
import { dentalBeforeStart } from '../jaw/rules/dental-before-start.ts'
import { dentalProcedureNearDose } from '../jaw/rules/dental-procedure-near-dose.ts'
import { dentalReviewLate } from '../jaw/rules/dental-review-late.ts'
import { oralSymptom } from '../jaw/rules/oral-symptom.ts'
import { doseAboveTable } from '../renal/rules/dose-above-table.ts'
import { kidneyDecline } from '../renal/rules/kidney-decline.ts'
import { lowClearance } from '../renal/rules/low-clearance.ts'
import { possibleRebound } from '../rebound/rules/possible-rebound.ts'
import { reboundWatch } from '../rebound/rules/rebound-watch.ts'
import type { Need } from '../facts/coverage.ts'
import { infection } from '../complications/rules/infection.ts'
import { lowBloodCounts } from '../complications/rules/low-blood-counts.ts'
import { highMirelsScore } from '../fracture/rules/high-mirels-score.ts'
import { incompleteMirelsScore } from '../fracture/rules/incomplete-mirels-score.ts'
import { newFemurPain } from '../fracture/rules/new-femur-pain.ts'
import { unstableSpine } from '../fracture/rules/unstable-spine.ts'
import { OBLIGATION_NEEDS } from '../follow-up/obligation-needs.ts'
import { unionOfNeeds } from './needs.ts'
import { oncePer } from './once.ts'
import type { Rule } from './rule.ts'
import type { Ruleset } from './ruleset.ts'

/** Every rule there is, in the order of `RULE_IDS`. */
export const RULES: readonly Rule[] = [
  highCalcium,
  highCalciumWithSymptoms,
  borderlineWithSymptoms,
  risingCalcium,
  rapidRise,
  recurrence,
  refractory,
  reboundWatch,
  possibleRebound,
  highWithFallingKidney,
  culpritMedication,
  staleCalcium,
  unsuppressedParathyroid,
  highNotRepeated,
  lowCalcium,
  lowAfterBoneAgent,
  lowBeforeDose,
  bloodBeforeDose,
  highRiskOnDenosumab,
  symptomsAfterBoneAgent,
  firstDoseUnchecked,
  suspectedCompression,
  cordSign,
  warningPain,
  newUpperSpinePain,
  unansweredSign,
  unstableSpine,
  highMirelsScore,
  incompleteMirelsScore,
  severePain,
  risingPain,
  newSite,
  poorControl,
  opioidWithoutRelief,
  painProgression,
  silentDiary,
  noAnalgesic,
  kidneyDecline,
  lowClearance,
  doseAboveTable,
  dentalBeforeStart,
  dentalReviewLate,
  oralSymptom,
  dentalProcedureNearDose,
  newFemurPain,
  doseGap,
  bloodBeforeInfusion,
  unreadableResults,
  implausibleResults,
  implausibleRanges,
  strengthUnknown,
  earlyDoses,
  lowAlbuminEstimate,
  kidneyDoubtsCorrection,
  discordantCalcium,
  myelomaDoubtsCorrection,
  lowBloodCounts,
  infection,
]

/** What has to be read of each patient before every rule that is switched on, and every obligation, can be told. */
export const needsOf = oncePer(({ disabledRules }: Ruleset): readonly Need[] => {
  const enabled = RULES.filter(({ id }) => !disabledRules.includes(id))
  return unionOfNeeds([
    { concept: 'patient', window: { kind: 'now' } },
    { concept: 'visits', window: { kind: 'now' } },
    { concept: 'care-plans', window: { kind: 'now' } },
    ...OBLIGATION_NEEDS,
    ...enabled.flatMap(({ needs }) => needs),
  ])
})
