import { describe, expect, test } from 'vitest'

import { DEFAULT_RULESET, SETTING_KEYS } from '#domain/rules/ruleset.ts'
import { SOURCES } from '#domain/rules/settings/sources.ts'

import { wordSetting, wordSource } from './setting.ts'

const { settings } = DEFAULT_RULESET

describe('a number of a rule', () => {
  test.each([
    ['calcium.high.grade-2-above.total.mmol/L', 'Calcium, high, grade 2 above, total: 2.9 mmol/L'],
    ['calcium.high.grade-2-above.total.mg/dL', 'Calcium, high, grade 2 above, total: 11.5 mg/dL'],
    ['plausible.to.creatinine.umol/L', 'Plausible, to, creatinine: 2000 \u00b5mol/L'],
    ['pain.severe-from', 'Pain, severe from: 7 points'],
    ['pain.severe.days', 'Pain, severe, days: 2'],
    ['pain.silent.entry-before', 'Pain, silent, entry before: 28 days'],
    ['cord.scan-within', 'Cord, scan within: 24 hours'],
    ['cord.answer-current-for', 'Cord, answer current for: 30 days'],
  ] as const)('%s reads "%s"', (key, words) => {
    expect(wordSetting(key, settings[key])).toBe(words)
  })

  test('of any rule reads as words, a number and its unit', () => {
    const careless = SETTING_KEYS.map((key) => wordSetting(key, settings[key])).filter(
      (words) => !/^[A-Z][^:]*[^\s:]: \d+(?:\.\d+)?(?: \S.*)?$/.test(words),
    )
    expect(careless).toEqual([])
  })
})

test.each([
  [
    'spine',
    'verified',
    'NICE NG234: Spinal metastases and metastatic spinal cord compression, Recognition and referral, 2023 (verified)',
  ],
  ['policy', 'local-policy', 'Local policy: default of Bonewatch, for the site to confirm (local policy)'],
  [
    'painCuts',
    'general-knowledge',
    'Cut points of worst pain in bone metastases, 1 053 patients, PMID 18572084 (from general knowledge, to be confirmed)',
  ],
] as const)('the source %s, %s, reads "%s" @H39', (source, mark, words) => {
  expect(wordSource(SOURCES[source], mark)).toBe(words)
})
