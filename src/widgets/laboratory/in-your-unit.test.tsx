import { render } from '@testing-library/react'
import type { ReactNode } from 'react'
import { expect, test } from 'vitest'

import { CalciumCell } from '../calcium/calcium-cell.tsx'
import { WhyCell } from '../basis/why-cell.tsx'
import { TierTag } from '../tier/tier-tag.tsx'
import { CASELOAD } from '../testing/build-caseload.ts'
import { aCalcium, TODAY } from '../testing/build-row.ts'
import { DisplayUnitsContext } from './display-units.ts'

const DISPLAYS = ['as-reported', 'si', 'conventional'] as const

function textIn(display: (typeof DISPLAYS)[number], part: ReactNode): string {
  return render(<DisplayUnitsContext value={display}>{part}</DisplayUnitsContext>).container.textContent
}

test.each([
  ['as-reported', []],
  ['si', []],
  ['conventional', ['[11.9 mg/dL]']],
] as const)('a calcium of 2.98 mmol/L, %s, is first as reported', (display, beside) => {
  const text = textIn(
    display,
    <CalciumCell calcium={aCalcium({ value: 2.98, position: 'high' })} today={TODAY} />,
  )
  expect(text).toContain('2.98 mmol/L')
  expect(text.match(/\[[^\]]*\]/g) ?? []).toEqual(beside)
})

test('another unit adds words in brackets, and changes nothing else of any row @H1', () => {
  for (const row of CASELOAD) {
    const [reported, ...others] = DISPLAYS.map((display) =>
      textIn(
        display,
        <>
          <TierTag tier={row.standing === 'none' ? 'info' : row.standing} />
          <WhyCell row={row} today={TODAY} />
          <CalciumCell calcium={row.calcium} today={TODAY} />
        </>,
      ),
    )
    for (const other of others) expect(other.replaceAll(/ \[[^\]]*\]/g, '')).toBe(reported)
  }
})
