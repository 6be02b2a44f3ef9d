import { render } from '@testing-library/react'
import { describe, expect, test } from 'vitest'

import type { SiteChip } from '#domain/review/caseload-row.ts'
import type { Region } from '#domain/skeleton/region.ts'

import { PrimaryCell } from './primary-cell.tsx'
import { SiteChips } from './site-chips.tsx'
import { wordRegion, wordRegionShort } from '#wording/place/region.ts'

const BREAST = [{ primary: 'breast', named: 'Breast carcinoma', state: 'active' }] as const
const femur: SiteChip = {
  region: { region: 'proximal-femur', side: 'right' },
  named: 'Femur',
  certainty: 'confirmed',
}

function textOf(
  sites: readonly SiteChip[],
  isOpen = false,
  primaries: Parameters<typeof PrimaryCell>[0]['primaries'] = BREAST,
): string {
  const { container } = render(
    <>
      <PrimaryCell primaries={primaries} isOpen={isOpen} />
      <SiteChips sites={sites} isOpen={isOpen} />
    </>,
  )
  return container.textContent
}

describe('a disease', () => {
  test('is its primary and its sites', () => {
    expect(textOf([femur])).toBe('BreastFemur R')
  })

  test('with more than two sites counts the rest and names them for a reader', () => {
    const level = (of: 'L1' | 'L2' | 'L3'): SiteChip => ({
      region: { region: 'lumbar-spine', level: of },
      named: of,
      certainty: 'confirmed',
    })
    expect(textOf([femur, level('L1'), level('L2'), level('L3')])).toBe('BreastFemur RL1+2: L2, L3')
  })

  test('with a suspected site says so @H37', () => {
    expect(textOf([{ ...femur, certainty: 'suspected' }])).toContain('suspected')
  })

  test('with a site whose place is not told stays a site @H6', () => {
    expect(textOf([{ named: 'Secondary in bone', certainty: 'free-text' }])).toContain('Secondary in bone')
  })

  test('of another kind is named as the record names it', () => {
    expect(textOf([], false, [{ primary: 'other', named: 'Melanoma', state: 'active' }])).toContain(
      'Melanoma',
    )
  })

  test.each([
    [false, 'Not recordedNo bone site recorded'],
    [true, 'Not loadeddiagnosesSites not all loaded'],
  ])('that is not there, open %s @H17', (isOpen, words) => {
    expect(textOf([], isOpen, [])).toBe(words)
  })
})

test.each<[Region, string, string]>([
  [{ region: 'thoracic-spine' }, 'T-spine', 'T-spine'],
  [{ region: 'thoracic-spine', level: 'T8' }, 'T8', 'T8'],
  [{ region: 'ribs', side: 'left' }, 'Ribs, left', 'Ribs L'],
  [
    { region: 'pelvis', side: 'unknown', detail: 'acetabulum' },
    'Pelvis (acetabulum), side not told',
    'Pelvis ?',
  ],
  [{ region: 'proximal-femur', side: 'both' }, 'Proximal femur, both sides', 'Femur L+R'],
])('%j is worded', (region, long, short) => {
  expect([wordRegion(region), wordRegionShort(region)]).toEqual([long, short])
})
