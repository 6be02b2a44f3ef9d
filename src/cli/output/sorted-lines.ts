import { closeSync, createReadStream, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'

import { streamLines } from '../input/lines.ts'

/** Lines in the order of their keys, by code units; equal keys keep the order in which they came. */
export type SortedLines = {
  readonly add: (key: string, line: string) => void
  readonly lines: () => AsyncGenerator<string>
}

type Keyed = { readonly key: string; readonly line: string }

const HELD_CHARACTERS = 16 * 1024 * 1024

/** Beyond `limit` characters what is held is sorted and written to a run on disk; the runs are merged at the end. */
export function createSortedLines(folder: () => string, name: string, limit = HELD_CHARACTERS): SortedLines {
  let held: Keyed[] = []
  let characters = 0
  const runs: string[] = []

  function flush(): void {
    const path = join(folder(), `${name}-${runs.length}`)
    writeRun(path, held.toSorted(byKey))
    runs.push(path)
    held = []
    characters = 0
  }

  return {
    add: (key, line) => {
      held.push({ key, line })
      characters += key.length + line.length
      if (characters > limit) flush()
    },
    lines: async function* () {
      const sources = [...runs.map(readRun), inMemory(held.toSorted(byKey))]
      for await (const { line } of merge(sources)) yield line
    },
  }
}

function byKey(a: Keyed, b: Keyed): number {
  if (a.key === b.key) return 0
  return a.key < b.key ? -1 : 1
}

const BATCH = 256

/** A key and a line of JSON, parted by a tab, which neither has unescaped. */
function writeRun(path: string, sorted: readonly Keyed[]): void {
  const file = openSync(path, 'wx', 0o600)
  try {
    for (let from = 0; from < sorted.length; from += BATCH) {
      const batch = sorted.slice(from, from + BATCH)
      writeSync(file, batch.map(({ key, line }) => `${JSON.stringify(key)}\t${line}\n`).join(''))
    }
  } finally {
    closeSync(file)
  }
}

async function* readRun(path: string): AsyncGenerator<Keyed> {
  for await (const bytes of streamLines(createReadStream(path))) {
    const row = Buffer.from(bytes).toString()
    const tab = row.indexOf('\t')
    yield { key: String(JSON.parse(row.slice(0, tab))), line: row.slice(tab + 1) }
  }
}

async function* inMemory(sorted: readonly Keyed[]): AsyncGenerator<Keyed> {
  yield* sorted
}

type Head = { readonly source: AsyncGenerator<Keyed>; current: Keyed }

async function* merge(sources: readonly AsyncGenerator<Keyed>[]): AsyncGenerator<Keyed> {
  let heads: Head[] = []
  for (const source of sources) {
    const first = await source.next()
    if (first.done !== true) heads.push({ source, current: first.value })
  }
  while (heads.length > 0) {
    const least = heads.reduce((best, head) => (byKey(head.current, best.current) < 0 ? head : best))
    yield least.current
    const next = await least.source.next()
    if (next.done === true) heads = heads.filter((head) => head !== least)
    else least.current = next.value
  }
}
