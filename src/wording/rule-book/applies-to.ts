import type { RuleId } from '#domain/findings/rule-id.ts'

/**
 * Of whom a rule speaks at all. Where this does not hold, in a completely read record, it says nothing: neither raised
 * nor clear. Worded without numbers: those stand beside it, and a site may change them.
 */
const APPLIES_TO = {
  'DQ-01': 'whoever has a result of a graded measure',
  'DQ-02': 'whoever has a result of a graded measure',
  'DQ-03': 'whoever has a result of a graded measure',
  'DQ-04': 'whoever was given or ordered a bone agent',
  'DQ-05': 'whoever was given a bone agent',
  'H-01': 'every living patient',
  'H-02': 'whoever has a high calcium that stands (H-01)',
  'H-03': 'whoever has a recent calcium just below its upper limit',
  'H-04': 'whoever has values enough on different days',
  'H-05': 'whoever has a second value shortly before the latest',
  'H-06': 'whoever was treated for a high calcium',
  'H-07': 'whoever was treated for a high calcium',
  'H-08a': 'whoever had denosumab, and has had none for much longer than its interval',
  'H-08b': 'whoever had denosumab, has had none for much longer than its interval, and has a high calcium',
  'H-09': 'whoever has a high calcium that stands (H-01)',
  'H-10': 'whoever takes a drug that can raise calcium',
  'H-11': 'whoever is on a bone agent',
  'H-12': 'whoever has a high calcium that stands (H-01) and a parathyroid hormone measured near it',
  'H-13': 'whoever has a high calcium that stands (H-01)',
  'CA-Q1': 'whoever has a calcium that is corrected for albumin',
  'CA-Q2': 'whoever has a calcium that is corrected for albumin',
  'CA-Q3': 'whoever has a total calcium with an albumin beside it',
  'CA-Q4': 'whoever has myeloma and a calcium that is corrected for albumin',
  'L-01': 'every living patient',
  'L-02': 'whoever has a low calcium that stands (L-01) after a dose of a bone agent',
  'L-03': 'whoever has a dose of a bone agent due within days, or overdue',
  'L-04': 'whoever has a dose of a bone agent due within days, or overdue',
  'L-05': 'whoever is on denosumab',
  'L-06': 'whoever had a bone agent lately and reports a symptom of low calcium',
  'L-07': 'whoever had a first denosumab whose check of calcium is past',
  'M-01': 'whoever reports a sign of the spinal cord that stands',
  'M-02': 'whoever reports a sign of the spinal cord that stands',
  'M-03': 'whoever reports spinal pain that warns',
  'M-04': 'whoever reports pain of the neck or of the thoracic spine',
  'M-05': 'whoever reports a sign of the spinal cord that has stood for more than a day',
  'M-06': 'whoever has a score of spinal instability (SINS), or parts of one',
  'F-01': 'whoever has a Mirels score, or parts of one',
  'F-02': 'whoever has a Mirels score, or parts of one',
  'P-01': 'whoever has made an entry in the diary lately',
  'P-02': 'whoever has entries enough, this week and the week before',
  'P-03': 'whoever has told of pain at a site lately',
  'P-04': 'whoever has made an entry in the diary lately',
  'P-05': 'whoever takes an opioid',
  'P-06': 'whoever had radiotherapy of a bone that ended some weeks ago',
  'P-07': 'whoever kept a diary before the last days',
  'P-08': 'whoever has told of more than mild pain lately',
  'B-01': 'whoever has zoledronate due or ordered',
  'B-02': 'whoever has an infused bisphosphonate due or ordered',
  'B-03': 'whoever has zoledronate due or ordered',
  'B-04': 'whoever has started a bone agent, or soon will',
  'B-05': 'whoever is on a bone agent and has ever had a dental review',
  'B-06': 'whoever is or was on a bone agent and reports a symptom of mouth or jaw that stands',
  'B-07': 'whoever has an invasive dental procedure planned',
  'B-08': 'whoever has been on a bone agent for years',
  'B-09': 'whoever was ever given a bone agent, without a recorded stop',
  'B-10': 'whoever has an infused bisphosphonate due within days, or overdue',
  'C-01': 'whoever has a hemoglobin or a platelet count',
  'C-02': 'whoever reports an infection',
} as const

/** Every rule that exists has its words, or this does not compile. */
const WORDS: Readonly<Record<RuleId, string>> = APPLIES_TO

export function wordAppliesTo(rule: RuleId): string {
  return WORDS[rule]
}
