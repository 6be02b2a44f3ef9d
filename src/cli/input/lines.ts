const NEWLINE = 0x0a

/** The lines of a file in memory, without their newline. The last one may be empty. */
export function* splitLines(bytes: Uint8Array): Generator<Uint8Array> {
  let from = 0
  for (let to = bytes.indexOf(NEWLINE); to >= 0; to = bytes.indexOf(NEWLINE, from)) {
    yield bytes.subarray(from, to)
    from = to + 1
  }
  yield bytes.subarray(from)
}

/** The lines of a stream, one in memory at a time. */
export async function* streamLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let held: Uint8Array[] = []
  for await (const chunk of chunks) {
    let from = 0
    for (let to = chunk.indexOf(NEWLINE); to >= 0; to = chunk.indexOf(NEWLINE, from)) {
      held.push(chunk.subarray(from, to))
      yield held.length === 1 ? chunk.subarray(from, to) : Buffer.concat(held)
      held = []
      from = to + 1
    }
    if (from < chunk.length) held.push(chunk.subarray(from))
  }
  if (held.length > 0) yield Buffer.concat(held)
}

/** Nothing but white space, a byte order mark apart. */
export function isBlank(bytes: Uint8Array): boolean {
  const start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0
  for (let at = start; at < bytes.length; at++) {
    const byte = bytes[at]
    if (byte !== 0x20 && byte !== 0x09 && byte !== 0x0d && byte !== NEWLINE) return false
  }
  return true
}
