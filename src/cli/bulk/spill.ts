import { appendFileSync, createReadStream, existsSync } from 'node:fs'
import { join } from 'node:path'

import { streamLines } from '../input/lines.ts'

/** Rows on disk in numbered buckets. No file stays open, so there may be thousands of buckets. */
export type Spill = {
  readonly add: (bucket: number, row: Uint8Array | string) => void
  readonly rows: (bucket: number) => AsyncGenerator<Uint8Array>
}

const HELD_BYTES = 16 * 1024 * 1024
const NEWLINE = Buffer.from('\n')

export function createSpill(folder: string, name: string, limit = HELD_BYTES): Spill {
  const held = new Map<number, Uint8Array[]>()
  let bytes = 0

  const pathOf = (bucket: number) => join(folder, `${name}-${bucket}`)

  function flush(): void {
    for (const [bucket, rows] of held) appendFileSync(pathOf(bucket), Buffer.concat(rows), { mode: 0o600 })
    held.clear()
    bytes = 0
  }

  return {
    add: (bucket, row) => {
      // A copy: the row may be a view of a stream's chunk, which would be kept alive whole.
      const own = Buffer.from(row)
      const rows = held.get(bucket)
      if (rows === undefined) held.set(bucket, [own, NEWLINE])
      else rows.push(own, NEWLINE)
      bytes += own.length + 1
      if (bytes > limit) flush()
    },
    rows: async function* (bucket) {
      flush()
      if (existsSync(pathOf(bucket))) yield* streamLines(createReadStream(pathOf(bucket)))
    },
  }
}
