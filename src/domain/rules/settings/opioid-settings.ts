import { POLICY, setting, verified } from './define.ts'

/** How many milligrams of oral morphine one milligram of an opioid by mouth stands for; of a patch, one microgram an hour. */
const factor = (value: number, unit = 'mg/mg') =>
  setting(value, unit, [value * 0.5, value * 2], verified('opioidFactors'))

export const OPIOID_SETTINGS = {
  'opioid.factor.codeine': factor(0.15),
  'opioid.factor.fentanyl-transdermal': factor(2.4, 'mg/(ug/h)'),
  'opioid.factor.hydrocodone': factor(1),
  'opioid.factor.hydromorphone': factor(5),
  'opioid.factor.methadone': factor(4.7),
  'opioid.factor.morphine': factor(1),
  'opioid.factor.oxycodone': factor(1.5),
  'opioid.factor.oxymorphone': factor(3),
  'opioid.factor.tapentadol': factor(0.4),
  'opioid.factor.tramadol': factor(0.2),
  'opioid.as-needed.within': setting(7, 'd', [1, 14], POLICY),
}
