import { array, assert, constantFrom, integer, option, property, record } from 'fast-check'
import { describe, expect, test } from 'vitest'

import type { LabResult } from '../../facts/laboratory.ts'
import { DEFAULT_RULESET } from '../../rules/ruleset.ts'
import { albumin, total } from '../../testing/build-facts.ts'
import { pairAlbumin, usableAlbumins } from './albumin-pairing.ts'

const CALCIUM = total(2.4, 'mmol/L', { at: '2026-11-20T08:00', specimen: 'Specimen/1' })
const pair = (...albumins: readonly LabResult<'albumin'>[]) => pairAlbumin(CALCIUM, albumins, DEFAULT_RULESET)

describe('the albumin of a calcium', () => {
  test.each([
    ['of the same specimen, whenever', { at: '2026-09-01', specimen: 'Specimen/1' }, 0, true],
    ['of the day before, by hours', { at: '2026-11-19T08:00' }, 1, true],
    ['of a minute more', { at: '2026-11-19T07:59' }, 1, false],
    ['of two days before', { at: '2026-11-18' }, 2, false],
    ['of 30 days before', { at: '2026-10-21' }, 30, false],
  ])('%s', (_, more, daysApart, isTogether) => {
    expect(pair(albumin(38, 'g/L', more))).toMatchObject({ daysApart, isTogether })
  })

  test.each([
    ['of 31 days before', { at: '2026-10-20' }],
    ['of two days after', { at: '2026-11-22' }],
    ['of another specimen, long ago', { at: '2026-09-01', specimen: 'Specimen/2' }],
  ])('is none %s', (_, more) => {
    expect(pair(albumin(38, 'g/L', more))).toBeUndefined()
  })

  test('without a specimen none is of the same', () => {
    const { specimen: _, ...bare } = CALCIUM
    expect(pairAlbumin(bare, [albumin(38, 'g/L', { at: '2026-09-01' })], DEFAULT_RULESET)).toBeUndefined()
  })

  test('of the same day, where no hour is told, is drawn together', () => {
    const calcium = total(2.4, 'mmol/L', { at: '2026-11-20' })
    expect(pairAlbumin(calcium, [albumin(38, 'g/L', { at: '2026-11-20' })], DEFAULT_RULESET)).toMatchObject({
      daysApart: 0,
      isTogether: true,
    })
  })
})

/** The same specimen; else the nearest within a day; else the nearest of the month before. A final one, then by id. */
const candidates = array(
  record({
    hoursBefore: integer({ min: -30, max: 800 }),
    isFinal: constantFrom(true, false),
    specimen: option(constantFrom('Specimen/1', 'Specimen/2'), { nil: undefined }),
  }),
  { maxLength: 5 },
)
const HOUR = 3_600_000
const TAKEN = Date.parse('2026-11-20T08:00:00Z')

test('of several the nearest is chosen, in whatever order they came', () => {
  assert(
    property(candidates, integer({ min: 0, max: 4 }), (given, turn) => {
      const made = given.map(({ hoursBefore, isFinal, specimen }, index) => ({
        hoursBefore,
        isFinal,
        isSame: specimen === 'Specimen/1',
        daysBefore:
          Date.parse('2026-11-20') / (24 * HOUR) - Math.floor((TAKEN - hoursBefore * HOUR) / (24 * HOUR)),
        result: albumin(38, 'g/L', {
          id: `Observation/${index}`,
          at: new Date(TAKEN - hoursBefore * HOUR).toISOString().slice(0, 16),
          status: isFinal ? 'final' : 'preliminary',
          ...(specimen !== undefined && { specimen }),
        }),
      }))
      const rankOf = ({ isSame, hoursBefore, isFinal }: (typeof made)[number]) => [
        isSame ? 0 : Math.abs(hoursBefore) <= 24 ? 1 : 2,
        Math.abs(hoursBefore),
        isFinal ? 0 : 1,
      ]
      const [best] = made
        .filter(
          ({ isSame, hoursBefore, daysBefore }) =>
            isSame || Math.abs(hoursBefore) <= 24 || (daysBefore >= 0 && daysBefore <= 30),
        )
        .toSorted((a, b) => {
          const [one, other] = [rankOf(a), rankOf(b)]
          const at = one.findIndex((rank, index) => rank !== other[index])
          return at < 0 ? 0 : (one[at] ?? 0) - (other[at] ?? 0)
        })
      const all = made.map(({ result }) => result)
      const found = pair(...all.slice(turn), ...all.slice(0, turn))
      expect(found?.albumin.id).toBe(best?.result.id)
    }),
    { numRuns: 2000 },
  )
})

test('a bound and an impossible number are of no use', () => {
  const results = [
    albumin(38, 'g/L', { id: 'Observation/1' }),
    albumin(38, 'g/L', { id: 'Observation/2', comparator: '<' }),
    albumin(3.8, 'g/L', { id: 'Observation/3' }),
  ]
  expect(usableAlbumins(results, DEFAULT_RULESET).map(({ id }) => id)).toEqual(['Observation/1'])
})
