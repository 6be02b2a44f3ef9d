import { expect, test } from 'vitest'

import { measureNoise } from './measure-noise.ts'
import { driftOf, MOST, PEOPLE, printNoise, readNoise } from './noise-table.ts'

const noise = measureNoise(PEOPLE)
printNoise(noise)

test('in a quiet week few people stand out for clinical reasons', () => {
  expect(noise.urgentUnassessed).toBeLessThanOrEqual(MOST.urgentUnassessed)
  expect(noise.urgentByRules).toBeLessThanOrEqual(MOST.urgentByRules)
})

test('every named patient is found, and no near miss', () => {
  expect([noise.sensitivity, noise.nearMissesRaised]).toEqual([1, 0])
})

test('no rule has become noisier or quieter than bench/noise.json says (npm run bench -- --noise --write)', () => {
  expect(driftOf(readNoise(), noise)).toEqual([])
})
