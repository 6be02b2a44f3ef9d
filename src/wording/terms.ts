import type { Concept } from '#domain/facts/coverage.ts'
import type { Missing, MissingFact } from '#domain/findings/finding.ts'
import type { Problem } from '#domain/findings/problem.ts'
import type { Badge } from '#domain/findings/reason.ts'
import type { Tier } from '#domain/findings/tier.ts'
import type { Standing } from '#domain/review/caseload-row.ts'

const TIER_WORDS: Readonly<Record<Tier | 'unknown', string>> = {
  immediate: 'Act now',
  'same-day': 'Today',
  'this-week': 'This week',
  routine: 'Plan',
  info: 'Context',
  unknown: 'Cannot tell',
}

const PROBLEM_WORDS: Readonly<Record<Problem, string>> = {
  'calcium-high': 'Calcium high',
  'calcium-low': 'Calcium low',
  cord: 'Spinal cord',
  fracture: 'Fracture',
  pain: 'Pain',
  'bone-agent': 'Bone agent',
  marrow: 'Bone marrow',
  infection: 'Infection',
  'follow-up': 'Follow-up',
  data: 'Data',
}

const MISSING_WORDS: Readonly<Record<MissingFact, string>> = {
  'calcium-result': 'a calcium result',
  'current-calcium-result': 'a current calcium result',
  'albumin-result': 'a recent albumin, or ionized calcium',
  'calcium-number': 'a calcium that is a number, not a bound',
  'readable-calcium': 'a calcium that can be read',
  'creatinine-result': 'a creatinine result',
  weight: 'a recent weight',
  'baseline-creatinine': 'an earlier creatinine to compare with',
  'current-creatinine-result': 'a current creatinine result',
  'creatinine-number': 'a creatinine that is a number, not a bound',
  'readable-creatinine': 'a creatinine that can be read',
  'birth-date': 'a date of birth',
  sex: 'the sex, for the formula of clearance',
  'prescribed-dose': 'the dose prescribed, in mg',
  'readable-dental-assessment': 'a dental assessment that can be read',
  'dental-procedure-date': 'the day of the dental procedure',
  'egfr-result': 'an eGFR that is a number',
  'baseline-egfr': 'an earlier eGFR to compare with',
  'readable-kidney-result': 'a creatinine or eGFR that can be read',
  'parathyroid-hormone-limit': 'the lower limit of the laboratory for parathyroid hormone',
  'final-parathyroid-hormone': 'a final parathyroid hormone that is a number',
  'diary-entries': 'pain diary entries',
  'worst-pain-score': 'a worst pain score of each diary day',
  'readable-diary-entry': 'a diary entry that can be read',
  'readable-medication': 'a medication record that can be read',
  'rescue-doses-taken': 'how many doses as needed were taken',
  'whole-opioid-dose': 'an opioid dose that can be counted whole',
  'baseline-pain-score': 'a pain score from before the radiotherapy',
  'pain-score-of-site': 'a pain score of the site',
  'symptom-answers': 'answers about symptoms',
  'readable-symptom-answer': 'an answer about the symptom that can be read',
  'back-pain-answer': 'an answer about back or neck pain',
  'bone-site-place': 'the place of the bone metastasis',
  'bone-agent-strength': 'the strength of the bone agent',
  'fracture-score-items': 'the items of the score that were not recorded',
  'cortical-breach': 'whether the cortex is breached',
  'final-fracture-score': 'a score that is final',
  'readable-fracture-score': 'a score that can be read',
  'hemoglobin-result': 'a current hemoglobin',
  'platelets-result': 'a current count of platelets',
  'neutrophil-count': 'a count of neutrophils of the last days',
  'vitamin-d-result': 'a vitamin D result',
  'magnesium-result': 'a magnesium result',
}

const CONCEPT_WORDS: Readonly<Record<Concept, string>> = {
  patient: 'patient details',
  calcium: 'calcium results',
  kidney: 'kidney results',
  'blood-count': 'blood counts',
  'tumor-marker': 'tumor markers',
  'bone-laboratory': 'bone laboratory results',
  weight: 'weights',
  performance: 'performance status',
  symptoms: 'symptom reports',
  pain: 'the pain diary',
  conditions: 'diagnoses and bone sites',
  lesions: 'lesion findings and fracture scores',
  'medication-doses': 'doses given',
  'medication-orders': 'medication orders',
  procedures: 'procedures',
  'service-orders': 'orders for scans and tests',
  bookings: 'bookings',
  examinations: 'imaging reports',
  visits: 'visits',
  'care-plans': 'care plans',
  allergies: 'allergies',
  tasks: 'tasks',
}

const BADGE_WORDS: Readonly<Record<Badge, string>> = {
  'low-albumin-estimate': 'low albumin: the correction is an estimate, ionized calcium preferred',
  'adjustment-less-reliable-kidney': 'correction less reliable with low kidney function',
  'myeloma-prefer-ionized': 'myeloma: ionized calcium preferred',
  uncorrected: 'not corrected for albumin',
  'albumin-from-other-day': 'albumin from another day',
  'default-range': 'limits not usable or not given, default range used',
  preliminary: 'preliminary result',
  'not-repeated-30-days': 'unresolved, not repeated for more than 30 days',
  'at-least': 'reported as a bound: at least this',
  'at-most': 'reported as a bound: at most this',
  'symptoms-at-least-grade-2': 'symptoms reported: at least grade 2 if attributable',
  'severe-by-guideline-moderate': 'CTCAE grade 4, moderate by guideline',
  'in-hospital': 'in hospital',
  'comfort-care': 'comfort care',
  'ceiling-of-care': 'ceiling of care',
  'care-review-passed': 'review of the aims of care passed: nothing is lowered for them',
  'reported-as-ionized-read-as-corrected': 'coded as ionized, read as corrected by its range',
  'score-older-than-imaging': 'the place was scanned after the score: score again',
}

export function wordTier(tier: Tier | 'unknown'): string {
  return TIER_WORDS[tier]
}

export function wordStanding(standing: Standing): string {
  return standing === 'none' ? 'None raised' : wordTier(standing)
}

export function wordProblem(problem: Problem): string {
  return PROBLEM_WORDS[problem]
}

export function wordBadge(badge: Badge): string {
  return BADGE_WORDS[badge]
}

/** A kind of record that is asked for: `calcium results`. */
export function wordKindOfRecord(concept: Concept): string {
  return CONCEPT_WORDS[concept]
}

/** What a rule needs and does not have: `a calcium result`, `calcium results, not loaded`. */
export function needsText(missing: Missing): string {
  return missing.kind === 'fact'
    ? MISSING_WORDS[missing.needs]
    : `${CONCEPT_WORDS[missing.concept]}, not loaded`
}
