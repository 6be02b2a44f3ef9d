import { expect, test } from 'vitest'

import { regionKey } from './region-key.ts'
import type { Region } from './region.ts'

test.each<[Region, string]>([
  [{ region: 'lumbar-spine', level: 'L3' }, 'lumbar-spine-L3'],
  [{ region: 'sacrum-coccyx', level: 'S2-S5' }, 'sacrum-coccyx-S2-S5'],
  [{ region: 'skull' }, 'skull'],
  [{ region: 'femoral-shaft', side: 'left' }, 'femoral-shaft-left'],
  [
    { region: 'proximal-femur', side: 'unknown', detail: 'femoral-neck' },
    'proximal-femur-unknown-femoral-neck',
  ],
  [{ region: 'pelvis', side: 'both', detail: 'acetabulum' }, 'pelvis-both-acetabulum'],
])('%j is %s', (region, key) => {
  expect(regionKey(region)).toBe(key)
})
