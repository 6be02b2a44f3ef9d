/** The rules that exist. Each has its module, its tests and its entry in the rule register. */
export const RULE_IDS = [
  'H-01',
  'H-02',
  'H-04',
  'H-05',
  'L-01',
  'M-01',
  'M-02',
  'P-01',
  'P-02',
  'P-07',
  'B-01',
  'B-02',
  'B-03',
  'B-04',
  'B-05',
  'B-06',
  'B-07',
  'B-09',
  'B-10',
  'DQ-01',
  'DQ-02',
  'DQ-03',
  'CA-Q3',
] as const

export type RuleId = (typeof RULE_IDS)[number]
