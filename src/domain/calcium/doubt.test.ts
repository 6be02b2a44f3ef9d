import { describe, expect, test } from 'vitest'

import { corrected, inputOf, obligation, on } from '../testing/build-facts.ts'
import { calciumSeries } from './series/calcium-series.ts'
import { answerWithoutStanding, newerRefusal } from './doubt.ts'

describe('a good calcium that is 57 days old', () => {
  const results = [corrected(2.38, 'mmol/L', { at: '2026-09-27' })]

  test('is as late as the latest of its obligations', () => {
    const obligations = [
      obligation('calcium', 'overdue', { daysOverdue: 8 }),
      obligation('calcium', 'critical', { daysOverdue: 15 }),
      obligation('calcium', 'due'),
    ]
    const input = inputOf({ results }, { obligations })
    const series = calciumSeries(input.facts, input.ruleset, 'high')
    expect(answerWithoutStanding(series, 'high', input)).toMatchObject({
      reason: { id: 'calcium-stale', daysOverdue: 15 },
    })
  })

  test.each([
    [
      'is old when its obligation is overdue',
      [obligation('calcium', 'overdue', { daysOverdue: 15 })],
      'unknown',
    ],
    ['is good while its obligation is not', [obligation('calcium', 'due')], 'within'],
    ['is good where nobody is to chase it', [obligation('calcium', 'exempt')], 'within'],
    ['is old by the common interval where no obligation speaks', [], 'unknown'],
    [
      'is old by the common interval where its obligation cannot be told @H12',
      [obligation('calcium', 'unknown')],
      'unknown',
    ],
  ])('%s', (_, obligations, kind) => {
    const input = inputOf({ results }, { obligations })
    const series = calciumSeries(input.facts, input.ruleset, 'high')
    expect(answerWithoutStanding(series, 'high', input).kind).toBe(kind)
  })
})

describe('a calcium that came later and could not be read', () => {
  const refusal = (resource: string, at?: string, why = 'unit-missing' as const) => ({
    resource,
    why,
    about: 'calcium-total',
    ...(at !== undefined && { when: on(at) }),
  })
  const [newest] = calciumSeries(
    inputOf({ results: [corrected(2.38, 'mmol/L', { at: '2026-11-20T08:00' })] }).facts,
    inputOf().ruleset,
    'high',
  )

  test.each([
    ['on a later day', [refusal('Observation/1', '2026-11-21')], 'Observation/1'],
    ['on an earlier day', [refusal('Observation/1', '2026-11-19')], undefined],
    ['at a later hour of the day', [refusal('Observation/1', '2026-11-20T09:00')], 'Observation/1'],
    ['at the same hour', [refusal('Observation/1', '2026-11-20T08:00')], undefined],
    ['at an earlier hour', [refusal('Observation/1', '2026-11-20T07:00')], undefined],
    ['at an hour that is not known', [refusal('Observation/1', '2026-11-20')], undefined],
    ['on a day that is not known', [refusal('Observation/1')], undefined],
    [
      'the newest of several',
      [refusal('Observation/1', '2026-11-21'), refusal('Observation/2', '2026-11-22')],
      'Observation/2',
    ],
    [
      'of two at once the same one in any order',
      [refusal('Observation/2', '2026-11-21'), refusal('Observation/1', '2026-11-21')],
      'Observation/1',
    ],
    ['about something else', [{ ...refusal('Observation/1', '2026-11-21'), about: 'albumin' }], undefined],
    ['withdrawn', [{ ...refusal('Observation/1', '2026-11-21'), why: 'withdrawn' as const }], undefined],
  ])('%s', (_, refusals, resource) => {
    expect(newerRefusal({ refusals }, newest)?.resource).toBe(resource)
  })

  test('one with a day comes before one without, in any order', () => {
    const dated = refusal('Observation/2', '2026-11-01')
    for (const refusals of [
      [refusal('Observation/1'), dated],
      [dated, refusal('Observation/3'), refusal('Observation/1')],
    ])
      expect(newerRefusal({ refusals }, undefined)?.resource).toBe('Observation/2')
  })

  test('tells what stood there, and when', () => {
    const found = (detail?: string) => {
      const told = { ...refusal('Observation/1', '2026-11-21'), ...(detail !== undefined && { detail }) }
      const input = inputOf({ refusals: [told] })
      const answer = answerWithoutStanding([], 'high', input)
      return answer.kind === 'unknown' ? answer.reason : undefined
    }
    const reason = { id: 'calcium-refused', why: 'unit-missing', day: on('2026-11-21').day }
    expect(found('2.7')).toEqual({ ...reason, detail: '2.7' })
    expect(found()).toEqual(reason)
  })

  test('one without a day counts where there is no other', () => {
    expect(newerRefusal({ refusals: [refusal('Observation/1')] }, undefined)?.resource).toBe('Observation/1')
  })
})
