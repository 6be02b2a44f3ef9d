import { expect, test } from 'vitest'

import { DEFAULT_RULESET } from '../../rules/ruleset.ts'
import { iceClass } from './ice-class.ts'

/*
 * The international consensus endpoint of 2012 reckoned a second time, from its four definitions in whole percent, for
 * every pair of scores and every pair of doses in steps of 5 mg.
 */
type Pair = { readonly p0: number; readonly p1: number; readonly o0: number; readonly o1: number }

type Definition = readonly [name: string, source: string, fits: (pair: Pair, noise: number) => boolean]

const isIncreased = ({ o0, o1 }: Pair, noise: number) => 100 * o1 > (100 + noise) * o0
const isDecreased = ({ o0, o1 }: Pair, noise: number) => 100 * o1 < (100 - noise) * o0

const DEFINITIONS: readonly Definition[] = [
  ['CR', 'ICE 2012, complete: no pain', (pair, noise) => pair.p1 === 0 && !isIncreased(pair, noise)],
  [
    'PR',
    'ICE 2012, partial: two points less, opioid not increased',
    (pair, noise) => pair.p0 - pair.p1 >= 2 && !isIncreased(pair, noise),
  ],
  [
    'PR',
    'ICE 2012, partial: a quarter less opioid without more pain',
    ({ p0, p1, o0, o1 }) => o0 > 0 && 4 * o1 <= 3 * o0 && p1 <= p0,
  ],
  [
    'PP',
    'ICE 2012, progression: two points more, opioid stable or higher',
    (pair, noise) => pair.p1 - pair.p0 >= 2 && !isDecreased(pair, noise),
  ],
  [
    'PP',
    'ICE 2012, progression: a quarter more opioid, as much pain or a point more',
    ({ p0, p1, o0, o1 }) => o1 > 0 && 4 * o1 >= 5 * o0 && (p1 === p0 || p1 === p0 + 1),
  ],
]

/** Which definition decides; anything else is indeterminate, and without pain at first there is nothing to judge. */
function decide(pair: Pair, noise: number) {
  if (pair.p0 === 0) return ['not assessable: no pain at first', undefined] as const
  const [name, source] = DEFINITIONS.find(([, , fits]) => fits(pair, noise)) ?? ['IR', 'anything else']
  return [source, name] as const
}

function* pairs(): Generator<Pair> {
  for (let p0 = 0; p0 <= 10; p0 += 1)
    for (let p1 = 0; p1 <= 10; p1 += 1)
      for (let o0 = 0; o0 <= 120; o0 += 5) for (let o1 = 0; o1 <= 160; o1 += 5) yield { p0, p1, o0, o1 }
}

const allowing = (noise: number) => {
  const settings = { ...DEFAULT_RULESET.settings }
  settings['pain.response.omed-noise'] = { ...settings['pain.response.omed-noise'], value: noise }
  return { ...DEFAULT_RULESET, settings }
}

test.each([0, 5, 10])('every pair, allowing for %i %% of jitter', (noise) => {
  const ruleset = allowing(noise)
  const wrong: string[] = []
  const decided = new Map<string, number>()
  for (const pair of pairs()) {
    const { p0, p1, o0, o1 } = pair
    const [source, expected] = decide(pair, noise)
    decided.set(source, (decided.get(source) ?? 0) + 1)
    const found = iceClass({ worst: p0, omed: o0 }, { worst: p1, omed: o1 }, ruleset)
    if (found !== expected)
      wrong.push(`${p0} to ${p1}, ${o0} to ${o1} mg: ${found}, not ${expected} (${source})`)
  }
  expect(wrong.slice(0, 5)).toEqual([])
  expect(decided.size).toBe(DEFINITIONS.length + 2)
})
