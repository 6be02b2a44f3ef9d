import { describe, expect, test } from 'vitest'

import { ALLERGIES, DISEASES } from './disease.ts'
import { DRUGS } from './drug.ts'
import { CALCIUM_BY_CALCULATION, RESULTS, SCORES } from './laboratory.ts'
import { PROCEDURES, SCANS } from './service.ts'
import { BONE_SITES, SIDES, SYMPTOM_SITES } from './site.ts'
import { ANSWERS, SYMPTOMS } from './symptom.ts'
import { ATC, LOINC, RXNORM, SNOMED } from './system.ts'

const concepts = [
  ...Object.values(RESULTS).flatMap(({ si, conventional }) => [si.code, conventional.code]),
  ...[
    ALLERGIES,
    ANSWERS,
    BONE_SITES,
    DISEASES,
    DRUGS,
    PROCEDURES,
    SCANS,
    SCORES,
    SIDES,
    SYMPTOM_SITES,
    SYMPTOMS,
  ].flatMap((table) => Object.values(table)),
  CALCIUM_BY_CALCULATION,
]
const codings = concepts.flatMap(({ coding = [] }) => coding)
const codesOf = (system: string) => [
  ...new Set(codings.flatMap((coding) => (coding.system === system ? [coding.code ?? ''] : []))),
]

// Verhoeff's dihedral group and permutation, of which SNOMED CT takes its last digit.
const GROUP = [
  [0, 1, 2, 3, 4, 5, 6, 7, 8, 9],
  [1, 2, 3, 4, 0, 6, 7, 8, 9, 5],
  [2, 3, 4, 0, 1, 7, 8, 9, 5, 6],
  [3, 4, 0, 1, 2, 8, 9, 5, 6, 7],
  [4, 0, 1, 2, 3, 9, 5, 6, 7, 8],
  [5, 9, 8, 7, 6, 0, 4, 3, 2, 1],
  [6, 5, 9, 8, 7, 1, 0, 4, 3, 2],
  [7, 6, 5, 9, 8, 2, 1, 0, 4, 3],
  [8, 7, 6, 5, 9, 3, 2, 1, 0, 4],
  [9, 8, 7, 6, 5, 4, 3, 2, 1, 0],
]
const START = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4]

function hasVerhoeffDigit(code: string): boolean {
  let check = 0
  for (const [place, digit] of code.split('').toReversed().entries()) {
    let permuted = Number(digit)
    for (let times = 0; times < place % 8; times += 1) permuted = START[permuted] ?? 0
    check = GROUP[check]?.[permuted] ?? -1
  }
  return check === 0
}

function hasLoincDigit(code: string): boolean {
  const [digits = '', check] = code.split('-')
  const sum = digits
    .split('')
    .toReversed()
    .reduce((total, digit, place) => {
      const times = Number(digit) * (place % 2 === 0 ? 2 : 1)
      return total + (times > 9 ? times - 9 : times)
    }, 0)
  return String((10 - (sum % 10)) % 10) === check
}

describe('the codes of the cohort', () => {
  test('the check of SNOMED CT knows a right code from a wrong one', () => {
    expect([hasVerhoeffDigit('94222008'), hasVerhoeffDigit('94222009')]).toEqual([true, false])
  })

  test('the check of LOINC knows a right code from a wrong one', () => {
    expect([hasLoincDigit('17861-6'), hasLoincDigit('17861-5')]).toEqual([true, false])
  })

  test.each(codesOf(SNOMED))('SNOMED CT %s carries its check digit', (code) => {
    expect(hasVerhoeffDigit(code)).toBe(true)
  })

  test.each(codesOf(LOINC))('LOINC %s carries its check digit', (code) => {
    expect(hasLoincDigit(code)).toBe(true)
  })

  test.each(codesOf(ATC))('ATC %s has the shape of a substance', (code) => {
    expect(code).toMatch(/^[A-Z]\d\d[A-Z]{2}\d\d$/)
  })

  test.each(codesOf(RXNORM))('RxNorm %s is a number', (code) => {
    expect(code).toMatch(/^\d{3,7}$/)
  })

  test('no code of a system stands for two things', () => {
    const displays = new Map<string, Set<string>>()
    for (const { system, code, display } of codings) {
      const key = `${system}|${code}`
      displays.set(key, new Set([...(displays.get(key) ?? []), display ?? '']))
    }
    expect([...displays].filter(([, { size }]) => size > 1)).toEqual([])
  })
})
