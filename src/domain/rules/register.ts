import type { RuleId } from '../findings/rule-id.ts'
import { SETTING_KEYS, type SettingKey } from './ruleset.ts'

/** What stands beside a sign of the cord is one picture, which several rules read. */
const CORD_SIGNS = [
  'cord.features-for-suspicion',
  'cord.scan-within',
  'cord.spinal-pain-within',
  'cord.class-b-lifetime',
]

/** How far apart doses are where neither an order nor earlier doses tell it. */
const ASSUMED = 'follow-up.bone-agent-dose-4-weekly.interval'
/** Whether a patient is on a bone agent. */
const ON_BONE_AGENT = ['bone-agent.on-within-intervals', 'bone-agent.interval.longest', ASSUMED]
const CLEARANCE = ['kidney.clearance-low', 'kidney.weight-oldest', 'kidney.creatinine-oldest']

/** By which a bone agent is for cancer, how often it is given, and until when a patient is on it. */
const COURSE = [
  'bone-agent.denosumab.',
  'bone-agent.zoledronate.',
  'bone-agent.interval.',
  'bone-agent.on-within-intervals',
  'bone-agent.loading.first-after',
  'bone-agent.loading.second-after',
  'bone-agent.loading.give-or-take',
  'follow-up.bone-agent',
]

/** The numbers that each rule reads, by the beginnings of their keys. Its name and question stand in the wording. */
const READS: Readonly<Record<RuleId, readonly string[]>> = {
  'H-01': [
    'calcium.high.',
    'calcium.range.',
    'calcium.limit.',
    'calcium.correction.',
    'calcium.albumin.',
    'calcium.badge.',
    'calcium.not-repeated-after',
    'calcium.ionized-ended-by-corrected-apart',
    'calcium.treatment.same-course-within',
    'calcium.treatment.fluid-from',
  ],
  'H-02': ['calcium.symptoms.', 'calcium.high.', 'calcium.range.'],
  'H-03': [
    'calcium.borderline.',
    'calcium.symptoms.around',
    'calcium.range.high.total',
    'calcium.correction.',
    'calcium.albumin.',
  ],
  'H-04': [
    'calcium.rising.',
    'calcium.treatment.fluid-from',
    'calcium.range.low.total',
    'calcium.range.high.total',
  ],
  'H-05': ['calcium.rapid-rise.', 'calcium.range.low.total'],
  'H-06': ['calcium.treatment.', 'calcium.high.', 'calcium.range.high.'],
  'H-07': ['calcium.refractory.', 'calcium.treatment.window', 'calcium.high.', 'calcium.range.high.'],
  'H-08a': [
    ...COURSE,
    'rebound.',
    'follow-up.denosumab-stopped.until',
    'follow-up.calcium-denosumab-stopped.',
    'calcium.range.high.',
  ],
  'H-08b': [...COURSE, 'rebound.', 'follow-up.denosumab-stopped.until', 'calcium.high.', 'calcium.range.'],
  'H-09': ['kidney.baseline.', 'kidney.fall.', 'calcium.high.', 'calcium.range.high.'],
  'H-10': ['calcium.culprit.', 'calcium.range.high.total'],
  'H-11': [...COURSE, 'follow-up.calcium', 'kidney.clearance-low'],
  'H-12': ['calcium.parathyroid.', 'calcium.range.high.'],
  'H-13': [
    'follow-up.repeat-calcium-',
    'calcium.treatment.same-course-within',
    'calcium.treatment.fluid-from',
    'calcium.high.grade-',
    'calcium.range.high.',
  ],
  'L-01': [
    'calcium.low.',
    'calcium.range.',
    'calcium.limit.',
    'calcium.correction.',
    'calcium.albumin.',
    'calcium.badge.',
    'calcium.symptoms.around',
    'calcium.not-repeated-after',
    'calcium.ionized-ended-by-corrected-apart',
  ],
  'L-02': [
    'low-calcium.after-',
    'low-calcium.soon-',
    'low-calcium.first-',
    'low-calcium.below-',
    'low-calcium.own-',
    ASSUMED,
    ...CLEARANCE,
    'calcium.low.',
    'calcium.range.low.',
  ],
  'L-03': [
    ...COURSE,
    'bone-agent.dose-near-within',
    'follow-up.calcium-bone-agent-',
    'calcium.low.',
    'calcium.range.low.',
  ],
  'L-04': [...COURSE, 'bone-agent.dose-', 'follow-up.calcium', 'follow-up.creatinine'],
  'L-05': [...COURSE, 'denosumab-risk.', ...CLEARANCE, 'calcium.range.low.total'],
  'L-06': [
    'low-calcium.symptoms.',
    'calcium.symptoms.around',
    'calcium.range.low.',
    'follow-up.calcium-first-denosumab.',
    'follow-up.calcium-bone-agent-',
  ],
  'L-07': [
    ...COURSE,
    'follow-up.calcium-first-denosumab.',
    'denosumab-risk.',
    ...CLEARANCE,
    'calcium.range.low.total',
  ],
  'M-01': [...CORD_SIGNS, 'cord.answer-current-for'],
  'M-02': [...CORD_SIGNS, 'cord.answer-current-for'],
  'M-03': ['cord.class-b-lifetime', 'cord.new-pain-quiet-for'],
  'M-04': ['cord.class-b-lifetime', 'cord.new-pain-quiet-for'],
  'M-05': [...CORD_SIGNS, 'cord.response-within'],
  'M-06': ['fracture.sins.'],
  'F-01': ['fracture.mirels.'],
  'F-02': ['fracture.mirels.'],
  'P-01': ['pain.severe-from', 'pain.severe.', 'pain.change'],
  'P-02': ['pain.week', 'pain.change', 'pain.severe-from'],
  'P-03': ['pain.new-site.'],
  'P-04': ['pain.control.', 'pain.background.'],
  'P-05': ['opioid.', 'pain.opioid.', 'pain.week', 'pain.change'],
  'P-06': ['opioid.', 'pain.response.', 'pain.change'],
  'P-07': ['pain.silent.', 'pain.severe-from'],
  'P-08': ['pain.untreated.'],
  'B-01': ['kidney.rise.', 'kidney.baseline.', 'bone-agent.dose-near-within'],
  'B-02': [
    'kidney.weight-oldest',
    'kidney.creatinine-oldest',
    'kidney.zoledronate.lowest-from',
    'kidney.hypercalcemia.',
  ],
  'B-03': [
    'kidney.weight-oldest',
    'kidney.creatinine-oldest',
    'kidney.zoledronate.',
    'kidney.hypercalcemia.',
  ],
  'B-04': ['jaw.start-within'],
  'B-05': ['follow-up.dental-review.', ASSUMED],
  'B-06': ['jaw.exposed-bone-longer-than', 'jaw.answer-current-for'],
  'B-07': ['jaw.procedure-around-dose'],
  'B-08': ['fracture.femur-pain.', ...ON_BONE_AGENT],
  'B-09': [
    'bone-agent.on-within-intervals',
    'bone-agent.interval.',
    'follow-up.bone-agent.doses-for-interval',
    'follow-up.bone-agent-dose-',
  ],
  'B-10': [
    'bone-agent.dose-near-within',
    'bone-agent.dose-imminent-within',
    'follow-up.creatinine-before-dose.',
    'follow-up.calcium-bone-agent-',
    ASSUMED,
  ],
  'DQ-01': ['data.window'],
  'DQ-02': ['data.window', 'plausible.'],
  'DQ-03': ['data.window', 'calcium.limit.', 'calcium.range.'],
  'DQ-04': [
    'bone-agent.denosumab.',
    'bone-agent.zoledronate.',
    'bone-agent.interval.',
    'follow-up.denosumab-stopped.until',
  ],
  'DQ-05': [...COURSE, 'bone-agent.loading.calcium-within', 'bone-agent.early-dose.', 'calcium.range.'],
  'CA-Q1': ['calcium.badge.albumin-below', 'calcium.albumin.'],
  'CA-Q2': ['calcium.badge.egfr-below', 'kidney.creatinine-oldest'],
  'CA-Q3': ['calcium.discordant.', 'calcium.correction.', 'calcium.range.high.total'],
  'C-01': ['marrow.'],
  'C-02': ['infection.', ...ON_BONE_AGENT],
  'CA-Q4': ['calcium.range.'],
}

/** In the order of the ruleset. */
export function settingsOf(rule: RuleId): readonly SettingKey[] {
  return SETTING_KEYS.filter((key) => READS[rule].some((start) => key.startsWith(start)))
}
