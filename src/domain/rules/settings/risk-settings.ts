import { POLICY, setting, unverified, verified } from './define.ts'

/** What counts as a factor. Several stand in the factor's own name and are fixed. */
export const RISK_SETTINGS = {
  'risk.sites-from': setting(3, '1', [3, 3], unverified('knowledge')),
  'risk.worst-pain-from': setting(5, '{score}', [5, 5], unverified('knowledge')),
  'risk.ecog-from': setting(2, '1', [2, 2], unverified('knowledge')),
  'risk.karnofsky-to': setting(60, '1', [50, 70], unverified('knowledge')),
  'risk.functional-pain-within': setting(30, 'd', [7, 90], POLICY),
  'risk.psa-above': setting(97, 'ng/mL', [97, 97], verified('boneMetastases')),
  'risk.age-from': setting(60, 'a', [60, 60], verified('boneCohort')),
  'risk.falls-within': setting(365, 'd', [90, 730], POLICY),
  'risk.hormone-dose-within': setting(183, 'd', [28, 365], POLICY),
  'risk.bone-metastasis-free-below': setting(365, 'd', [90, 1095], unverified('knowledge')),
  'events.one-within': setting(21, 'd', [7, 42], unverified('knowledge')),
  'events.egfr-below': setting(60, 'mL/min/{1.73_m2}', [30, 90], unverified('knowledge')),
}
