import { describe, expect, test } from 'vitest'

import coverage from './seed-coverage.json' with { type: 'json' }
import { STORIES } from './stories/registry.ts'

const numbered = (prefix: string, count: number) =>
  Array.from({ length: count }, (_, at) => `${prefix}-${at + 1}`)

/** Every statement of the article that this began with, by the id it was given. */
const SEED_IDS = [
  ...Array.from({ length: 6 }, (_, at) => `SEED-D${at + 1}`),
  ...numbered('SITE', 5),
  ...numbered('PRIM', 7),
  ...numbered('SYM', 3),
  ...numbered('RF', 5),
  ...numbered('CA', 4),
  ...numbered('RISK', 4),
  ...numbered('CX', 7),
  ...numbered('IMG', 7),
  ...numbered('LAB', 2),
  'BX-1',
  ...Array.from({ length: 8 }, (_, at) => `TX-${at}`),
  ...numbered('HOME', 15),
  ...numbered('PREP', 6),
  ...['a', 'b', 'c', 'd', 'e'].map((letter) => `PREP-7${letter}`),
  'PREP-8',
  'PREP-9',
  'PREP-10',
  ...numbered('FU', 6),
]

type Entry = { catalogue: string; story: string | null; screen: string | null; status: string; note: string }

const entries: readonly (readonly [string, Entry])[] = Object.entries(coverage)
const byId = new Map(STORIES.map((story) => [story.id, story]))

describe('the coverage of the seed article', () => {
  test('has each id of the list once, and no other', () => {
    expect(entries.map(([id]) => id).toSorted()).toEqual(SEED_IDS.toSorted())
    expect(new Set(SEED_IDS).size).toBe(SEED_IDS.length)
  })

  test.each(entries)('%s says what represents it, where, and how far', (_, entry) => {
    expect(Object.keys(entry)).toEqual(['catalogue', 'story', 'screen', 'status', 'note'])
    expect(['covered', 'partly', 'not yet']).toContain(entry.status)
    expect(entry.catalogue).not.toBe('')
  })

  test.each(entries.filter(([, { story }]) => story !== null))(
    '%s names a story that names it too',
    (id, { story }) => {
      expect(byId.get(story ?? '')?.seedIds).toContain(id)
    },
  )

  test('calls nothing covered that has no story or no screen', () => {
    const bare = entries.filter(
      ([, it]) => it.status === 'covered' && (it.story === null || it.screen === null),
    )
    expect(bare.map(([id]) => id)).toEqual([])
  })

  test('says of what is not all there what is missing, or shows no screen for it', () => {
    const silent = entries.filter(([, it]) => it.status === 'partly' && it.note === '')
    const shown = entries.filter(([, it]) => it.status === 'not yet' && it.screen !== null)
    expect([...silent, ...shown].map(([id]) => id)).toEqual([])
  })

  test('knows every id that a story claims', () => {
    const claimed = STORIES.flatMap(({ seedIds }) => seedIds)
    expect(claimed.filter((id) => !SEED_IDS.includes(id))).toEqual([])
  })
})
