import { POLICY, setting, unverified, verified } from './define.ts'

const FUNCTION = {
  'kidney.weight-oldest': setting(90, 'd', [30, 365], POLICY),
  'kidney.clearance-low': setting(30, 'mL/min', [15, 60], verified('denosumab')),
  'kidney.creatinine-oldest': setting(400, 'd', [90, 730], POLICY),
  'kidney.baseline.ends-before': setting(7, 'd', [2, 28], POLICY),
  'kidney.baseline.reaches-back': setting(365, 'd', [90, 730], POLICY),
}

/** Bounds too narrow for a number of the other unit. */
const RISE = {
  'kidney.rise.high-baseline-from.mg/dL': setting(1.4, 'mg/dL', [1, 2], verified('zoledronateKidney')),
  'kidney.rise.high-baseline-from.umol/L': setting(124, 'umol/L', [88, 177], verified('zoledronateKidney')),
  'kidney.rise.from.mg/dL': setting(0.5, 'mg/dL', [0.3, 1], verified('zoledronateKidney')),
  'kidney.rise.from.umol/L': setting(44, 'umol/L', [26, 88], verified('zoledronateKidney')),
  'kidney.rise.high-baseline.mg/dL': setting(1, 'mg/dL', [0.5, 2], verified('zoledronateKidney')),
  'kidney.rise.high-baseline.umol/L': setting(88, 'umol/L', [44, 177], verified('zoledronateKidney')),
  'kidney.rise.settled-within': setting(10, '%', [5, 25], verified('zoledronateKidney')),
}

/** Of what KDIGO calls acute kidney injury, with a fall of eGFR beside it. */
const FALL = {
  'kidney.fall.creatinine-times': setting(1.5, '1', [1.2, 2], unverified('kdigo')),
  'kidney.fall.egfr-by': setting(25, '%', [15, 50], unverified('kdigo')),
  'kidney.fall.hours': setting(48, 'h', [24, 72], unverified('kdigo')),
  'kidney.fall.rise.umol/L': setting(26.5, 'umol/L', [20, 53], unverified('kdigo')),
  'kidney.fall.rise.mg/dL': setting(0.3, 'mg/dL', [0.2, 0.6], unverified('kdigo')),
}

/** The table prints touching bands; that a value on a line belongs to the band above it, but for 60, is local policy. */
const ZOLEDRONATE = {
  'kidney.zoledronate.full-above': setting(60, 'mL/min', [60, 60], verified('zoledronateDose')),
  'kidney.zoledronate.second-from': setting(50, 'mL/min', [50, 50], verified('zoledronateDose')),
  'kidney.zoledronate.third-from': setting(40, 'mL/min', [40, 40], verified('zoledronateDose')),
  'kidney.zoledronate.lowest-from': setting(30, 'mL/min', [30, 30], verified('zoledronateDose')),
  'kidney.zoledronate.dose.full': setting(4, 'mg', [4, 4], verified('zoledronateDose')),
  'kidney.zoledronate.dose.second': setting(3.5, 'mg', [3, 3.5], verified('zoledronateDose')),
  'kidney.zoledronate.dose.third': setting(3.3, 'mg', [3, 3.5], verified('zoledronateDose')),
  'kidney.zoledronate.dose.lowest': setting(3, 'mg', [2, 3], verified('zoledronateDose')),
  'kidney.hypercalcemia.creatinine-below.mg/dL': setting(
    4.5,
    'mg/dL',
    [3, 4.5],
    verified('zoledronateKidney'),
  ),
  'kidney.hypercalcemia.creatinine-below.umol/L': setting(
    400,
    'umol/L',
    [265, 400],
    verified('zoledronateKidney'),
  ),
}

export const KIDNEY_SETTINGS = { ...FUNCTION, ...RISE, ...FALL, ...ZOLEDRONATE }
