/** One flag per patient and problem, and per site where it has one. */
export const PROBLEMS = [
  'calcium-high',
  'calcium-low',
  'cord',
  'fracture',
  'pain',
  'bone-agent',
  'marrow',
  'infection',
  'follow-up',
  'data',
] as const

export type Problem = (typeof PROBLEMS)[number]

export const OBLIGATION_KINDS = [
  'imaging',
  'calcium',
  'repeat-calcium',
  'creatinine',
  'tumor-marker',
  'visit',
  'bone-agent-dose',
  'dental-review',
  'vitamin-d',
  'radiotherapy-response',
  'dxa',
  'referral',
] as const

export type ObligationKind = (typeof OBLIGATION_KINDS)[number]
