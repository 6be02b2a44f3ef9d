import { render } from '@testing-library/react'
import { describe, expect, test } from 'vitest'

import type { CalciumCell as CalciumState } from '#domain/review/caseload-row.ts'

import { aCalcium, aDay, aTrend, TODAY } from '../testing/build-row.ts'
import { CalciumCell } from './calcium-cell.tsx'

function textOf(calcium: CalciumState): string {
  const { container } = render(<CalciumCell calcium={calcium} today={TODAY} />)
  return container.textContent
}

const refusal = {
  resource: 'Observation/9',
  why: 'unit-not-understood',
  detail: 'mmol/dL',
  when: { day: aDay('2026-11-21') },
} as const

describe('every state of a calcium has its words', () => {
  test.each<[string, CalciumState, readonly string[]]>([
    ['within its range @H37', aCalcium(), ['2.38', 'mmol/L', '16-Nov', 'corr.']],
    ['high', aCalcium({ value: 2.98, position: 'high' }), ['2.98', 'H', 'above the range']],
    ['low', aCalcium({ value: 1.98, position: 'low' }), ['1.98', 'L', 'below the range']],
    [
      'an implausible one',
      aCalcium({ value: 23.8, position: 'implausible' }),
      ['23.80', '?', 'not plausible'],
    ],
    [
      'a bound @H3',
      aCalcium({ value: 3.5, comparator: '>', position: 'undecided' }),
      ['above 3.50', 'a bound that does not tell'],
    ],
    ['a bound in words', aCalcium({ value: 3.5, comparator: '>=' }), ['at least 3.50']],
    ['in mg/dL @H1', aCalcium({ value: 9.8, unit: 'mg/dL', low: 8.5, high: 10.5 }), ['9.8', 'mg/dL']],
    ['ionized @H2', aCalcium({ measure: 'calcium-ionized', value: 1.2 }), ['1.20', 'ionized']],
    ['old @H12', aCalcium({ stale: true }), ['2.38', 'old']],
    ['preliminary @H7', aCalcium({ preliminary: true }), ['prelim.']],
    ['with a newer one refused @H11', aCalcium({ newerRefusal: refusal }), ['newer refused']],
    ['of another year', aCalcium({ when: { day: aDay('2025-07-02') } }), ['02-Jul-2025']],
    ['refused @H11', { state: 'refused', refusal, trend: [] }, ['Refused', '21-Nov', 'unit not understood']],
    ['none @H8', { state: 'none' }, ['None', 'no result']],
    ['not loaded @H17', { state: 'not-loaded' }, ['Not loaded', 'calcium']],
  ])('%s', (_, calcium, words) => {
    const text = textOf(calcium)
    for (const word of words) expect(text).toContain(word)
  })
})

test('an old value is quiet but never struck out', () => {
  const { container } = render(<CalciumCell calcium={aCalcium({ stale: true })} today={TODAY} />)
  expect(container.querySelector('[data-tone=quiet]')).toHaveTextContent('2.38')
  expect(container.querySelector('s, del')).toBeNull()
})

test('a value with its unit is one piece, read from left to right', () => {
  const { container } = render(<CalciumCell calcium={aCalcium()} today={TODAY} />)
  expect(container.querySelector('bdi[dir=ltr]')).toHaveTextContent('2.38 mmol/L')
})

test('the picture has at most three marks', () => {
  const { container } = render(
    <CalciumCell calcium={aCalcium({ trend: aTrend([2.4, 2.5, 2.6, 2.7, 2.8]) })} today={TODAY} />,
  )
  expect(container.querySelectorAll('svg[width="72"] > *')).toHaveLength(3)
})
