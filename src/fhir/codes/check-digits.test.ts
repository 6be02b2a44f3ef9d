import { readFileSync } from 'node:fs'

import { describe, expect, test } from 'vitest'

import * as bodySite from './body-site.ts'
import * as care from './care.ts'
import type { CodeEntry } from './code-table.ts'
import * as disease from './disease.ts'
import * as drug from './drug.ts'
import * as imaging from './imaging.ts'
import * as laboratory from './laboratory.ts'
import * as painPlace from './report/pain-place.ts'
import * as person from './person.ts'
import * as proCtcae from './report/pro-ctcae.ts'
import * as symptom from './symptom.ts'
import { BW, LOINC, SNOMED } from './system.ts'

const MODULES = { bodySite, care, disease, drug, imaging, laboratory, painPlace, person, proCtcae, symptom }

type Table = { readonly name: string; readonly entries: readonly CodeEntry<unknown>[] }

const TABLES: readonly Table[] = Object.values(MODULES).flatMap((module) =>
  Object.entries(module).flatMap(([name, value]) => {
    const isTable = typeof value === 'object' && value !== null && 'entries' in value && 'find' in value
    return isTable ? [{ name, entries: (value as unknown as Table).entries }] : []
  }),
)

const ENTRIES = TABLES.flatMap(({ name, entries }) => entries.map((entry) => ({ name, ...entry })))

function of(system: string) {
  return ENTRIES.filter((entry) => entry.system === system)
}

/**
 * The check digit of LOINC as the Regenstrief Institute reckons it: mod 10, every other character doubled, counted from
 * the right; the letters of answers and parts count by their place in ASCII above `0`.
 */
function loincDigit(characters: string): number {
  const weights = characters
    .split('')
    .toReversed()
    .map((character, place) => {
      const value = character.charCodeAt(0) - 48
      return place % 2 === 0 ? 2 * value - Math.floor(value / 5) * 9 : value
    })
  return (10 - (weights.reduce((sum, weight) => sum + weight, 0) % 10)) % 10
}

const TIMES = [
  '0123456789',
  '1234067895',
  '2340178956',
  '3401289567',
  '4012395678',
  '5987604321',
  '6598710432',
  '7659821043',
  '8765932104',
  '9876543210',
]
const PERMUTED = [
  '0123456789',
  '1576283094',
  '5803796142',
  '8916043527',
  '9453126870',
  '4286573901',
  '2793806415',
  '7046913258',
]

/** Verhoeff over the dihedral group of the pentagon: the whole number, check digit included, comes to 0. */
function isVerhoeff(number: string): boolean {
  let sum = 0
  for (const [place, digit] of number.split('').toReversed().entries()) {
    sum = Number(TIMES[sum]?.[Number(PERMUTED[place % 8]?.[Number(digit)])])
  }
  return sum === 0
}

describe('the check digits themselves', () => {
  // Published examples: LOINC Users' Guide, appendix on check digits; SNOMED CT Technical Implementation Guide, 7.
  test('of LOINC', () => {
    expect(
      ['2951-2', '718-7', '4544-3', '29265-6']
        .map((code) => code.split('-'))
        .map(([digits = '', check]) => loincDigit(digits) === Number(check)),
    ).toEqual([true, true, true, true])
    expect(loincDigit('2915')).not.toBe(2)
  })

  test('of SNOMED CT', () => {
    expect(['900000000000207008', '138875005', '404684003'].map(isVerhoeff)).toEqual([true, true, true])
    expect(isVerhoeff('404684030')).toBe(false)
  })
})

test('no table is empty, and there are as many as there are', () => {
  expect(TABLES.length).toBeGreaterThan(20)
  expect(TABLES.filter(({ entries }) => entries.length === 0)).toEqual([])
})

test('every code of LOINC carries its check digit @H6', () => {
  const wrong = of(LOINC).filter(({ code }) => {
    const [, digits = '', check] = /^((?:LA|LP)?\d+)-(\d)$/.exec(code) ?? []
    return loincDigit(digits) !== Number(check)
  })
  expect(of(LOINC).length).toBeGreaterThan(90)
  expect(wrong.map(({ name, code }) => `${name} ${code}`)).toEqual([])
})

test('every code of SNOMED CT is a concept with its check digit @H6', () => {
  const wrong = of(SNOMED).filter(
    ({ code }) => !/^[1-9]\d{5,17}$/.test(code) || !/[01]0\d$/.test(code) || !isVerhoeff(code),
  )
  expect(of(SNOMED).length).toBeGreaterThan(200)
  expect(wrong.map(({ name, code }) => `${name} ${code}`)).toEqual([])
})

test('in one table a code stands once @H6', () => {
  const twice = TABLES.flatMap(({ name, entries }) => {
    const keys = entries.map(({ system, code }) => `${name} ${system}|${code}`)
    return keys.filter((key, place) => keys.indexOf(key) !== place)
  })
  expect(twice).toEqual([])
})

test('the code systems of the project hold only words of this project', () => {
  const own = new Set<string>(Object.values(BW))
  const wrong = ENTRIES.filter(
    ({ system, source, code }) =>
      own.has(system) !== (source === 'own') || (own.has(system) && !/^[a-z]+(?:-[a-z]+)*$/.test(code)),
  )
  expect(wrong).toEqual([])
})

test('the codes that docs/fhir.md names are codes @H6', () => {
  const cells = readFileSync('docs/fhir.md', 'utf8').replaceAll(/https?:\S+/g, '')
  const loinc = [...cells.matchAll(/(?<![\w.-])((?:LA|LP)?\d{3,5})-(\d)(?![\w-])/g)]
  const snomed = [...cells.matchAll(/(?<![\w.-])\d{6,18}(?![\w-])/g)]
  expect(loinc.length).toBeGreaterThan(5)
  expect(loinc.filter(([, digits = '', check]) => loincDigit(digits) !== Number(check))).toEqual([])
  expect(snomed.length).toBeGreaterThan(15)
  expect(snomed.map(([code]) => code).filter((code) => !isVerhoeff(code))).toEqual([])
})
