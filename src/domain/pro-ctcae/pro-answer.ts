import type { FactId } from '../facts/record.ts'
import type { When } from '../time/when.ts'

/** The items of PRO-CTCAE that are read, and the attributes that each asks for, the leading one first. */
export const PRO_ITEMS = {
  'abdominal-pain': ['frequency', 'severity', 'interference'],
  appetite: ['severity', 'interference'],
  concentration: ['severity', 'interference'],
  constipation: ['severity'],
  fatigue: ['severity', 'interference'],
  'joint-pain': ['frequency', 'severity', 'interference'],
  'loss-of-urine': ['frequency', 'interference'],
  memory: ['severity', 'interference'],
  'muscle-pain': ['frequency', 'severity', 'interference'],
  nausea: ['frequency', 'severity'],
  numbness: ['severity', 'interference'],
  pain: ['frequency', 'severity', 'interference'],
  'urinary-frequency': ['frequency', 'interference'],
  'urinary-urgency': ['frequency', 'interference'],
  vomiting: ['frequency', 'severity'],
} as const satisfies Record<string, readonly ProAttribute[]>

export type ProAttribute = 'frequency' | 'severity' | 'interference'
export type ProItem = keyof typeof PRO_ITEMS

/** What a patient answered on one symptom for the last seven days, 0 to 4. What was not answered is absent, never 0. */
export type ProAnswer = {
  readonly id: FactId
  readonly item: ProItem
  readonly when: When
} & { readonly [Attribute in ProAttribute]?: number }
