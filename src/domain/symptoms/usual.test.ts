import { describe, expect, test } from 'vitest'

import type { SymptomAnswer, SymptomSite, UsualSymptom } from '../facts/symptom.ts'
import { day, nowOn, symptom, TODAY } from '../testing/build-facts.ts'
import { counts, isNew, usualMarks } from './usual.ts'

const mark = (more: Partial<UsualSymptom> = {}): UsualSymptom => ({
  id: 'Observation/usual',
  symptom: 'paresthesia',
  sites: ['leg'],
  from: day('2026-09-01'),
  ...more,
})

function isUsual(answer: SymptomAnswer, sites: readonly SymptomSite[], usual: readonly UsualSymptom[]) {
  const report = symptom('paresthesia', answer, '2026-11-20', sites)
  expect(usualMarks(report, { usual }, nowOn(TODAY)).length > 0).toBe(
    !counts(report, { usual }, nowOn(TODAY)) && answer !== 'absent',
  )
  return usualMarks(report, { usual }, nowOn(TODAY)).length > 0
}

describe('a symptom that is marked as usual', () => {
  test.each([
    ['same', true],
    ['new', false],
    ['worse', false],
    ['present', false],
    ['absent', false],
  ] as const)('and answered %s is usual: %s', (answer, usual) => {
    expect(isUsual(answer, ['leg'], [mark()])).toBe(usual)
  })

  test.each<[string, readonly UsualSymptom[], boolean]>([
    ['no mark', [], false],
    ['one without an end', [mark()], true],
    ['one from today', [mark({ from: day(TODAY) })], true],
    ['one from tomorrow', [mark({ from: day('2026-11-24') })], false],
    ['one until today', [mark({ until: day(TODAY) })], true],
    ['one that ended yesterday', [mark({ until: day('2026-11-22') })], false],
    ['one for every place', [mark({ sites: [] })], true],
    ['one for more places', [mark({ sites: ['leg', 'arm'] })], true],
    ['one for another place', [mark({ sites: ['saddle'] })], false],
    ['one for another symptom', [mark({ symptom: 'numbness' })], false],
    ['one that ended and one that holds', [mark({ until: day('2026-11-01') }), mark()], true],
  ])('by %s is usual: %s', (_name, usual, expected) => {
    expect(isUsual('same', ['leg'], usual)).toBe(expected)
  })

  test('in one place is not usual in others, nor where no place was told', () => {
    expect(isUsual('same', ['leg', 'saddle'], [mark()])).toBe(false)
    expect(isUsual('same', [], [mark()])).toBe(false)
    expect(isUsual('same', [], [mark({ sites: [] })])).toBe(true)
  })
})

test.each([
  ['new', true],
  ['worse', true],
  ['present', true],
  ['same', false],
  ['absent', false],
] as const)('%s is new: %s', (answer, expected) => {
  expect(isNew(symptom('numbness', answer))).toBe(expected)
})

test('several marks that hold stand newest first', () => {
  const report = symptom('paresthesia', 'same', '2026-11-20', ['leg'])
  const usual = [
    mark({ id: 'Observation/b', from: day('2026-08-01') }),
    mark({ id: 'Observation/c', from: day('2026-10-01') }),
    mark({ id: 'Observation/a', from: day('2026-08-01') }),
  ]
  expect(usualMarks(report, { usual }, nowOn(TODAY)).map(({ id }) => id)).toEqual([
    'Observation/c',
    'Observation/a',
    'Observation/b',
  ])
})
