import { describe, expect, test } from 'vitest'

import type { LabResult } from '../../../facts/laboratory.ts'
import type { PatientFacts } from '../../../facts/patient-facts.ts'
import type { Refusal } from '../../../facts/record.ts'
import type { RuleInput } from '../../../rules/rule.ts'
import {
  albumin,
  corrected,
  day,
  dose,
  inputOf,
  ionized,
  obligation,
  on,
  total,
} from '../../../testing/build-facts.ts'
import { highCalcium } from './high-calcium.ts'

function evaluate(
  results: readonly LabResult[],
  more: Partial<PatientFacts> = {},
  input: Partial<RuleInput> = {},
) {
  const [finding, ...others] = highCalcium.evaluate(inputOf({ results, ...more }, input))
  if (finding === undefined || others.length > 0) throw new Error('H-01 says one thing of every patient')
  return finding
}

const range = { low: 2.2, high: 2.6 }

describe('H-01', () => {
  test.each([
    { id: 'T01', results: [total(10.4, 'mg/dL'), albumin(4, 'g/dL')], verdict: 'clear' },
    { id: 'T02', results: [total(10.5, 'mg/dL'), albumin(4, 'g/dL')], grade: 1, tier: 'this-week' },
    { id: 'T03', results: [total(9.8, 'mg/dL'), albumin(2.5, 'g/dL')], grade: 1, tier: 'this-week' },
    { id: 'T05', results: [corrected(11.5, 'mg/dL')], grade: 1, tier: 'this-week' },
    { id: 'T06', results: [corrected(11.6, 'mg/dL')], grade: 2, tier: 'same-day' },
    { id: 'T08 below', results: [corrected(13.5, 'mg/dL')], grade: 3, tier: 'same-day' },
    { id: 'T08 above', results: [corrected(13.6, 'mg/dL')], grade: 4, tier: 'immediate' },
    { id: 'T09 below', results: [corrected(2.6, 'mmol/L')], verdict: 'clear' },
    { id: 'T09 above', results: [corrected(2.61, 'mmol/L')], grade: 1, tier: 'this-week' },
    { id: 'T10 below', results: [corrected(2.9, 'mmol/L')], grade: 1, tier: 'this-week' },
    { id: 'T10 above', results: [corrected(2.91, 'mmol/L')], grade: 2, tier: 'same-day' },
    { id: 'T13', results: [corrected(2.89, 'mmol/L')], grade: 1, tier: 'this-week' },
    { id: 'T15', results: [total(2.45, 'mmol/L'), albumin(28, 'g/L')], grade: 1, tier: 'this-week' },
    { id: 'T17', results: [ionized(1.51, 'mmol/L'), corrected(2.55, 'mmol/L')], grade: 2, tier: 'same-day' },
    { id: 'T19', results: [total(2.4, 'mg/dL')], verdict: 'unknown' },
    {
      id: 'T22',
      results: [total(10.9, 'mg/dL'), albumin(4, 'g/dL', { at: '2026-09-24' })],
      grade: 1,
      tier: 'this-week',
    },
    { id: 'T40', results: [corrected(2.85, 'mmol/L', { at: '2026-11-18' })], grade: 1, tier: 'this-week' },
    { id: 'T41', results: [corrected(3.2, 'mmol/L', { at: '2026-11-20' })], grade: 3, tier: 'same-day' },
  ])('$id', ({ id, results, ...expected }) => {
    expect(evaluate(results), id).toMatchObject({ rule: 'H-01', verdict: 'raised', ...expected })
  })

  test('says what was graded and on which evidence @H39', () => {
    const finding = evaluate([
      total(2.45, 'mmol/L', { id: 'Observation/ca', ...range }),
      albumin(28, 'g/L', { id: 'Observation/alb' }),
    ])
    expect(finding).toEqual({
      rule: 'H-01',
      problem: 'calcium-high',
      verdict: 'raised',
      tier: 'this-week',
      grade: 1,
      measure: 'calcium-computed',
      value: 2.69,
      unit: 'mmol/L',
      since: day('2026-11-23'),
      evidence: ['Observation/ca', 'Observation/alb'],
      badges: ['low-albumin-estimate'],
      missing: [],
      reason: {
        id: 'calcium-high',
        grade: 1,
        notEndedBy: [],
        calcium: {
          measure: 'calcium-computed',
          value: 2.69,
          unit: 'mmol/L',
          low: 2.2,
          high: 2.6,
          defaultRange: false,
          day: day('2026-11-23'),
          from: { total: 2.45, albumin: { value: 28, unit: 'g/L' }, albuminDaysApart: 0 },
        },
      },
    })
  })

  test('grade 4 below 3.50 mmol/L has both labels', () => {
    expect(evaluate([corrected(3.45, 'mmol/L', range)])).toMatchObject({
      tier: 'immediate',
      grade: 4,
      badges: ['severe-by-guideline-moderate'],
    })
  })

  test('11.500000001 mg/dL does not become grade 2 @H36', () => {
    expect(evaluate([corrected(11.500000001, 'mg/dL')])).toMatchObject({ grade: 1, value: 11.5 })
  })
})

describe('H-01 and age', () => {
  test.each([
    { at: '2026-10-24', badge: false },
    { at: '2026-10-23', badge: true },
    { at: '2023-01-01', badge: true },
  ])('a high value of $at stays raised; not repeated: $badge @H12', ({ at, badge }) => {
    const finding = evaluate([corrected(2.8, 'mmol/L', { at })])
    expect(finding).toMatchObject({ verdict: 'raised', grade: 1, since: day(at) })
    expect(finding.verdict === 'raised' && finding.badges.includes('not-repeated-30-days')).toBe(badge)
  })

  test.each([
    { status: 'not-due', verdict: 'clear' },
    { status: 'due-soon', verdict: 'clear' },
    { status: 'due', verdict: 'clear' },
    { status: 'exempt', verdict: 'clear' },
    { status: 'overdue', verdict: 'unknown' },
    { status: 'critical', verdict: 'unknown' },
  ] as const)('T39 a good value with the next calcium $status is $verdict @H12', ({ status, verdict }) => {
    const obligations = [obligation('calcium', status, { daysOverdue: 12 })]
    const finding = evaluate([corrected(2.35, 'mmol/L', { at: '2026-10-14' })], {}, { obligations })
    const doubt = {
      needs: [{ kind: 'fact', needs: 'current-calcium-result' }],
      reason: { id: 'calcium-stale', daysOverdue: 12 },
    }
    expect(finding).toMatchObject({ verdict, ...(verdict === 'unknown' && doubt) })
  })

  test('an overdue scan does not make a calcium old', () => {
    const obligations = [obligation('calcium', 'not-due'), obligation('imaging', 'overdue')]
    expect(evaluate([corrected(2.35, 'mmol/L')], {}, { obligations }).verdict).toBe('clear')
  })

  test.each([
    { at: '2026-09-28', verdict: 'clear', note: '56 days: 42 and 14 of grace' },
    { at: '2026-09-27', verdict: 'unknown', note: '57 days' },
  ])(
    'where no obligation speaks of calcium a good value of $at is $verdict ($note) @H12',
    ({ at, verdict }) => {
      expect(evaluate([corrected(2.35, 'mmol/L', { at })], {}, { obligations: [] }).verdict).toBe(verdict)
    },
  )
})

describe('H-01 without a value that clears', () => {
  const refusal = (more: Partial<Refusal> = {}): Refusal => ({
    resource: 'Observation/refused',
    why: 'unit-missing',
    about: 'calcium-total',
    when: on('2026-11-20'),
    ...more,
  })
  const good = corrected(2.4, 'mmol/L', { at: '2026-11-16' })

  test.each([
    { name: 'no calcium ever', results: [], needs: 'calcium-result', id: 'calcium-none' },
    {
      name: 'T22 an uncorrected total that is not high',
      results: [total(2.4, 'mmol/L')],
      needs: 'albumin-result',
      id: 'calcium-uncorrected',
    },
    {
      name: 'an implausible value',
      results: [total(2.4, 'mg/dL')],
      needs: 'readable-calcium',
      id: 'calcium-implausible',
    },
    {
      name: 'an implausible value after a good one',
      results: [total(2.4, 'mg/dL'), good],
      needs: 'readable-calcium',
      id: 'calcium-implausible',
    },
    {
      name: 'a bound that does not decide',
      results: [corrected(2.5, 'mmol/L', { comparator: '>' })],
      needs: 'calcium-number',
      id: 'calcium-undecided',
    },
    {
      name: 'nothing but a preliminary value',
      results: [corrected(2.4, 'mmol/L', { status: 'preliminary' })],
      needs: 'current-calcium-result',
      id: 'calcium-preliminary',
    },
  ] as const)('is unknown with $name @H8', ({ results, needs, id }) => {
    expect(evaluate(results)).toMatchObject({
      verdict: 'unknown',
      needs: [{ kind: 'fact', needs }],
      reason: { id },
    })
  })

  test.each([
    ['unit-missing', 'unknown'],
    ['unit-not-understood', 'unknown'],
    ['unit-contradicts', 'unknown'],
    ['value-not-number', 'unknown'],
    ['status-unknown', 'unknown'],
    ['conflicting-duplicate', 'unknown'],
    ['malformed', 'unknown'],
    ['withdrawn', 'clear'],
    ['not-measured', 'clear'],
  ] as const)('a newer calcium that is refused as %s leaves a good one %s @H11', (why, verdict) => {
    expect(evaluate([good], { refusals: [refusal({ why })] }).verdict).toBe(verdict)
  })

  test('T20 a refused calcium alone is unknown, and named @H8', () => {
    expect(evaluate([], { refusals: [refusal()] })).toMatchObject({
      verdict: 'unknown',
      needs: [{ kind: 'fact', needs: 'readable-calcium' }],
      reason: { id: 'calcium-refused', why: 'unit-missing', day: day('2026-11-20') },
      evidence: ['Observation/refused'],
    })
  })

  test.each([
    ['older than the good value', refusal({ when: on('2026-11-10') })],
    ['of another measure', refusal({ about: 'albumin' })],
    ['of no known day', { resource: 'Observation/x', why: 'day-not-known', about: 'calcium-total' } as const],
  ])('a refusal %s leaves it clear', (_, refused) => {
    expect(evaluate([good], { refusals: [refused] }).verdict).toBe('clear')
  })

  test('nothing unreadable hides a high value @H8', () => {
    const results = [corrected(3.2, 'mmol/L', { at: '2026-11-16' }), total(2.4, 'mg/dL')]
    expect(evaluate(results, { refusals: [refusal()] })).toMatchObject({ verdict: 'raised', grade: 3 })
  })

  test('a good final value is not taken back by a newer preliminary one that is good @H7', () => {
    const results = [good, corrected(2.45, 'mmol/L', { status: 'preliminary' })]
    expect(evaluate(results)).toMatchObject({ verdict: 'clear', value: 2.4 })
  })

  test('a bound above the limit raises, at least @H3', () => {
    expect(evaluate([corrected(2.6, 'mmol/L', { comparator: '>', ...range })])).toMatchObject({
      verdict: 'raised',
      grade: 1,
      badges: ['at-least'],
    })
  })

  test('a bound below the limit clears', () => {
    expect(evaluate([corrected(2.5, 'mmol/L', { comparator: '<' })]).verdict).toBe('clear')
  })

  test('clear names the fact that clears it @H8', () => {
    expect(evaluate([corrected(2.4, 'mmol/L', { id: 'Observation/good' })])).toMatchObject({
      verdict: 'clear',
      evidence: ['Observation/good'],
      measure: 'calcium-corrected',
      value: 2.4,
      unit: 'mmol/L',
    })
  })
})

describe('a high value ends', () => {
  const high = {
    ionized: ionized(1.45, 'mmol/L', { at: '2026-11-01' }),
    corrected: corrected(2.8, 'mmol/L', { at: '2026-11-01' }),
    total: total(2.8, 'mmol/L', { at: '2026-11-01' }),
  }
  const good = (at: string) => ({
    ionized: ionized(1.2, 'mmol/L', { at }),
    corrected: corrected(2.4, 'mmol/L', { at }),
    total: total(2.4, 'mmol/L', { at }),
  })

  test.each([
    { was: 'corrected', newer: 'corrected', verdict: 'clear' },
    { was: 'corrected', newer: 'ionized', verdict: 'clear' },
    { was: 'corrected', newer: 'total', verdict: 'raised' },
    { was: 'ionized', newer: 'ionized', verdict: 'clear' },
    { was: 'ionized', newer: 'corrected', verdict: 'raised' },
    { was: 'ionized', newer: 'total', verdict: 'raised' },
    { was: 'total', newer: 'corrected', verdict: 'clear' },
    { was: 'total', newer: 'ionized', verdict: 'clear' },
    { was: 'total', newer: 'total', verdict: 'raised' },
  ] as const)('high $was, then a good $newer: $verdict @H2', ({ was, newer, verdict }) => {
    expect(evaluate([good('2026-11-20')[newer], high[was]]).verdict).toBe(verdict)
  })

  test.each([
    { first: '2026-11-13', verdict: 'clear', note: '7 days apart' },
    { first: '2026-11-14', verdict: 'raised', note: '6 days apart' },
  ])('high ionized, then two good corrected values ($note): $verdict', ({ first, verdict }) => {
    const results = [good('2026-11-20').corrected, good(first).corrected, high.ionized]
    expect(evaluate(results).verdict).toBe(verdict)
  })

  test('a newer value that cannot end it is shown beside it', () => {
    expect(evaluate([good('2026-11-20').corrected, high.ionized])).toMatchObject({
      verdict: 'raised',
      measure: 'calcium-ionized',
      reason: { notEndedBy: [{ measure: 'calcium-corrected', value: 2.4 }] },
    })
  })

  test.each([
    ['preliminary', { status: 'preliminary' as const }],
    ['a bound that does not decide', { comparator: '>' as const }],
  ])('not by a value that is %s @H7', (_, how) => {
    expect(evaluate([corrected(2.4, 'mmol/L', how), high.corrected]).verdict).toBe('raised')
  })

  test('not by an implausible value', () => {
    expect(evaluate([corrected(0.5, 'mmol/L'), high.corrected]).verdict).toBe('raised')
  })

  test('not by being treated: the day is told, the tier stays', () => {
    const doses = [dose('zoledronate', '2026-11-02'), dose('zoledronate', '2026-10-02')]
    expect(evaluate([high.corrected], { doses })).toMatchObject({
      verdict: 'raised',
      tier: 'this-week',
      reason: { treatedOn: day('2026-11-02') },
    })
  })

  test('the treatment of its run is told with the day of the next control, also after a newer high value', () => {
    const results = [corrected(2.75, 'mmol/L', { at: '2026-11-06' }), high.corrected]
    const doses = [dose('zoledronate', '2026-11-02')]
    const obligations = [obligation('repeat-calcium', 'due-soon', { due: day('2026-11-09') })]
    expect(evaluate(results, { doses }, { obligations })).toMatchObject({
      value: 2.75,
      reason: { treatedOn: day('2026-11-02'), recheckDue: day('2026-11-09') },
    })
    const controlled = [corrected(2.75, 'mmol/L', { at: '2026-11-10' }), high.corrected]
    const { reason } = evaluate(controlled, { doses }, { obligations })
    expect(reason).toMatchObject({ treatedOn: day('2026-11-02') })
    expect(reason).not.toHaveProperty('recheckDue')
  })

  test.each([
    ['before the sample of that day', '2026-11-01T06:00', undefined],
    ['after it', '2026-11-01T15:00', day('2026-11-01')],
    ['some day before', '2026-10-31', undefined],
  ])('a treatment given %s', (_, at, treatedOn) => {
    const sample = corrected(2.8, 'mmol/L', { at: '2026-11-01T09:00' })
    const { reason } = evaluate([sample], { doses: [dose('zoledronate', at)] })
    expect(reason !== undefined && 'treatedOn' in reason ? reason.treatedOn : undefined).toBe(treatedOn)
  })

  test('an older kind of high value is not forgotten for a newer one that ended', () => {
    const results = [
      good('2026-11-20').corrected,
      corrected(2.9, 'mmol/L', { at: '2026-11-10' }),
      high.ionized,
    ]
    expect(evaluate(results)).toMatchObject({ verdict: 'raised', measure: 'calcium-ionized' })
  })
})

describe('since', () => {
  const at = (value: number, date: string) => corrected(value, 'mmol/L', { at: date })
  test.each([
    {
      name: 'the first high value of the run',
      results: [at(2.8, '2026-11-20'), at(2.7, '2026-11-10'), at(2.65, '2026-11-01'), at(2.5, '2026-10-20')],
      since: '2026-11-01',
    },
    {
      name: 'after a good value between',
      results: [at(2.8, '2026-11-20'), at(2.5, '2026-11-10'), at(2.65, '2026-11-01')],
      since: '2026-11-20',
    },
    {
      name: 'not broken by a total that cannot clear',
      results: [at(2.8, '2026-11-20'), total(2.4, 'mmol/L', { at: '2026-11-10' }), at(2.65, '2026-11-01')],
      since: '2026-11-01',
    },
  ])('is $name', ({ results, since }) => {
    expect(evaluate(results)).toMatchObject({ since: day(since) })
  })
})
