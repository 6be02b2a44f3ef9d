import { once } from 'node:events'
import type { Writable } from 'node:stream'

const CHUNK = 65_536

/** Writes no faster than the reader takes it. A reader who has gone, as `head` does, is no fault: writing just ends. */
export async function writeOut(parts: AsyncIterable<string>, out: Writable): Promise<void> {
  let isOpen = true
  out.on('error', (error: Error) => {
    isOpen = false
    if (!('code' in error) || error.code !== 'EPIPE') throw error
  })
  out.on('close', () => {
    isOpen = false
  })
  let held = ''
  for await (const part of parts) {
    if (!isOpen) return
    held += part
    if (held.length < CHUNK) continue
    const chunk = held
    held = ''
    if (!out.write(chunk)) await Promise.race([once(out, 'drain'), once(out, 'close')]).catch(() => undefined)
  }
  if (isOpen) out.write(held)
}
