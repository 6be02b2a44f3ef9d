import type { RuleId } from '#domain/findings/rule-id.ts'

import { wordList } from './list.ts'

type RuleWords = { readonly name: string; readonly question: string }

const RULE_WORDS: Readonly<Record<RuleId, RuleWords>> = {
  'H-01': {
    name: 'High calcium',
    question: 'Is the latest calcium above its upper limit, or was it and nothing newer has ended that?',
  },
  'H-02': {
    name: 'High calcium with symptoms',
    question: 'Does a patient whose calcium is high report a symptom that it can cause?',
  },
  'H-03': {
    name: 'Calcium near its limit, with symptoms',
    question:
      'Does a patient whose calcium is just below its upper limit report what a high calcium can cause?',
  },
  'H-04': {
    name: 'Calcium rising within its range',
    question: 'Does calcium within the range rise steadily towards its upper limit?',
  },
  'H-05': {
    name: 'Rapid rise of calcium',
    question: 'Did calcium rise within days by more than chance, even if it is still within its range?',
  },
  'H-06': {
    name: 'High calcium again after treatment',
    question: 'Is calcium high again after a treatment had brought it down?',
  },
  'H-07': {
    name: 'High calcium that does not settle',
    question:
      'Is calcium still high a week after a bisphosphonate or denosumab, or was one given again within two weeks?',
  },
  'H-08a': {
    name: 'Watch for a rebound after denosumab',
    question: 'Did denosumab end within the last year, so that calcium may rebound?',
  },
  'H-08b': {
    name: 'Possible rebound after denosumab',
    question: 'Is calcium high within a year after denosumab ended?',
  },
  'H-09': {
    name: 'High calcium with falling kidney function',
    question: 'Does kidney function fall in a patient whose calcium is high?',
  },
  'H-10': {
    name: 'Drug that raises calcium',
    question: 'Does a patient whose calcium is high, or nearly so, take a drug that raises it?',
  },
  'H-11': {
    name: 'Calcium overdue on a bone agent',
    question: 'Is calcium overdue in a patient who is on a bone agent?',
  },
  'H-12': {
    name: 'Parathyroid hormone not suppressed',
    question: 'Is parathyroid hormone not suppressed though calcium is high?',
  },
  'H-13': {
    name: 'High calcium not repeated',
    question: 'Is the control of a high calcium, or of its treatment, overdue?',
  },
  'L-01': {
    name: 'Low calcium',
    question: 'Is the latest calcium below its lower limit, or was it and nothing newer has ended that?',
  },
  'L-02': {
    name: 'Low calcium after a bone agent',
    question: 'Is a low calcium that of the weeks after a bone agent, and more urgent for it?',
  },
  'L-03': { name: 'Bone agent due with low calcium', question: 'Is a bone agent due while calcium is low?' },
  'L-04': {
    name: 'Bone agent due without blood',
    question: 'Is a bone agent due without a calcium and a creatinine that are recent enough?',
  },
  'L-05': {
    name: 'Low calcium more likely on denosumab',
    question: 'Is there something that makes a low calcium on denosumab more likely?',
  },
  'L-06': {
    name: 'Signs of low calcium after a bone agent',
    question: 'Does a patient who had a bone agent in the last weeks report what a low calcium causes?',
  },
  'L-07': {
    name: 'No calcium after the first denosumab',
    question: 'Was calcium measured within two weeks after the first denosumab?',
  },
  'M-01': {
    name: 'Could be cord compression',
    question: 'Does a sign of the spinal cord stand beside a spine site, back or neck pain, or another sign?',
  },
  'M-02': {
    name: 'Sign of the spinal cord to clarify',
    question: 'Does a sign of the spinal cord stand by itself?',
  },
  'M-03': {
    name: 'Back pain that warns',
    question: 'Is there pain of the spine, told in the last days, that warns of disease there?',
  },
  'M-04': {
    name: 'New pain of neck or thoracic spine',
    question: 'Is there new pain of the neck or the thoracic spine, of any kind?',
  },
  'M-05': {
    name: 'Sign of the spinal cord not looked into',
    question:
      'Has a sign of the spinal cord stood for longer than a day before anyone ordered an MRI of the spine or assessed it?',
  },
  'M-06': {
    name: 'Unstable spine',
    question: 'Is a vertebra unstable by its SINS, or may it be, and has no spinal surgeon seen it since?',
  },
  'F-01': {
    name: 'Threatening fracture of a long bone',
    question:
      'Does a long bone threaten to break by its Mirels score, and has nobody reviewed or fixed it since?',
  },
  'F-02': {
    name: 'Incomplete Mirels score',
    question: 'Is a Mirels score that is incomplete high already, or may it become so?',
  },
  'P-01': { name: 'Severe pain', question: 'Was worst pain severe on most of the last diary days?' },
  'P-02': {
    name: 'Pain rising',
    question: 'Is the median of worst pain this week well above that of the week before?',
  },
  'P-03': {
    name: 'New site of pain',
    question: 'Does it hurt, more than a little, in a place where no pain was told for two months?',
  },
  'P-04': {
    name: 'Pain poorly controlled',
    question: 'Were there many rescue doses or episodes of breakthrough pain on several days of the week?',
  },
  'P-05': {
    name: 'More opioid without relief',
    question: 'Did the daily opioid go up by a quarter in two weeks, and pain not come down?',
  },
  'P-06': {
    name: 'Pain worse after radiotherapy',
    question: 'Is pain at a place that was irradiated worse than before, two weeks or more after the course?',
  },
  'P-07': {
    name: 'Pain diary silent',
    question: 'Has a patient who kept a diary made no entry for a week?',
  },
  'P-08': {
    name: 'Pain without an analgesic',
    question: 'Is pain more than mild, and no analgesic of any kind on record?',
  },
  'B-01': {
    name: 'Creatinine risen before zoledronate',
    question:
      'Has creatinine risen against its baseline, with zoledronate to be given, and not come back near it?',
  },
  'B-02': {
    name: 'Clearance too low for the infusion',
    question: 'Is creatinine clearance too low for the zoledronate or pamidronate that is to be given?',
  },
  'B-03': {
    name: 'Zoledronate above the dose for the kidney',
    question: 'Is more zoledronate prescribed than the table gives for the clearance?',
  },
  'B-04': {
    name: 'Never seen by a dentist',
    question: 'Has no dentist ever seen a patient whose bone agent is about to begin, or has begun?',
  },
  'B-05': {
    name: 'Dental review overdue',
    question: 'Is the next review by a dentist overdue, on a bone agent?',
  },
  'B-06': {
    name: 'Mouth or jaw on a bone agent',
    question: 'Does a symptom of the mouth or jaw stand, on a bone agent or after one?',
  },
  'B-07': {
    name: 'Dental procedure near a dose',
    question: 'Is an invasive dental procedure planned near a dose of a bone agent, given or to come?',
  },
  'B-08': {
    name: 'New pain of a femur on a bone agent',
    question: 'Is there new pain of thigh, groin or hip in a patient on a bone agent for two years or more?',
  },
  'B-09': {
    name: 'Gap in the bone agent',
    question:
      'Has a bone agent not been given for much longer than its interval, with no stop and its reason?',
  },
  'B-10': {
    name: 'Blood before the infusion missing',
    question: 'Is the blood taken that each infusion of a bisphosphonate needs before it?',
  },
  'DQ-01': {
    name: 'Result with an unusable unit',
    question: 'Is there a result that could not be graded because of its unit?',
  },
  'DQ-02': {
    name: 'Implausible result',
    question: 'Is there a number that its measure cannot have, most often for a wrong unit or specimen?',
  },
  'DQ-03': {
    name: 'Implausible limits',
    question: 'Does a laboratory give limits for calcium that would silence a high or a low value?',
  },
  'DQ-04': {
    name: 'Strength of a bone agent unknown',
    question:
      'Is there a bone agent that may be for cancer or for osteoporosis, because its strength is not known?',
  },
  'DQ-05': {
    name: 'Bone agent given early',
    question: 'Was a bone agent given earlier than its shortest interval?',
  },
  'CA-Q1': {
    name: 'Low albumin',
    question: 'Is the correction an estimate, because albumin is low?',
  },
  'CA-Q2': {
    name: 'Correction with low kidney function',
    question: 'Is the correction less reliable, because kidney function is low?',
  },
  'CA-Q3': {
    name: 'Total and corrected calcium disagree',
    question: 'Does the correction for a high albumin hide a high total calcium?',
  },
  'CA-Q4': {
    name: 'Correction in myeloma',
    question: 'Does myeloma make a corrected calcium that is not within its limits doubtful?',
  },
  'C-01': {
    name: 'Low blood counts',
    question: 'Are hemoglobin or platelets so low that somebody must act today?',
  },
  'C-02': {
    name: 'Infection',
    question: 'Is there a fever, or a wound or jaw infected after a procedure on bone or on a bone agent?',
  },
}

export function ruleName(rule: RuleId): string {
  return RULE_WORDS[rule].name
}

export function ruleQuestion(rule: RuleId): string {
  return RULE_WORDS[rule].question
}

/** `Switched off by this site, nobody is checked for it: H-04 Calcium rising within its range`. */
export function wordRulesOff(rules: readonly RuleId[]): string {
  const named = wordList(rules.map((rule) => `${rule} ${ruleName(rule)}`))
  return `Switched off by this site, nobody is checked for ${rules.length === 1 ? 'it' : 'them'}: ${named}`
}
