import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import type { Examination } from '../facts/plan.ts'
import type { Region } from '../skeleton/region.ts'
import { day, TODAY } from '../testing/build-facts.ts'
import { scan } from '../testing/build-follow-up.ts'
import { bone, level } from '../testing/build-fracture.ts'
import { lastImaged } from './last-imaged.ts'

const today = day(TODAY)
const spineMri = (at: string) => scan(at, { modality: 'mri', regions: [{ region: 'lumbar-spine' }] })
const whole = (at: string) => scan(at, { isWholeBody: true })

describe('when a place was last looked at', () => {
  test.each<[string, Region, readonly Examination[], string | undefined]>([
    ['by what named it', level('L3'), [spineMri('2026-08-22')], '2026-08-22'],
    ['by a scan of the whole body', bone('ribs'), [whole('2026-10-03')], '2026-10-03'],
    [
      'by a bone scan of all bones',
      bone('foot'),
      [scan('2026-06-30', { modality: 'bone-scan' })],
      '2026-06-30',
    ],
    ['by the newest of several', level('L3'), [whole('2026-10-03'), spineMri('2026-08-22')], '2026-10-03'],
    [
      'by an older one, where the newest did not show it',
      level('L3'),
      [scan('2026-11-01'), spineMri('2026-08-22')],
      '2026-08-22',
    ],
    ['also without a report', level('L3'), [{ ...spineMri('2026-11-20'), state: 'performed' }], '2026-11-20'],
    ['perhaps, by a CT of nobody knows which part', level('L3'), [scan('2026-10-03')], '2026-10-03'],
    ['never, by an MRI of another part', bone('pelvis'), [spineMri('2026-08-22')], undefined],
    [
      'never, by an X-ray of the other side',
      bone('humerus', 'left'),
      [scan('2026-08-22', { regions: [bone('humerus', 'right')] })],
      undefined,
    ],
    [
      'never, by an X-ray of a side that nobody told',
      bone('humerus'),
      [scan('2026-08-22', { regions: [bone('humerus', 'unknown')] })],
      undefined,
    ],
    [
      'by an X-ray of both sides',
      bone('humerus'),
      [scan('2026-08-22', { regions: [bone('humerus', 'both')] })],
      '2026-08-22',
    ],
    [
      'never on both sides, by an X-ray of one',
      bone('humerus', 'both'),
      [scan('2026-08-22', { regions: [bone('humerus', 'left')] })],
      undefined,
    ],
    [
      'never as a whole, by a look at one level',
      { region: 'lumbar-spine' },
      [scan('2026-08-22', { regions: [level('L3')] })],
      undefined,
    ],
    [
      'never, by bone density',
      level('L3'),
      [scan('2026-08-22', { modality: 'dxa', isWholeBody: true })],
      undefined,
    ],
    ['never, by what is dated after now', level('L3'), [spineMri('2026-11-24')], undefined],
    ['never', level('L3'), [], undefined],
  ])('%s', (_, place, examinations, expected) => {
    expect(lastImaged(place, examinations, today)?.examination.when.day).toBe(
      expected === undefined ? undefined : day(expected),
    )
  })

  test('what surely showed it comes before what is newer and may have', () => {
    const untold = scan('2026-11-01')
    const told = spineMri('2026-08-22')
    expect(lastImaged(level('L3'), [untold, told], today)).toEqual({ examination: told, isSure: true })
    expect(lastImaged(level('L3'), [untold], today)).toEqual({ examination: untold, isSure: false })
  })

  test('does not depend on the order of the record', () => {
    const days = fc.integer({ min: 0, max: 3 }).map((ago) => `2026-11-${String(20 - ago)}`)
    const some = fc.array(
      days.map((at) => spineMri(at)),
      { maxLength: 6 },
    )
    fc.assert(
      fc.property(some, (examinations) => {
        const found = lastImaged(level('L3'), examinations, today)
        expect(lastImaged(level('L3'), examinations.toReversed(), today)).toEqual(found)
      }),
    )
  })
})
