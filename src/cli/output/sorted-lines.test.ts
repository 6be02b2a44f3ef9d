import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import * as fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { createSortedLines } from './sorted-lines.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'bonewatch-test-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

let used = 0

async function sorted(entries: readonly { key: string; line: string }[], limit: number): Promise<string[]> {
  const lines = createSortedLines(() => folder, `run${used++}`, limit)
  for (const { key, line } of entries) lines.add(key, line)
  const found: string[] = []
  for await (const line of lines.lines()) found.push(line)
  return found
}

test('what is spilled to disk comes back in the same order as what is held', async () => {
  const key = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('a', 'b', 'a\n', 'a\t', '\u2028', '\uD83D\uDE00'),
  )
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ key, line: fc.uuid() })),
      fc.integer({ min: 1, max: 200 }),
      async (entries, limit) => {
        const expected = entries.toSorted((a, b) => (a.key === b.key ? 0 : a.key < b.key ? -1 : 1))
        expect(await sorted(entries, limit)).toEqual(expected.map(({ line }) => line))
      },
    ),
    { numRuns: 60 },
  )
  expect(readdirSync(folder).length).toBeGreaterThan(0)
})

test('nothing gives nothing', async () => {
  expect(await sorted([], 10)).toEqual([])
})
