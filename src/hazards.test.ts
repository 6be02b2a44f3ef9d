import { globSync, readFileSync } from 'node:fs'

import { expect, test } from 'vitest'

const RANGE = /^\| H(\d+)(?: to H(\d+))?\s+\|/gm

function hazardsListed(): ReadonlySet<number> {
  const listed = new Set<number>()
  for (const [, from, to = from] of readFileSync('docs/hazards.md', 'utf8').matchAll(RANGE)) {
    for (let hazard = Number(from); hazard <= Number(to); hazard++) listed.add(hazard)
  }
  return listed
}

test('every hazard tag in a test stands in the hazard log', () => {
  const listed = hazardsListed()
  const tagged = globSync(['src/**/*.test.{ts,tsx}', 'mocks/**/*.test.ts', 'e2e/**/*.ts']).flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/@H(\d+)/g)].map(([, hazard]) => ({
      file,
      hazard: Number(hazard),
    })),
  )
  expect(tagged.length).toBeGreaterThan(0)
  expect(tagged.filter(({ hazard }) => !listed.has(hazard))).toEqual([])
})
