import { render } from '@testing-library/react'
import { describe, expect, test } from 'vitest'

import type { PainCell as PainState } from '#domain/review/caseload-row.ts'

import { aDay, aPain, TODAY } from '../testing/build-row.ts'
import { PainCell } from './pain-cell.tsx'

const gap = undefined

describe('every state of a pain diary has its words', () => {
  test.each<[string, PainState, readonly string[]]>([
    ['entries', aPain([1, 1, 1, 1, 1, 1, 1, 5, gap, 6, 8, gap, 7, 7]), ['8', '12/14', 'days with an entry']],
    ['a worst of zero', aPain(Array.from({ length: 14 }, () => 0)), ['0', '14/14']],
    [
      'entries without a worst',
      { state: 'entries', daysWithEntry: 2, strip: [gap, gap], stripDaysWithEntry: 2 },
      ['No worst', '2/2'],
    ],
    [
      'silent @H8',
      aPain([2, gap, gap, gap, gap, gap, gap, gap, gap, gap, gap, gap, gap, gap], {
        state: 'silent',
        lastEntry: aDay('2026-11-10'),
      }),
      ['Silent', '13 d', '10-Nov-2026'],
    ],
    ['never an entry', aPain([], { state: 'never' }), ['None', 'never an entry']],
    ['not loaded @H17', aPain([], { state: 'not-loaded' }), ['Not loaded', 'pain diary']],
  ])('%s', (_, pain, words) => {
    const { container } = render(<PainCell pain={pain} today={TODAY} />)
    for (const word of words) expect(container.textContent).toContain(word)
  })
})
