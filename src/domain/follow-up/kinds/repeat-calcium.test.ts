import { describe, expect, test } from 'vitest'

import type { LabResult } from '../../facts/laboratory.ts'
import type { PatientFacts } from '../../facts/patient-facts.ts'
import { DEFAULT_RULESET } from '../../rules/ruleset.ts'
import { corrected, dose, factsOf, ionized, nowOn, on, total } from '../../testing/build-facts.ts'
import { booking, denosumab, zoledronate } from '../../testing/build-follow-up.ts'
import { dueOf, onlyDue } from '../testing/due-of.ts'
import { assessObligations } from '../assess-obligations.ts'

const FOUND = '2026-11-16'
const GRADES = { 1: 2.7, 2: 2.95, 3: 3.2, 4: 3.45 } as const
const high = (grade: keyof typeof GRADES, at = FOUND) => corrected(GRADES[grade], 'mmol/L', { at })

const repeat = (today: string, results: readonly LabResult[], more: Partial<PatientFacts> = {}) =>
  onlyDue('repeat-calcium', today, { results, ...more })

describe('untreated, from the result of 16-Nov', () => {
  test.each([
    [4, '2026-11-17', 'not-due', undefined],
    [4, '2026-11-18', 'due-soon', undefined],
    [4, '2026-11-19', 'overdue', 'same-day'],
    [4, '2026-11-20', 'critical', 'same-day'],
    [3, '2026-11-18', 'due-soon', undefined],
    [3, '2026-11-19', 'overdue', 'same-day'],
    [2, '2026-11-22', 'not-due', undefined],
    [2, '2026-11-23', 'due-soon', undefined],
    [2, '2026-11-24', 'overdue', 'same-day'],
    [2, '2026-12-24', 'critical', 'same-day'],
    [1, '2026-11-23', 'due-soon', undefined],
    [1, '2026-11-24', 'due', undefined],
    [1, '2026-11-30', 'due', undefined],
    [1, '2026-12-01', 'overdue', 'this-week'],
    [1, '2027-01-30', 'critical', 'this-week'],
  ] as const)('grade %i on %s is %s', (grade, today, status, tier) => {
    const due = grade > 2 ? '2026-11-18' : '2026-11-23'
    const obligation = repeat(today, [high(grade)])
    expect(obligation).toMatchObject({ status, due, countedFrom: FOUND, intervalSource: 'protocol' })
    expect(obligation.tier).toBe(tier)
  })

  test('none where no high calcium stands', () => {
    expect(dueOf('repeat-calcium', '2026-12-24', { results: [corrected(2.6, 'mmol/L')] })).toEqual([])
    expect(
      dueOf('repeat-calcium', '2026-12-24', {
        results: [corrected(2.4, 'mmol/L', { at: '2026-11-17' }), high(4)],
      }),
    ).toEqual([])
  })

  test.each([
    ['high again', [high(3, '2026-11-19'), high(4)], '2026-11-21'],
    ['and again on the same day', [high(3, '2026-11-16T20:00'), high(4, '2026-11-16T08:00')], '2026-11-18'],
    ['milder, and the clock is that of its own grade', [high(2, '2026-11-18'), high(4)], '2026-11-25'],
  ])('%s is due anew for %s', (_, results, due) => {
    expect(repeat('2026-11-20', results)).toMatchObject({ due })
  })

  test.each([
    ['a corrected value after a high ionized one', corrected(2.4, 'mmol/L', { at: '2026-11-18' })],
    ['a total without albumin', total(2.4, 'mmol/L', { at: '2026-11-18' })],
    ['a bound', ionized(1.3, 'mmol/L', { at: '2026-11-18', comparator: '>=' })],
  ])('is done by %s, though that ends nothing', (_, control) => {
    expect(
      dueOf('repeat-calcium', '2026-11-24', { results: [control, ionized(1.7, 'mmol/L', { at: FOUND })] }),
    ).toEqual([])
  })

  test('is done by the best value of a later day, whatever a lesser one of that day says', () => {
    const results = [
      corrected(2.5, 'mmol/L', { at: '2026-11-18' }),
      total(2.7, 'mmol/L', { at: '2026-11-18' }),
      ionized(1.7, 'mmol/L', { at: FOUND }),
    ]
    expect(dueOf('repeat-calcium', '2026-11-24', { results })).toEqual([])
  })

  test.each([
    ['a preliminary value', corrected(2.4, 'mmol/L', { at: '2026-11-18', status: 'preliminary' })],
    ['an impossible one', corrected(0.4, 'mmol/L', { at: '2026-11-18' })],
    ['one of the same day whose hour is not known', corrected(2.5, 'mmol/L', { at: FOUND })],
    ['one of that morning', corrected(2.5, 'mmol/L', { at: '2026-11-16T06:00' })],
  ])('is not done by %s', (_, control) => {
    const results = [control, corrected(3.2, 'mmol/L', { at: '2026-11-16T09:00' })]
    expect(repeat('2026-11-24', results)).toMatchObject({ status: 'critical', due: '2026-11-18' })
  })

  test('one of that afternoon, no longer high, is a repeat', () => {
    const results = [corrected(2.5, 'mmol/L', { at: '2026-11-16T15:00' }), high(3, '2026-11-16T09:00')]
    expect(dueOf('repeat-calcium', '2026-11-24', { results })).toEqual([])
  })

  test('what is booked is said, and lowers nothing', () => {
    const bookings = [booking('2026-11-26', { kind: 'laboratory', measures: ['calcium'] })]
    expect(repeat('2026-11-24', [high(2)], { bookings })).toMatchObject({
      status: 'overdue',
      booking: 'booked-late',
      tier: 'same-day',
    })
  })
})

describe('48 hours', () => {
  const at = (moment: string, found: string, grade: 2 | 3 = 3) => {
    const now = { ...nowOn(moment.slice(0, 10)), moment: on(moment).moment! }
    return assessObligations(factsOf({ results: [high(grade, found)] }), DEFAULT_RULESET, now).find(
      ({ kind }) => kind === 'repeat-calcium',
    )
  }

  test.each([
    ['2026-11-18T09:30', '2026-11-16T09:30', 'due-soon', undefined],
    ['2026-11-18T09:31', '2026-11-16T09:30', 'overdue', 0],
    ['2026-11-19T00:10', '2026-11-16T23:30', 'overdue', 1],
    ['2026-11-18T23:59', '2026-11-16', 'due-soon', undefined],
    ['2026-11-19T00:00', '2026-11-16', 'overdue', 1],
  ])('at %s, found %s, it is %s', (moment, found, status, daysOverdue) => {
    const obligation = at(moment, found)
    expect([obligation?.status, obligation?.daysOverdue]).toEqual([status, daysOverdue])
  })

  test('are of grades 3 and 4 alone: seven days are days', () => {
    expect(at('2026-11-23T23:59', '2026-11-16T00:01', 2)?.status).toBe('due-soon')
  })
})

describe('treated on 17-Nov', () => {
  const treated = (today: string, results: readonly LabResult[], doses = [zoledronate('2026-11-17')]) =>
    repeat(today, [...results, high(3)], { doses })

  test.each([
    ['2026-11-19', [], 'not-due', '2026-11-21'],
    ['2026-11-20', [], 'due-soon', '2026-11-21'],
    ['2026-11-21', [], 'due-soon', '2026-11-21'],
    ['2026-11-23', [], 'due', '2026-11-21'],
    ['2026-11-24', [], 'overdue', '2026-11-21'],
    ['2026-11-24', [high(1, '2026-11-19')], 'overdue', '2026-11-21'],
    ['2026-11-22', [high(1, '2026-11-20')], 'not-due', '2026-11-24'],
    ['2026-11-23', [high(1, '2026-11-20')], 'due-soon', '2026-11-24'],
    ['2026-11-27', [high(1, '2026-11-23')], 'due', '2026-11-24'],
    ['2026-11-28', [high(1, '2026-11-23')], 'overdue', '2026-11-24'],
  ] as const)('on %s with %o it is %s for %s', (today, results, status, due) => {
    const obligation = treated(today, results)
    expect(obligation).toMatchObject({ status, due, countedFrom: '2026-11-17' })
    expect(obligation.tier).toBe(status === 'overdue' ? 'same-day' : undefined)
  })

  test('a calcium of day 7 is both controls; if it is high, it is a result like any other', () => {
    expect(treated('2026-11-25', [high(1, '2026-11-24')])).toMatchObject({
      due: '2026-12-01',
      countedFrom: '2026-11-24',
    })
  })

  test('a treatment of the morning before the sample was taken treated something else', () => {
    const sample = corrected(3.2, 'mmol/L', { at: '2026-11-17T12:00' })
    const given = (at: string) =>
      onlyDue('repeat-calcium', '2026-11-18', { results: [sample], doses: [zoledronate(at)] })
    expect(given('2026-11-17T09:00')).toMatchObject({ due: '2026-11-19' })
    expect(given('2026-11-17T15:00')).toMatchObject({ due: '2026-11-21' })
    expect(given('2026-11-17')).toMatchObject({ due: '2026-11-21' })
  })

  test.each([
    ['denosumab', [denosumab('2026-11-17')], '2026-11-21'],
    ['pamidronate', [dose('pamidronate', '2026-11-17')], '2026-11-21'],
    ['calcitonin', [dose('calcitonin', '2026-11-17')], '2026-11-21'],
    ['fluids', [dose('rehydration', '2026-11-17')], '2026-11-21'],
    [
      'fluids of each day, from the first',
      ['2026-11-19', '2026-11-18', '2026-11-17'].map((at) => dose('rehydration', at)),
      '2026-11-21',
    ],
    [
      'fluids before it and after it, from the infusion',
      [dose('rehydration', '2026-11-18'), zoledronate('2026-11-17'), dose('rehydration', '2026-11-16')],
      '2026-11-21',
    ],
    [
      'fluids begun anew, from then',
      [dose('calcitonin', '2026-11-19'), dose('rehydration', '2026-11-16')],
      '2026-11-23',
    ],
    ['the newest of two', [zoledronate('2026-11-18'), zoledronate('2026-11-17')], '2026-11-22'],
  ])('by %s', (_, doses, due) => {
    expect(treated('2026-11-19', [], doses)).toMatchObject({ due })
  })

  test.each([
    ['a word of it', { ...zoledronate('2026-11-17'), certainty: 'stated' as const }],
    ['ibandronate', dose('ibandronate', '2026-11-17')],
    ['a flush', { ...dose('rehydration', '2026-11-17'), strength: milliliters(499) }],
    ['what was given before it was found', zoledronate('2026-11-15')],
  ])('%s sets no clock', (_, given) => {
    expect(treated('2026-11-19', [], [given])).toMatchObject({ due: '2026-11-18', status: 'overdue' })
  })

  test('half a liter is a treatment', () => {
    const given = { ...dose('rehydration', '2026-11-17'), strength: milliliters(500) }
    expect(treated('2026-11-19', [], [given])).toMatchObject({ due: '2026-11-21' })
  })
})

function milliliters(value: number) {
  return { value, unit: 'mL', text: `${value} mL` } as const
}
