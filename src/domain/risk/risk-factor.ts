import type { FactId } from '../facts/record.ts'
import type { PartialDate } from '../time/when.ts'

/** Listed with their evidence and dates; never added up to a score. */
export const RISK_FACTORS = [
  'prior-skeletal-related-event',
  'lytic-lesion',
  'three-or-more-sites',
  'weight-bearing-site',
  'junctional-spine-site',
  'worst-pain-5-or-more',
  'raised-alkaline-phosphatase',
  'no-bone-agent',
  'bone-agent-gap',
  'previous-radiotherapy',
  'corticosteroids',
  'hormone-treatment',
  'osteoporosis',
  'falls',
  'ecog-2-or-more',
  'lytic-primary',
  'myeloma',
  'genetic-mutation',
  'multiple-primaries',
  'visceral-metastasis',
  'short-bone-metastasis-free-interval',
  'functional-pain',
  'bone-seeking-primary',
  'lung-adenocarcinoma',
  'small-cell-lung-cancer',
  'psa-over-97',
  'raised-ldh',
  'raised-tumor-marker',
  'age-60-or-more',
  'male',
] as const

export type RiskFactor = {
  readonly kind: (typeof RISK_FACTORS)[number]
  readonly evidence: readonly FactId[]
  readonly since?: PartialDate
  /** What it rests on, for showing: `ECOG 2`, `denosumab, last 12 weeks ago`. */
  readonly detail?: string
}
