import { constants } from 'node:buffer'

const UTF_8 = new TextDecoder('utf-8', { fatal: true })

export type Decoded =
  { readonly ok: true; readonly text: string } | { readonly ok: false; readonly why: string }

/** Bytes to text, without a byte order mark. FHIR JSON is UTF-8; anything else is named, never guessed. */
export function decode(bytes: Uint8Array): Decoded {
  const [first, second] = bytes
  if (first === 0x1f && second === 0x8b) return { ok: false, why: 'compressed with gzip; unpack it first' }
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))
    return { ok: false, why: 'UTF-16; FHIR JSON is UTF-8' }
  if (bytes.length > constants.MAX_STRING_LENGTH)
    return { ok: false, why: 'too long for one JSON document; give it as NDJSON' }
  try {
    return { ok: true, text: UTF_8.decode(bytes) }
  } catch {
    return { ok: false, why: 'not UTF-8 text' }
  }
}

export type Parsed =
  | { readonly ok: true; readonly json: unknown }
  | { readonly ok: false; readonly why: string; readonly line?: number; readonly column?: number }

export function parseBytes(bytes: Uint8Array): Parsed {
  const decoded = decode(bytes)
  if (!decoded.ok) return decoded
  try {
    return { ok: true, json: JSON.parse(decoded.text) }
  } catch {
    return { ok: false, ...explain(decoded.text) }
  }
}

/** The engine's own message quotes the text, which may be a person's record; only the place is taken from it. */
function explain(text: string): { why: string; line: number; column: number } {
  const end = text.trimEnd().length
  const at = faultIn(text) ?? end
  const before = text.slice(0, at)
  return {
    why: at >= end ? 'not valid JSON: it ends too early' : 'not valid JSON',
    line: before.split('\n').length,
    column: at - before.lastIndexOf('\n'),
  }
}

const POSITION = /at position (\d+)/

/** Where the first fault stands; undefined when the text is only cut short. */
function faultIn(text: string): number | undefined {
  const message = messageOf(text)
  const position = POSITION.exec(message)?.[1]
  if (position !== undefined) return Number(position)
  if (!message.startsWith('Unexpected token')) return undefined
  // The engine tells no position for a stray token: it is the last character of the shortest text that has the fault.
  let [sound, faulty] = [0, text.length]
  while (faulty - sound > 1) {
    const middle = Math.floor((sound + faulty) / 2)
    if (messageOf(text.slice(0, middle)).startsWith('Unexpected token')) faulty = middle
    else sound = middle
  }
  return faulty - 1
}

function messageOf(text: string): string {
  try {
    JSON.parse(text)
    return ''
  } catch (error) {
    return error instanceof Error ? error.message : ''
  }
}
