import { calcium, difference, POLICY, setting, verified } from './define.ts'

/** Grades: above the line for high, below it for low; a value on the line has the milder grade. */
const GRADES = {
  ...calcium('calcium.high.grade-2-above.total', 2.9, 11.5, verified('ctcae')),
  ...calcium('calcium.high.grade-3-above.total', 3.1, 12.5, verified('ctcae')),
  ...calcium('calcium.high.grade-4-above.total', 3.4, 13.5, verified('ctcae')),
  ...calcium('calcium.high.grade-2-above.ionized', 1.5, 6, verified('ctcae')),
  ...calcium('calcium.high.grade-3-above.ionized', 1.6, 6.4, verified('ctcae')),
  ...calcium('calcium.high.grade-4-above.ionized', 1.8, 7.2, verified('ctcae')),
  ...calcium('calcium.low.grade-2-below.total', 2, 8, verified('ctcae')),
  ...calcium('calcium.low.grade-3-below.total', 1.75, 7, verified('ctcae')),
  ...calcium('calcium.low.grade-4-below.total', 1.5, 6, verified('ctcae')),
  ...calcium('calcium.low.grade-2-below.ionized', 1, 4, verified('ctcae')),
  ...calcium('calcium.low.grade-3-below.ionized', 0.9, 3.6, verified('ctcae')),
  ...calcium('calcium.low.grade-4-below.ionized', 0.8, 3.2, verified('ctcae')),
}

const URGENCY = {
  ...calcium('calcium.high.immediate-from.total', 3.5, 14, verified('hypercalcemia')),
  ...calcium('calcium.high.same-day-from.total', 3, 12, verified('hypercalcemia')),
  ...calcium('calcium.low.immediate-below.total', 1.9, 7.6, verified('hypocalcemia')),
  ...calcium('calcium.low.immediate-below.ionized', 0.9, 3.6, POLICY),
  'calcium.low.dose-given-within': setting(14, 'd', [1, 60], POLICY),
  'calcium.low.dose-due-within': setting(3, 'd', [1, 28], POLICY),
}

const RANGES = {
  ...calcium('calcium.range.low.total', 2.2, 8.8, verified('glasgow')),
  ...calcium('calcium.range.high.total', 2.6, 10.4, verified('msd')),
  ...calcium('calcium.range.low.ionized', 1.15, 4.6, POLICY),
  ...calcium('calcium.range.high.ionized', 1.3, 5.2, verified('msd')),
  ...calcium('calcium.limit.low-from.total', 2.05, 8.2, POLICY),
  ...calcium('calcium.limit.low-to.total', 2.3, 9.2, POLICY),
  ...calcium('calcium.limit.high-from.total', 2.5, 10, POLICY),
  ...calcium('calcium.limit.high-to.total', 2.75, 11, POLICY),
  ...calcium('calcium.limit.low-from.ionized', 1.05, 4.2, POLICY),
  ...calcium('calcium.limit.low-to.ionized', 1.2, 4.8, POLICY),
  ...calcium('calcium.limit.high-from.ionized', 1.25, 5, POLICY),
  ...calcium('calcium.limit.high-to.ionized', 1.4, 5.6, POLICY),
}

const PLAUSIBLE = {
  ...calcium('plausible.from.calcium-total', 1, 4, POLICY),
  ...calcium('plausible.to.calcium-total', 5, 20, POLICY),
  ...calcium('plausible.from.calcium-ionized', 0.5, 2, POLICY),
  ...calcium('plausible.to.calcium-ionized', 3, 12, POLICY),
  'plausible.from.albumin.g/L': setting(10, 'g/L', [5, 15], POLICY),
  'plausible.to.albumin.g/L': setting(60, 'g/L', [55, 70], POLICY),
  'plausible.from.albumin.g/dL': setting(1, 'g/dL', [0.5, 1.5], POLICY),
  'plausible.to.albumin.g/dL': setting(6, 'g/dL', [5.5, 7], POLICY),
  'plausible.from.creatinine.umol/L': setting(15, 'umol/L', [5, 30], POLICY),
  'plausible.to.creatinine.umol/L': setting(2000, 'umol/L', [1500, 3000], POLICY),
  'plausible.from.creatinine.mg/dL': setting(0.17, 'mg/dL', [0.05, 0.34], POLICY),
  'plausible.to.creatinine.mg/dL': setting(22.6, 'mg/dL', [17, 34], POLICY),
}

const CORRECTION = {
  'calcium.correction.slope.mmol/L': setting(0.02, 'mmol/g', [0.01, 0.03], verified('correctionSi')),
  'calcium.correction.normal-albumin.mmol/L': setting(40, 'g/L', [34, 46], verified('correctionSi')),
  'calcium.correction.slope.mg/dL': setting(0.8, 'mg/g', [0.4, 1.2], verified('correctionConventional')),
  'calcium.correction.normal-albumin.mg/dL': setting(
    4,
    'g/dL',
    [3.4, 4.6],
    verified('correctionConventional'),
  ),
  'calcium.albumin.paired-within': setting(24, 'h', [1, 48], POLICY),
  'calcium.albumin.oldest': setting(30, 'd', [1, 60], POLICY),
  'calcium.badge.albumin-below.g/L': setting(30, 'g/L', [20, 35], POLICY),
  'calcium.badge.albumin-below.g/dL': setting(3, 'g/dL', [2, 3.5], POLICY),
  'calcium.badge.egfr-below': setting(60, 'mL/min/{1.73_m2}', [30, 90], verified('kidneyCorrection')),
  'calcium.discordant.albumin-above.g/L': setting(45, 'g/L', [40, 50], POLICY),
  'calcium.discordant.albumin-above.g/dL': setting(4.5, 'g/dL', [4, 5], POLICY),
}

const BESIDE = {
  ...difference('calcium.borderline.margin', 0.1, 0.4, POLICY),
  'calcium.borderline.oldest': setting(14, 'd', [3, 28], POLICY),
  'calcium.borderline.amber': setting(2, '1', [2, 4], POLICY),
  ...difference('calcium.culprit.margin', 0.05, 0.2, POLICY),
  'calcium.parathyroid.within': setting(30, 'd', [7, 90], POLICY),
}

const TREATMENT = {
  'calcium.treatment.window': setting(400, 'd', [90, 1095], POLICY),
  'calcium.refractory.day-from': setting(7, 'd', [7, 14], verified('zoledronate')),
  'calcium.refractory.retreated-within': setting(14, 'd', [7, 28], verified('resistant')),
  'calcium.treatment.same-course-within': setting(2, 'd', [1, 4], POLICY),
  'calcium.treatment.fluid-from': setting(500, 'mL', [250, 1000], POLICY),
}

const COURSE = {
  ...difference('calcium.change.real', 0.15, 0.6, POLICY),
  ...difference('calcium.change.noise', 0.1, 0.4, POLICY),
  'calcium.not-repeated-after': setting(30, 'd', [7, 90], POLICY),
  'calcium.ionized-ended-by-corrected-apart': setting(7, 'd', [1, 28], POLICY),
  'calcium.symptoms.around': setting(7, 'd', [1, 14], POLICY),
  'calcium.symptoms.amber-deciding': setting(2, '1', [2, 4], POLICY),
  'calcium.rising.window': setting(120, 'd', [60, 365], POLICY),
  'calcium.rising.fewest-days': setting(3, '1', [3, 10], POLICY),
  'calcium.rising.span': setting(21, 'd', [14, 90], POLICY),
  'calcium.rising.tau': setting(0.6, '1', [0.3, 1], POLICY),
  'calcium.rising.reaches-limit-within': setting(42, 'd', [14, 120], POLICY),
  'calcium.rising.after-treatment': setting(30, 'd', [7, 60], POLICY),
  ...difference('calcium.rising.rise', 0.15, 0.6, POLICY),
  ...calcium('calcium.rising.from', 2.4, 9.6, POLICY),
  ...difference('calcium.rising.near-highest', 0.05, 0.2, POLICY),
  ...difference('calcium.rising.near-limit', 0.1, 0.4, POLICY),
  'calcium.rapid-rise.window': setting(14, 'd', [3, 28], POLICY),
  ...difference('calcium.rapid-rise.rise', 0.25, 1, POLICY),
  ...calcium('calcium.rapid-rise.from', 2.4, 9.6, POLICY),
}

export const CALCIUM_SETTINGS = {
  ...GRADES,
  ...URGENCY,
  ...RANGES,
  ...PLAUSIBLE,
  ...CORRECTION,
  ...BESIDE,
  ...TREATMENT,
  ...COURSE,
}
