export type Parsed =
  { readonly ok: true; readonly json: unknown } | { readonly ok: false; readonly why: string }

const MEBIBYTE = 1024 * 1024
const AT_MOST = 64 * MEBIBYTE

/** Bytes to JSON. FHIR is UTF-8; UTF-16 is read where its mark says so. What stood there is never quoted. */
export function parseBody(body: Uint8Array | string): Parsed {
  if (body.length > AT_MOST) return { ok: false, why: `larger than ${AT_MOST / MEBIBYTE} MiB` }
  const decoded = typeof body === 'string' ? withoutMark(body) : decode(body)
  if (decoded === undefined) return { ok: false, why: 'not UTF-8 text' }
  try {
    return { ok: true, json: JSON.parse(decoded) }
  } catch {
    return { ok: false, why: whatItIs(decoded) }
  }
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
}

function withoutMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text
}

function whatItIs(text: string): string {
  const start = text.slice(0, 1000).trimStart()
  if (start === '') return 'empty'
  if (/^<(?:!doctype html|html)/i.test(start)) return 'a web page, perhaps a sign-in'
  return start.startsWith('{') ? 'damaged or cut JSON' : 'not JSON'
}
