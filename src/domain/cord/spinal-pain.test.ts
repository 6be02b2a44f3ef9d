import { describe, expect, test } from 'vitest'

import type { PatientFacts } from '../facts/patient-facts.ts'
import { day, inputOf, symptom } from '../testing/build-facts.ts'
import { entryAgo } from '../testing/build-records.ts'
import { spinalPainDenials, spinalPains } from './spinal-pain.ts'

const SIGN = day('2026-11-20')
const pains = (given: Partial<PatientFacts>) => spinalPains(SIGN, inputOf(given))
const inSpine = { regions: [{ region: 'thoracic-spine' }] } as const

describe('of the diary', () => {
  test('the newest day first, then by id, with the score where one is told', () => {
    const entries = [
      { ...entryAgo(2, 4, inSpine), id: 'Observation/3' },
      { ...entryAgo(1, 5, inSpine), id: 'Observation/2' },
      { ...entryAgo(1, 6, inSpine), id: 'Observation/1' },
      { ...entryAgo(1, undefined, { ...inSpine, now: 3 }), id: 'Observation/4' },
    ]
    for (const pain of [entries, entries.toReversed()])
      expect(pains({ pain }).map(({ id }) => id)).toEqual(
        ['1', '2', '4', '3'].map((id) => `Observation/${id}`),
      )
    const [first, , third] = pains({ pain: entries })
    expect(first?.stated).toEqual({ by: 'diary', day: day('2026-11-22'), worst: 6 })
    expect(third?.stated).toEqual({ by: 'diary', day: day('2026-11-22') })
  })

  test('nothing that does not hurt, is elsewhere, or is older than a week', () => {
    expect(pains({ pain: [entryAgo(1, 0, inSpine)] })).toEqual([])
    expect(pains({ pain: [entryAgo(1, 5, { regions: [{ region: 'sternum' }] })] })).toEqual([])
    expect(pains({ pain: [entryAgo(8, 5, inSpine)] })).toEqual([])
    expect(pains({ pain: [entryAgo(7, 5, inSpine)] })).toHaveLength(1)
  })
})

describe('of reports', () => {
  const night = (at: string) => ({ ...symptom('spinal-pain', 'new', at), qualities: ['night'] as const })

  test.each([
    ['recent and of class B', night('2026-11-21'), ['night']],
    ['of class B, a week ago', night('2026-11-16'), ['night']],
    ['of class B, longer ago', night('2026-11-15'), []],
    ['recent, without a quality', symptom('spinal-pain', 'new', '2026-11-21'), []],
  ])('%s tells what warns', (_, report, qualities) => {
    expect(pains({ symptoms: [report] })[0]?.stated).toMatchObject({ qualities })
  })
})

test('denials are of the whole spine, newest first', () => {
  const [older, newer] = [
    symptom('spinal-pain', 'absent', '2026-11-16'),
    symptom('spinal-pain', 'absent', '2026-11-21'),
  ]
  const others = [
    symptom('spinal-pain', 'absent', '2026-11-22', ['lumbar-spine']),
    symptom('spinal-pain', 'new', '2026-11-22'),
    symptom('thoracic-spine-pain', 'absent', '2026-11-22'),
    symptom('spinal-pain', 'absent', '2026-11-12'),
  ]
  const found = spinalPainDenials(SIGN, inputOf({ symptoms: [...others, older, newer] }))
  expect(found.map(({ id }) => id)).toEqual([newer.id, older.id])
})
