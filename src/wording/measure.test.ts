import { expect, test } from 'vitest'

import { LAB_UNITS, type LabMeasure } from '#domain/facts/laboratory.ts'

import { wordCalciumMeasure, wordConcept, wordLabMeasure } from './measure.ts'

test.each([
  ['calcium-total', 'total calcium'],
  ['calcium-corrected', 'corrected calcium'],
  ['calcium-ionized', 'ionized calcium'],
  ['calcium-computed', 'calcium corrected here'],
] as const)('%s reads %s: what was computed here says so @H2', (measure, words) => {
  expect(wordCalciumMeasure(measure)).toBe(words)
})

const measures = Object.keys(LAB_UNITS).filter((key): key is LabMeasure => key in LAB_UNITS)

test('each measure has words of its own, also as what a refused record would have been', () => {
  const words = measures.map(wordLabMeasure)
  expect(new Set(words).size).toBe(measures.length)
  expect(words.filter((word) => word === '' || /^ | $/.test(word))).toEqual([])
  expect(measures.map(wordConcept)).toEqual(words)
})

test.each([
  ['egfr', 'eGFR'],
  ['psa', 'PSA'],
  ['ca-15-3', 'CA 15-3'],
  ['m-protein', 'M-protein'],
  ['fecal-incontinence', 'fecal incontinence'],
  ['usual-symptom', 'usual symptom'],
  ['pain', 'pain'],
  ['toString', 'toString'],
])('%s reads %s', (about, words) => {
  expect(wordConcept(about)).toBe(words)
})
