import { describe, expect, test } from 'vitest'

import type { Finding } from '#domain/findings/finding.ts'
import type { Reason } from '#domain/findings/reason.ts'

import { because } from './because.ts'
import { wordCalciumReason } from './calcium/calcium.ts'
import { wordCordReason } from './cord/cord.ts'
import { wordDataReason } from './data.ts'
import { wordPainReason } from './pain/pain.ts'
import { clearFor, dayOn, raisedFor, statedCalcium, unknownFor } from '../testing/state.ts'

const FULL = 'Corrected calcium 2.95 mmol/L (2.20-2.60) on 16-Nov-2026'

describe('one sentence for a finding', () => {
  test.each<[string, Finding, string]>([
    [
      'raised',
      raisedFor({ id: 'calcium-high', calcium: statedCalcium(2.95), grade: 2, notEndedBy: [] }),
      `${FULL}: CTCAE grade 2`,
    ],
    [
      'clear',
      clearFor({ reason: { id: 'calcium-within', calcium: statedCalcium(2.4) } }),
      'Corrected calcium 2.40 mmol/L (2.20-2.60) on 16-Nov-2026: not above the upper limit',
    ],
    [
      'clear of a low calcium',
      clearFor({
        rule: 'L-01',
        problem: 'calcium-low',
        reason: { id: 'calcium-within', calcium: statedCalcium(2.4) },
      }),
      'Corrected calcium 2.40 mmol/L (2.20-2.60) on 16-Nov-2026: not below the lower limit',
    ],
    ['clear without a reason', clearFor(), 'High calcium: not found'],
    ['unknown without a reason @H8', unknownFor(), 'Cannot tell: needs a calcium result'],
    [
      'unknown with a reason @H8',
      unknownFor({
        reason: { id: 'calcium-uncorrected', calcium: statedCalcium(2.45, { measure: 'calcium-total' }) },
        needs: [{ kind: 'fact', needs: 'albumin-result' }],
      }),
      'Total calcium 2.45 mmol/L (2.20-2.60) on 16-Nov-2026: not corrected, no albumin to correct it with: needs a recent albumin, or ionized calcium',
    ],
    [
      'unknown for want of several things @H17',
      unknownFor({
        rule: 'M-01',
        problem: 'cord',
        needs: [
          { kind: 'not-loaded', concept: 'symptoms' },
          { kind: 'not-loaded', concept: 'conditions' },
          { kind: 'fact', needs: 'back-pain-answer' },
        ],
      }),
      'Cannot tell: needs symptom reports, not loaded, diagnoses and bone sites, not loaded and an answer about back or neck pain',
    ],
  ])('%s', (_name, finding, sentence) => {
    expect(because(finding)).toBe(sentence)
  })

  test('in the units of the viewer', () => {
    const finding = raisedFor({ id: 'calcium-high', calcium: statedCalcium(2.95), grade: 2, notEndedBy: [] })
    expect(because(finding, 'conventional')).toContain('2.95 mmol/L [11.8 mg/dL]')
  })
})

test('each kind of reason is told by the module of its own', () => {
  const sign = {
    symptom: 'radicular-pain',
    answer: 'new',
    day: dayOn('2026-11-20'),
    since: dayOn('2026-11-20'),
    sites: [],
  } as const
  const cord = { id: 'cord-sign-alone', signs: [sign] } as const
  const pain = { id: 'pain-diary-kept', lastEntry: dayOn('2026-11-20') } as const
  const data = {
    id: 'results-unreadable',
    results: [{ about: 'albumin', why: 'unit-missing', superseded: false }],
  } as const
  const calcium = { id: 'calcium-none' } as const
  const told = (reason: Reason) => because(raisedFor(reason))
  expect([told(cord), told(pain), told(data), told(calcium)]).toEqual([
    wordCordReason(cord),
    wordPainReason(pain),
    wordDataReason(data),
    wordCalciumReason(calcium, 'calcium-high', 'as-reported'),
  ])
})
