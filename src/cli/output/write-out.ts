import type { Writable } from 'node:stream'

/** The result could not be delivered, as when the disk is full. */
export class OutputError extends Error {
  override readonly name = 'OutputError'
}

const CHUNK = 65_536

/** Writes no faster than the reader takes it. A reader who has gone, as `head` does, is no fault: writing just ends. */
export async function writeOut(parts: AsyncIterable<string>, out: Writable): Promise<void> {
  let failure: Error | undefined
  out.on('error', (error) => {
    failure ??= error
  })
  const put = (text: string) =>
    new Promise<void>((resolve) => {
      out.write(text, () => resolve())
    })
  let held = ''
  for await (const part of parts) {
    held += part
    if (held.length < CHUNK) continue
    await put(held)
    held = ''
    if (failure !== undefined) break
  }
  await put(held)
  if (failure !== undefined && !isClosedPipe(failure))
    throw new OutputError(`the result could not be written: ${failure.message}`)
}

function isClosedPipe(error: Error): boolean {
  return 'code' in error && (error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED')
}
