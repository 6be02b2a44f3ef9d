import { expect, test } from 'vitest'

import { DEFAULT_RULESET } from '../../rules/ruleset.ts'
import { albumin } from '../../testing/build-facts.ts'
import { correctCalcium } from './correct-calcium.ts'

/**
 * Albumin-adjusted calcium in whole numbers, so that nothing rounds before the end.
 *
 * SI: total + 0.02 x (40 - albumin g/L). Conventional: total + 0.8 x (4.0 - albumin g/dL).
 */
function inHundredths(totalHundredths: number, albuminGrams: number): number {
  return totalHundredths + 2 * (40 - albuminGrams)
}

function inTenths(totalTenths: number, albuminTenths: number): number {
  return Math.floor((10 * totalTenths + 8 * (40 - albuminTenths) + 5) / 10)
}

test('every total of 1.50 to 4.00 mmol/L with every albumin of 15 to 55 g/L @H2', () => {
  const wrong: string[] = []
  for (let total = 150; total <= 400; total += 1)
    for (let grams = 15; grams <= 55; grams += 1)
      for (const given of [albumin(grams, 'g/L'), albumin(grams / 10, 'g/dL')]) {
        const corrected = correctCalcium(total / 100, 'mmol/L', given, DEFAULT_RULESET)
        if (corrected !== inHundredths(total, grams) / 100) wrong.push(`${total} ${grams}: ${corrected}`)
      }
  expect(wrong).toEqual([])
})

test('every total of 6.0 to 16.0 mg/dL with every albumin of 1.5 to 5.5 g/dL @H2', () => {
  const wrong: string[] = []
  for (let total = 60; total <= 160; total += 1)
    for (let tenths = 15; tenths <= 55; tenths += 1)
      for (const given of [albumin(tenths / 10, 'g/dL'), albumin(tenths, 'g/L')]) {
        const corrected = correctCalcium(total / 10, 'mg/dL', given, DEFAULT_RULESET)
        if (corrected !== inTenths(total, tenths) / 10) wrong.push(`${total} ${tenths}: ${corrected}`)
      }
  expect(wrong).toEqual([])
})
