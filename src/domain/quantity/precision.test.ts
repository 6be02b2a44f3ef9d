import { expect, test } from 'vitest'

import { roundCalcium, roundCreatinine } from './precision.ts'

test.each([
  ['calcium in mmol/L to two decimals', roundCalcium(2.605, 'mmol/L'), 2.61],
  ['calcium in mg/dL to one', roundCalcium(10.45, 'mg/dL'), 10.5],
  ['creatinine in umol/L to none', roundCreatinine(124.5, 'umol/L'), 125],
  ['creatinine in mg/dL to two', roundCreatinine(1.395, 'mg/dL'), 1.4],
])('rounds %s @H36', (_, rounded, expected) => {
  expect(rounded).toBe(expected)
})
