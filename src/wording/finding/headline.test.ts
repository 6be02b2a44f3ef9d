import { describe, expect, test } from 'vitest'

import type { Finding } from '#domain/findings/finding.ts'

import { headline } from './headline.ts'
import { clearFor, dayOn, raisedFor, statedCalcium, unknownFor } from '../testing/state.ts'

const on = dayOn('2026-11-20')
const weakness = { symptom: 'leg-paresis', answer: 'new', day: on, since: on, sites: [] } as const
const told = { day: on, days: 3, scanWithinHours: 24, isPastScan: true } as const
const unreadable = { about: 'albumin', why: 'unit-missing', superseded: false } as const

describe('what a row says first', () => {
  test.each<[string, Finding, string]>([
    [
      'a high calcium',
      raisedFor({ id: 'calcium-high', calcium: statedCalcium(2.95), grade: 2, notEndedBy: [] }),
      'Calcium 2.95 mmol/L, CTCAE grade 2',
    ],
    [
      'cord compression',
      raisedFor(
        {
          id: 'cord-compression',
          signs: [weakness],
          spine: [],
          pain: [{ by: 'report', symptom: 'spinal-pain', answer: 'new', day: on, sites: [], qualities: [] }],
          told,
          confounders: [],
        },
        { rule: 'M-01', problem: 'cord' },
      ),
      'New leg weakness and back pain',
    ],
    [
      'severe pain',
      raisedFor(
        {
          id: 'pain-severe',
          days: [{ day: on, worst: 9 }],
          severeFrom: 7,
          change: 'new',
          before: { median: 4, days: 14, ofDays: 14 },
          beforeDays: 14,
          assessedWithinDays: 14,
        },
        { rule: 'P-01', problem: 'pain' },
      ),
      'Worst pain 9, up from 4',
    ],
    [
      'data, the first of several',
      raisedFor(
        { id: 'results-unreadable', results: [unreadable, { ...unreadable, about: 'creatinine' }] },
        { rule: 'DQ-01', problem: 'data' },
      ),
      'Albumin unreadable: it has no unit',
    ],
    [
      'a reason that is none for raising: the name of the rule',
      raisedFor({ id: 'pain-diary-kept', lastEntry: on }, { rule: 'P-07', problem: 'pain' }),
      'Pain diary silent',
    ],
    ['a doubt @H8', unknownFor(), 'Calcium high cannot be told: needs a calcium result'],
    [
      'a doubt on the cord @H8',
      unknownFor({ rule: 'M-01', problem: 'cord', needs: [{ kind: 'fact', needs: 'bone-site-place' }] }),
      'Spinal cord cannot be told: needs the place of the bone metastasis',
    ],
    ['what is clear', clearFor({ rule: 'M-01', problem: 'cord' }), 'Could be cord compression: not found'],
  ])('of %s', (_name, finding, words) => {
    expect(headline(finding)).toBe(words)
  })

  test('in the units of the viewer', () => {
    const reason = { id: 'calcium-high', calcium: statedCalcium(2.95), grade: 2, notEndedBy: [] } as const
    expect(headline(raisedFor(reason), 'conventional')).toBe(
      'Calcium 2.95 mmol/L [11.8 mg/dL], CTCAE grade 2',
    )
  })
})
