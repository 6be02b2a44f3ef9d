import { render, screen } from '@testing-library/react'
import { describe, expect, test } from 'vitest'

import type { BoneSite, LesionType } from '#domain/facts/disease.ts'
import { MIDLINE_REGIONS, PAIRED_REGIONS, type Region } from '#domain/skeleton/region.ts'

import { DRAWN_REGIONS } from './drawn-regions.ts'
import { LesionMap } from './lesion-map.tsx'
import { placeLesions } from './place-lesions.ts'

function site(region: Region | undefined, lesion?: LesionType, different: Partial<BoneSite> = {}): BoneSite {
  return {
    id: `Condition/${JSON.stringify(region)}`,
    ...(region !== undefined && { region }),
    ...(lesion !== undefined && { lesion }),
    named: 'Secondary in bone',
    state: 'active',
    certainty: 'confirmed',
    evidence: [],
    ...different,
  }
}

const placed = (...sites: readonly BoneSite[]) => Object.fromEntries(placeLesions(sites).regions)
const skull: Region = { region: 'skull' }

test('every region can be drawn: seven in the midline and eleven pairs make 29', () => {
  const drawn = new Set(DRAWN_REGIONS.map(({ region }) => region))
  expect([...drawn].toSorted()).toEqual([...MIDLINE_REGIONS, ...PAIRED_REGIONS].toSorted())
})

describe('where a lesion is drawn', () => {
  test('on its own side, on both, or nowhere when the side is not told @H6', () => {
    expect(placed(site({ region: 'ribs', side: 'left' }, 'lytic'))).toEqual({ 'ribs-left': 'lytic' })
    expect(placed(site({ region: 'ribs', side: 'both' }, 'lytic'))).toEqual({
      'ribs-left': 'lytic',
      'ribs-right': 'lytic',
    })
    expect(placeLesions([site({ region: 'ribs', side: 'unknown' }), site(undefined)])).toMatchObject({
      undrawn: 2,
    })
  })

  test('at its level as well as in its region', () => {
    const { levels, regions } = placeLesions([site({ region: 'thoracic-spine', level: 'T8' }, 'mixed')])
    expect([...levels]).toEqual([['T8', 'mixed']])
    expect([...regions]).toEqual([['thoracic-spine', 'mixed']])
  })

  test('not at all once it has resolved', () => {
    expect(placed(site(skull, 'lytic', { state: 'resolved' }))).toEqual({})
  })
})

test.each<[string, readonly BoneSite[], string]>([
  ['one kind', [site(skull, 'blastic')], 'blastic'],
  ['two kinds', [site(skull, 'blastic'), site(skull, 'lytic')], 'mixed'],
  ['sure and suspected', [site(skull, 'lytic'), site(skull, undefined, { certainty: 'suspected' })], 'lytic'],
  [
    'suspected, then sure',
    [site(skull, undefined, { certainty: 'suspected' }), site(skull, 'lytic')],
    'lytic',
  ],
  ['a kind not told', [site(skull)], 'untold'],
  ['told and not told', [site(skull), site(skull, 'lytic')], 'lytic'],
])('in one place: %s', (_, sites, pattern) => {
  expect(placed(...sites)).toEqual({ skull: pattern })
})

test('the drawing says in words what it shows, and counts what it cannot @H37', () => {
  render(<LesionMap sites={[site({ region: 'lumbar-spine', level: 'L3' }, 'lytic'), site(undefined)]} />)
  expect(screen.getByRole('img', { name: 'Skeleton with L3' })).toBeInTheDocument()
  expect(screen.getByRole('img', { name: 'Spine by level: L3' })).toBeInTheDocument()
  expect(screen.getByText(/1 site is not drawn/)).toBeInTheDocument()
})
