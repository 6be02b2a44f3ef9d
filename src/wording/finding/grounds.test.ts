import { describe, expect, test } from 'vitest'
import { assert, property } from 'fast-check'

import type { Finding, Raised } from '#domain/findings/finding.ts'
import { aDoubt, aFlag, aHighCalcium, aStated, TODAY } from '#widgets/testing/build-row.ts'

import { REASONS } from '../testing/any-reason.ts'
import { grounds } from './grounds.ts'

function raisedOf(different: Partial<Raised>): Finding {
  const [part] = aFlag(different).parts
  if (part.kind !== 'finding') throw new Error('a flag of a finding was built')
  return part.finding
}

describe('on what a headline rests', () => {
  test.each<[string, Finding, string]>([
    [
      'a calcium, without the value and the grade that the headline has',
      raisedOf({ reason: aHighCalcium(2.98) }),
      'Corrected calcium on 20-Nov (2.20-2.60)',
    ],
    [
      'a calcium, with what follows it',
      raisedOf({
        reason: {
          id: 'calcium-high-with-symptoms',
          calcium: aStated(2.84),
          grade: 1,
          red: [{ symptom: 'confusion', answer: 'new', day: TODAY }],
          amber: [],
        },
      }),
      'Corrected calcium on 20-Nov (2.20-2.60), with confusion (new, 23-Nov)',
    ],
    [
      'a doubt, without its needs',
      aDoubt({ reason: { id: 'calcium-stale', calcium: aStated(2.36), daysOverdue: 116 } }).finding,
      'Corrected calcium on 20-Nov (2.20-2.60): too old to reassure, the next is 116 days overdue',
    ],
    ['a doubt about nothing on record', aDoubt().finding, ''],
  ])('%s', (_, finding, words) => {
    expect(grounds(finding, TODAY)).toBe(words)
  })

  test('a day keeps its year where the year is not plain', () => {
    expect(grounds(raisedOf({ reason: aHighCalcium(2.98) }), undefined)).toContain('20-Nov-2026')
  })

  test.each(Object.entries(REASONS))('%s is told without loose ends', (_, any) => {
    assert(
      property(any, (reason) => {
        const told = grounds(raisedOf({ reason }), TODAY)
        expect(told).not.toMatch(/^[\s,;:.]|[\s,;:]$|undefined|NaN| {2}/)
        expect(told).not.toBe('')
      }),
    )
  })
})
