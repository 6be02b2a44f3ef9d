import { expect, test } from 'vitest'

import { ckdEpi2021, cockcroftGault } from './kidney-function.ts'

/** Rounds half up where binary arithmetic may lie a hair below the half. */
const rounded = (value: number, per: number) => Math.floor(value * per + 0.5 + 1e-9) / per

/** Cockcroft and Gault 1976 in whole numbers: kg in tenths, creatinine in hundredths of mg/dL; women 85 %. */
function clearance(age: number, isFemale: boolean, kilograms: number, hundredths: number): number {
  const numerator = (140 - age) * kilograms * (isFemale ? 85 : 100)
  return rounded(numerator / (72 * hundredths), 10)
}

test('Cockcroft-Gault: ages, weights and creatinines of both sexes, in both units', () => {
  const wrong: string[] = []
  for (const gender of ['female', 'male'] as const)
    for (let age = 18; age <= 100; age += 1)
      for (let kilograms = 35; kilograms <= 140; kilograms += 15)
        for (let hundredths = 40; hundredths <= 500; hundredths += 20) {
          const expected = clearance(age, gender === 'female', kilograms, hundredths)
          const mg = cockcroftGault({ age, gender }, kilograms, { value: hundredths / 100, unit: 'mg/dL' })
          const umol = cockcroftGault({ age, gender }, kilograms, {
            value: (hundredths * 88.42) / 100,
            unit: 'umol/L',
          })
          if (mg !== expected || umol !== expected)
            wrong.push(`${gender} ${age} ${kilograms} ${hundredths}: ${mg} ${umol}, not ${expected}`)
        }
  expect(wrong).toEqual([])
})

/**
 * CKD-EPI 2021 as the four printed lines (by sex, and at or below and above kappa), each a product of powers taken
 * through logarithms: another way than min and max.
 */
const LINES = [
  { sex: 'female', upTo: 0.7, power: -0.241, constant: 142 * 1.012 },
  { sex: 'female', upTo: Infinity, power: -1.2, constant: 142 * 1.012 },
  { sex: 'male', upTo: 0.9, power: -0.302, constant: 142 },
  { sex: 'male', upTo: Infinity, power: -1.2, constant: 142 },
] as const

function filtration(age: number, sex: 'female' | 'male', creatinine: number): number {
  const kappa = sex === 'female' ? 0.7 : 0.9
  const line = LINES.find((one) => one.sex === sex && creatinine <= one.upTo)
  if (line === undefined) return Number.NaN
  const exponent =
    Math.log(line.constant) + line.power * (Math.log(creatinine) - Math.log(kappa)) + age * Math.log(0.9938)
  return rounded(Math.exp(exponent), 1)
}

test('CKD-EPI 2021: every creatinine of 0.30 to 8.00 mg/dL, both sexes, in both units', () => {
  const wrong: string[] = []
  for (const gender of ['female', 'male'] as const)
    for (let age = 18; age <= 98; age += 5)
      for (let hundredths = 30; hundredths <= 800; hundredths += 1) {
        const value = hundredths / 100
        const expected = filtration(age, gender, value)
        const mg = ckdEpi2021({ age, gender }, { value, unit: 'mg/dL' })
        const umol = ckdEpi2021({ age, gender }, { value: value * 88.42, unit: 'umol/L' })
        if (mg !== expected || umol !== expected)
          wrong.push(`${gender} ${age} ${value}: ${mg} ${umol}, not ${expected}`)
      }
  expect(wrong).toEqual([])
})
