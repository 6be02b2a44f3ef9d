import { expect, test } from 'vitest'

import { PAIN_QUALITIES, SYMPTOM_SITES, SYMPTOMS } from '#domain/facts/symptom.ts'

import { wordAnswer, wordQuality, wordSites, wordSymptom } from './symptom.ts'

test('each symptom, place and quality has words of its own', () => {
  const sites = SYMPTOM_SITES.map((site) => wordSites([site]))
  for (const words of [SYMPTOMS.map(wordSymptom), sites, PAIN_QUALITIES.map(wordQuality)]) {
    expect(new Set(words).size).toBe(words.length)
    expect(words.filter((word) => !/^[a-z][a-z -]*[a-z]$/.test(word))).toEqual([])
  }
})

test.each([
  ['abnormal-gait', 'gait disturbance'],
  ['band-like-pain', 'band-like pain'],
  ['non-healing-socket', 'non-healing socket'],
  ['unable-to-bear-weight', 'unable to bear weight'],
] as const)('%s reads "%s"', (symptom, words) => {
  expect(wordSymptom(symptom)).toBe(words)
})

test.each([
  ['absent', 'denied'],
  ['present', 'present'],
  ['new', 'new'],
  ['worse', 'worse'],
  ['same', 'unchanged'],
] as const)('answered %s reads "%s"', (answer, words) => {
  expect(wordAnswer(answer)).toBe(words)
})

test('places read as one would say them', () => {
  expect(wordSites(['leg', 'saddle', 'cervical-spine'])).toBe('leg, saddle area and neck')
  expect(wordSites([])).toBe('')
})
