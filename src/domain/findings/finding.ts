import type { AtLeastOne, FactId } from '../facts/record.ts'
import type { Concept } from '../facts/coverage.ts'
import type { Day } from '../time/day.ts'
import type { Problem } from './problem.ts'
import type { Badge, Reason } from './reason.ts'
import type { RuleId } from './rule-id.ts'
import type { Tier } from './tier.ts'

/** What a rule needs and does not have. Worded by `#wording`. */
export type Missing =
  | { readonly kind: 'not-loaded'; readonly concept: Concept }
  | { readonly kind: 'fact'; readonly needs: MissingFact }

export const MISSING_FACTS = [
  'calcium-result',
  'current-calcium-result',
  'albumin-result',
  'calcium-number',
  'readable-calcium',
  'creatinine-result',
  'weight',
  'baseline-creatinine',
  'current-creatinine-result',
  'creatinine-number',
  'readable-creatinine',
  'birth-date',
  'sex',
  'prescribed-dose',
  'readable-dental-assessment',
  'dental-procedure-date',
  'egfr-result',
  'baseline-egfr',
  'readable-kidney-result',
  'parathyroid-hormone-limit',
  'final-parathyroid-hormone',
  'diary-entries',
  'worst-pain-score',
  'readable-diary-entry',
  'readable-medication',
  'rescue-doses-taken',
  'whole-opioid-dose',
  'baseline-pain-score',
  'pain-score-of-site',
  'symptom-answers',
  'readable-symptom-answer',
  'back-pain-answer',
  'bone-site-place',
  'bone-agent-strength',
  'fracture-score-items',
  'cortical-breach',
  'final-fracture-score',
  'readable-fracture-score',
  'hemoglobin-result',
  'platelets-result',
  'neutrophil-count',
  'vitamin-d-result',
  'magnesium-result',
] as const

export type MissingFact = (typeof MISSING_FACTS)[number]

type Common = {
  readonly rule: RuleId
  readonly problem: Problem
  /** A bone and its side, a vertebra, an obligation kind, where the problem has one. */
  readonly site?: string
}

export type Raised = Common & {
  readonly verdict: 'raised'
  readonly tier: Tier
  readonly reason: Reason
  readonly evidence: AtLeastOne<FactId>
  /** The first day of this run of the same finding. */
  readonly since: Day
  readonly badges: readonly Badge[]
  /** CTCAE grade by laboratory value. */
  readonly grade?: 1 | 2 | 3 | 4
  readonly measure?: string
  readonly value?: number
  readonly unit?: string
  readonly range?: { readonly min: number; readonly max: number }
  /** What was missing though the rule could speak. */
  readonly missing: readonly Missing[]
}

/** `clear` names the facts that clear it, so silence can never read as good news. */
export type Clear = Common & {
  readonly verdict: 'clear'
  readonly evidence: AtLeastOne<FactId>
  readonly reason?: Reason
  readonly measure?: string
  readonly value?: number
  readonly unit?: string
}

export type Unknown = Common & {
  readonly verdict: 'unknown'
  readonly needs: AtLeastOne<Missing>
  readonly reason?: Reason
  /** Facts that were looked at and could not decide. */
  readonly evidence: readonly FactId[]
}

export type Finding = Raised | Clear | Unknown
