import { render, screen } from '@testing-library/react'
import { describe, expect, test, vi } from 'vitest'

import type { BoneSite, LesionType } from '#domain/facts/disease.ts'
import type { Procedure } from '#domain/facts/treatment.ts'
import type { SiteLine } from '#domain/sites/site-lines.ts'
import { MIDLINE_REGIONS, PAIRED_REGIONS, type Region } from '#domain/skeleton/region.ts'

import { DRAWN_REGIONS } from './drawn-regions.ts'
import { LesionMap } from './lesion-map.tsx'
import { placeLesions } from './place-lesions.ts'

function site(
  region: Region | undefined,
  lesion?: LesionType,
  different: Partial<BoneSite> = {},
  line: Partial<SiteLine> = {},
): SiteLine {
  const key = `Condition/${JSON.stringify(region)}`
  return {
    key,
    site: {
      id: key,
      ...(region !== undefined && { region }),
      named: 'Secondary in bone',
      state: 'active',
      certainty: 'confirmed',
      evidence: [],
      ...different,
    },
    ...(lesion !== undefined && { lesion }),
    scores: [],
    treated: [],
    ...line,
  }
}

function placed(...lines: readonly SiteLine[]) {
  return Object.fromEntries([...placeLesions(lines).regions].map(([key, { pattern }]) => [key, pattern]))
}
const skull: Region = { region: 'skull' }

const RADIOTHERAPY: Procedure = {
  id: 'Procedure/1',
  kind: 'radiotherapy',
  named: 'Radiotherapy',
  state: 'completed',
  regions: [],
  about: [],
}

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
    expect([...levels]).toMatchObject([['T8', { pattern: 'mixed' }]])
    expect([...regions]).toMatchObject([['thoracic-spine', { pattern: 'mixed' }]])
  })

  test('not at all once it has resolved', () => {
    expect(placed(site(skull, 'lytic', { state: 'resolved' }))).toEqual({})
  })
})

test.each<[string, readonly SiteLine[], string]>([
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

test('of two flags about one region the more urgent has the edge; what was treated says so', () => {
  const spine = (level: 'L3' | 'L4', line: Partial<SiteLine>) =>
    site({ region: 'lumbar-spine', level }, 'lytic', {}, line)
  const { regions, levels } = placeLesions([
    spine('L3', { flag: { problem: 'pain', tier: 'this-week' } }),
    spine('L4', { flag: { problem: 'fracture', tier: 'same-day' }, treated: [RADIOTHERAPY] }),
  ])
  expect(regions.get('lumbar-spine')).toMatchObject({ tier: 'same-day', treated: ['radiotherapy'] })
  expect(levels.get('L3')).toMatchObject({ tier: 'this-week', treated: [] })
})

test('the drawing says in words what it shows, and counts what it cannot @H37', () => {
  const lines = [
    site({ region: 'lumbar-spine', level: 'L3' }, 'lytic', {}, { treated: [RADIOTHERAPY] }),
    site(undefined),
  ]
  render(<LesionMap placed={placeLesions(lines)} lines={lines} lit={undefined} onPoint={vi.fn()} />)
  expect(screen.getByRole('img', { name: 'Skeleton with L3' })).toBeInTheDocument()
  expect(screen.getByRole('img', { name: 'Spine by level: L3' })).toHaveTextContent('RT')
  expect(screen.getByText(/1 site is not drawn/)).toBeInTheDocument()
})
