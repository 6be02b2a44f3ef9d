import { difference, POLICY, setting } from './define.ts'

/** The weeks after a bone agent in which calcium falls, and what makes a fall more urgent. */
export const LOW_CALCIUM_SETTINGS = {
  'low-calcium.after-denosumab': setting(60, 'd', [28, 120], POLICY),
  'low-calcium.after-bisphosphonate': setting(30, 'd', [14, 60], POLICY),
  'low-calcium.soon-after-dose': setting(14, 'd', [7, 28], POLICY),
  'low-calcium.first-doses': setting(3, '1', [1, 6], POLICY),
  'low-calcium.own-median-window': setting(365, 'd', [90, 730], POLICY),
  ...difference('low-calcium.below-own-median', 0.15, 0.6, POLICY),
  'low-calcium.symptoms.dose-within': setting(60, 'd', [28, 120], POLICY),
  'low-calcium.symptoms.calcium-current': setting(14, 'd', [3, 28], POLICY),
  ...difference('denosumab-risk.lowest-of-range', 0.1, 0.4, POLICY),
  'denosumab-risk.calcium-before-within': setting(90, 'd', [28, 400], POLICY),
  'denosumab-risk.vitamin-d-below.nmol/L': setting(50, 'nmol/L', [25, 75], POLICY),
  'denosumab-risk.vitamin-d-below.ng/mL': setting(20, 'ng/mL', [10, 30], POLICY),
  'denosumab-risk.alkaline-phosphatase-above': setting(2, '1', [1.5, 5], POLICY),
  'denosumab-risk.extensive-from': setting(6, '1', [3, 12], POLICY),
}
