import { POLICY, setting, unverified, verified } from './define.ts'

export const PAIN_SETTINGS = {
  'pain.moderate-from': setting(5, '{score}', [3, 6], verified('painCuts')),
  'pain.severe-from': setting(7, '{score}', [6, 9], verified('painCuts')),
  'pain.change': setting(2, '{score}', [1, 4], verified('painEndpoint')),
  'pain.severe.days': setting(2, '1', [1, 3], POLICY),
  'pain.severe.of-diary-days': setting(3, '1', [2, 7], POLICY),
  'pain.severe.within': setting(7, 'd', [3, 14], POLICY),
  'pain.severe.compared-with': setting(14, 'd', [7, 28], POLICY),
  'pain.severe.new-single-from': setting(9, '{score}', [8, 10], POLICY),
  'pain.severe.assessed-within': setting(14, 'd', [7, 28], POLICY),
  'pain.week': setting(7, 'd', [7, 7], POLICY),
  'pain.week.fewest-days': setting(4, '1', [3, 7], unverified('knowledge')),
  'pain.new-site.within': setting(7, 'd', [3, 14], POLICY),
  'pain.new-site.quiet': setting(60, 'd', [28, 180], POLICY),
  'pain.new-site.worst-from': setting(4, '{score}', [1, 7], POLICY),
  'pain.control.within': setting(7, 'd', [7, 14], POLICY),
  'pain.control.count-from': setting(4, '1', [2, 8], unverified('knowledge')),
  'pain.control.days': setting(3, '1', [1, 7], POLICY),
  'pain.background.uncontrolled-from': setting(7, '{score}', [4, 9], POLICY),
  'pain.opioid.over': setting(14, 'd', [7, 28], POLICY),
  'pain.opioid.rise': setting(25, '%', [10, 100], POLICY),
  'pain.response.baseline-within': setting(7, 'd', [3, 14], unverified('painEndpoint')),
  'pain.response.around': setting(7, 'd', [3, 14], POLICY),
  'pain.response.current-for': setting(7, 'd', [3, 28], POLICY),
  'pain.response.flare-until': setting(14, 'd', [10, 28], POLICY),
  'pain.response.until': setting(100, 'd', [100, 120], POLICY),
  'pain.response.omed-change': setting(25, '%', [25, 50], verified('painEndpoint')),
  'pain.response.omed-noise': setting(0, '%', [0, 10], POLICY),
  'pain.untreated.within': setting(7, 'd', [3, 14], POLICY),
  'pain.untreated.above': setting(4, '{score}', [2, 6], POLICY),
  'pain.silent.days': setting(7, 'd', [3, 14], POLICY),
  'pain.silent.entry-before': setting(28, 'd', [14, 56], POLICY),
  'pain.silent.cord-symptoms-within': setting(30, 'd', [7, 90], POLICY),
}

export const CORD_SETTINGS = {
  'cord.features-for-suspicion': setting(2, '1', [1, 3], POLICY),
  'cord.scan-within': setting(24, 'h', [1, 24], verified('spine')),
  'cord.spinal-pain-within': setting(7, 'd', [3, 28], POLICY),
  'cord.class-b-lifetime': setting(7, 'd', [3, 28], POLICY),
  'cord.answer-current-for': setting(30, 'd', [7, 90], POLICY),
  'cord.response-within': setting(24, 'h', [1, 24], POLICY),
  'cord.new-pain-quiet-for': setting(60, 'd', [28, 180], POLICY),
}

export const FRACTURE_SETTINGS = {
  'fracture.mirels.this-week-from': setting(8, '{score}', [7, 9], verified('mirels')),
  'fracture.mirels.same-day-from': setting(9, '{score}', [8, 10], verified('mirels')),
  'fracture.mirels.breached-humerus-same-day-from': setting(8, '{score}', [7, 9], verified('humerus')),
  'fracture.sins.this-week-from': setting(7, '{score}', [6, 8], verified('sins')),
  'fracture.sins.same-day-from': setting(13, '{score}', [11, 14], verified('sins')),
  'fracture.femur-pain.bone-agent-for': setting(2, 'a', [1, 5], unverified('knowledge')),
  'fracture.femur-pain.within': setting(7, 'd', [3, 28], POLICY),
  'fracture.femur-pain.new-after': setting(60, 'd', [28, 180], POLICY),
}

export const COMPLICATION_SETTINGS = {
  'marrow.hemoglobin-below.g/L': setting(80, 'g/L', [60, 100], POLICY),
  'marrow.hemoglobin-below.g/dL': setting(8, 'g/dL', [6, 10], POLICY),
  'marrow.hemoglobin-below.mmol/L': setting(4.97, 'mmol/L', [3.72, 6.21], POLICY),
  'marrow.platelets-below': setting(50, '10*9/L', [10, 100], POLICY),
  'marrow.current-for': setting(400, 'd', [28, 400], POLICY),
  'infection.report-lifetime': setting(7, 'd', [3, 14], POLICY),
  'infection.after-procedure-within': setting(90, 'd', [28, 365], POLICY),
  'infection.neutrophils-below': setting(1, '10*9/L', [0.5, 1.5], unverified('knowledge')),
  'infection.neutrophils-within': setting(14, 'd', [3, 28], POLICY),
  'infection.chemotherapy-within': setting(42, 'd', [14, 60], POLICY),
}

export const DATA_SETTINGS = {
  'data.window': setting(400, 'd', [90, 1095], POLICY),
}
