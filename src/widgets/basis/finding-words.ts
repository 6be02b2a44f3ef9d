import type { Missing, MissingFact, Raised, Unknown } from '#domain/findings/finding.ts'
import type { Problem } from '#domain/findings/problem.ts'
import type { Badge } from '#domain/findings/reason.ts'

import { CONCEPT_WORDS } from '../record/concept-words.ts'
import { wordUnit } from './measure-words.ts'

export const PROBLEM_WORDS: Readonly<Record<Problem, string>> = {
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
  'albumin-result': 'an albumin result',
  'calcium-number': 'a calcium that is a number',
  'readable-calcium': 'a calcium that can be read',
  'creatinine-result': 'a creatinine result',
  weight: 'a weight',
  'baseline-creatinine': 'a baseline creatinine',
  'diary-entries': 'diary entries',
  'symptom-answers': 'answers about symptoms',
  'bone-agent-strength': 'the strength of the bone agent',
}

export const BADGE_WORDS: Readonly<Record<Badge, string>> = {
  'low-albumin-estimate': 'low albumin, correction is an estimate',
  'adjustment-less-reliable-kidney': 'correction less reliable in kidney disease',
  'myeloma-prefer-ionized': 'myeloma, ionized calcium preferred',
  uncorrected: 'not corrected for albumin',
  'albumin-from-other-day': 'albumin of another day',
  'default-range': 'range not reported, default used',
  preliminary: 'preliminary',
  'not-repeated-30-days': 'not repeated for 30 days',
  'at-least': 'at least',
  'at-most': 'at most',
  'symptoms-at-least-grade-2': 'symptoms make it at least grade 2',
  'severe-by-guideline-moderate': 'severe by grade, moderate by guideline',
  'in-hospital': 'in hospital',
  'comfort-care': 'comfort care',
  'reported-as-ionized-read-as-corrected': 'reported as ionized, read as corrected by its range',
}

export function wordMissing(missing: Missing): string {
  return missing.kind === 'not-loaded'
    ? `${CONCEPT_WORDS[missing.concept].toLowerCase()}, not loaded`
    : MISSING_WORDS[missing.needs]
}

export function wordFinding({ problem, measure, value, unit, grade }: Raised): string {
  const number =
    value === undefined ? [] : [unit === undefined ? String(value) : `${value} ${wordUnit(unit)}`]
  const what = measure === undefined ? PROBLEM_WORDS[problem] : `${PROBLEM_WORDS[problem]}:`
  return [[what, ...number].join(' '), ...(grade === undefined ? [] : [`CTCAE grade ${grade}`])].join(', ')
}

export function wordDoubt({ problem, needs }: Unknown): string {
  return `${PROBLEM_WORDS[problem]} cannot be told: needs ${needs.map(wordMissing).join(', ')}`
}
