import { expect, test } from 'vitest'

import { amount, quantity } from './quantity.ts'

test.each([Number.NaN, Infinity, -Infinity])('%s is not a quantity @H3', (value) => {
  expect(() => quantity(value, 'mmol/L')).toThrow(RangeError)
  expect(() => amount(value, 'mg/dL')).toThrow(RangeError)
})

test('an amount keeps the unit in which it was reported @H1', () => {
  expect(amount(2.95, 'mmol/L')).toEqual({ unit: 'mmol/L', value: 2.95 })
})

test('a bare number has no unit, and one unit is not another @H1', () => {
  // @ts-expect-error a bare number has no unit
  const bare: ReturnType<typeof quantity<'mmol/L'>> = 2.6
  // @ts-expect-error milligrams are not millimoles
  const other: ReturnType<typeof quantity<'mmol/L'>> = quantity(10.4, 'mg/dL')
  expect([bare, other]).toEqual([2.6, 10.4])
})
