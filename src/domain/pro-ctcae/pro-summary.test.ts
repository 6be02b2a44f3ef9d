import { describe, expect, test } from 'vitest'

import { nextId } from '../testing/build-facts.ts'
import { entryAgo } from '../testing/build-records.ts'
import type { ProAnswer } from './pro-answer.ts'
import { proSummary } from './pro-summary.ts'
import { symptomsOfPro } from './symptoms-of-pro.ts'

const answered = (ago: number, different: Partial<ProAnswer>): ProAnswer => ({
  id: nextId('QuestionnaireResponse'),
  item: 'constipation',
  when: entryAgo(ago, 0).when,
  ...different,
})

/** Constipation asks for severity alone: 0, 1, 2, 3 give 0, 1, 2, 3. */
const severity = (ago: number, of: number) => answered(ago, { severity: of })

describe('what the patient page shows', () => {
  test.each<[string, readonly ProAnswer[], string | undefined]>([
    ['3, new', [severity(0, 3)], 'same-day'],
    ['3 after 2', [severity(0, 3), severity(7, 2)], 'same-day'],
    ['3 as before', [severity(0, 3), severity(7, 3)], 'this-week'],
    ['2, new', [severity(0, 2)], 'this-week'],
    ['2 after 0: up by two', [severity(0, 2), severity(7, 0)], 'same-day'],
    ['2 after 1', [severity(0, 2), severity(7, 1)], 'this-week'],
    ['2 as before', [severity(0, 2), severity(7, 2)], 'this-week'],
    ['1', [severity(0, 1)], undefined],
    ['0', [severity(0, 0)], undefined],
    ['not known', [answered(0, {})], undefined],
    ['3 after one that is not known and 3', [severity(0, 3), answered(7, {}), severity(14, 3)], 'this-week'],
  ])('%s', (_name, pro, attention) => {
    expect(proSummary({ pro })[0]?.attention).toBe(attention)
    expect(proSummary({ pro: pro.toReversed() })).toEqual(proSummary({ pro }))
  })

  test('one line an item, the newest answer, without a composite where one is missing', () => {
    const nausea = answered(1, { item: 'nausea', frequency: 2 })
    const lines = proSummary({ pro: [severity(0, 1), severity(7, 2), nausea] })
    expect(lines).toMatchObject([
      { item: 'constipation', composite: 1, before: 2 },
      { item: 'nausea', latest: nausea },
    ])
    expect(lines[1]).not.toHaveProperty('composite')
    expect(proSummary({ pro: [] })).toEqual([])
  })
})

describe('answers as reports of symptoms', () => {
  const answers = (...pro: readonly ProAnswer[]) =>
    symptomsOfPro(pro).map(({ symptom, answer, sites }) => [symptom, answer, ...sites])

  test.each<[string, readonly ProAnswer[], unknown[]]>([
    ['the first time', [severity(0, 1)], [['constipation', 'present']]],
    ['never', [severity(0, 0)], [['constipation', 'absent']]],
    [
      'as before',
      [severity(0, 2), severity(7, 2)],
      [
        ['constipation', 'same'],
        ['constipation', 'present'],
      ],
    ],
    [
      'less than before',
      [severity(0, 1), severity(7, 2)],
      [
        ['constipation', 'same'],
        ['constipation', 'present'],
      ],
    ],
    [
      'more than before',
      [severity(0, 3), severity(7, 2)],
      [
        ['constipation', 'worse'],
        ['constipation', 'present'],
      ],
    ],
    [
      'again after none',
      [severity(0, 1), severity(7, 0)],
      [
        ['constipation', 'present'],
        ['constipation', 'absent'],
      ],
    ],
    ['not answered', [answered(0, {})], []],
    [
      'as often, and more severe',
      [
        answered(0, { item: 'nausea', frequency: 2, severity: 3 }),
        answered(7, { item: 'nausea', frequency: 2, severity: 2 }),
      ],
      [
        ['nausea', 'worse'],
        ['nausea', 'present'],
      ],
    ],
    [
      'as often, its severity not told before',
      [
        answered(0, { item: 'nausea', frequency: 2, severity: 3 }),
        answered(7, { item: 'nausea', frequency: 2 }),
      ],
      [
        ['nausea', 'same'],
        ['nausea', 'present'],
      ],
    ],
    [
      'numbness of hands or feet',
      [answered(0, { item: 'numbness', severity: 1 })],
      [['numbness', 'present', 'hand', 'leg']],
    ],
    [
      'loss of urine',
      [answered(0, { item: 'loss-of-urine', frequency: 1 })],
      [['urinary-incontinence', 'present']],
    ],
    [
      'what no rule reads',
      [answered(0, { item: 'memory', severity: 3 }), answered(0, { item: 'pain', frequency: 3 })],
      [],
    ],
  ])('%s', (_name, pro, expected) => {
    expect(answers(...pro)).toEqual(expected)
    expect(answers(...pro.toReversed())).toEqual(expected)
  })

  test('keep their record and their time, and are the patient’s own', () => {
    const answer = severity(3, 2)
    expect(symptomsOfPro([answer])).toMatchObject([{ id: answer.id, when: answer.when, by: 'patient' }])
  })
})
