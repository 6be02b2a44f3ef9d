import { readFileSync } from 'node:fs'

export type Input =
  { readonly ok: true; readonly bytes: Uint8Array } | { readonly ok: false; readonly why: string }

export type Stdin = AsyncIterable<Uint8Array>

/** A whole file, or standard input for `-`. */
export async function readInput(name: string, stdin: Stdin): Promise<Input> {
  try {
    return { ok: true, bytes: name === '-' ? await readAll(stdin) : readFileSync(name) }
  } catch (error) {
    return { ok: false, why: whyUnread(error) }
  }
}

async function readAll(stdin: Stdin): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of stdin) chunks.push(chunk)
  return Buffer.concat(chunks)
}

const REASONS = new Map([
  ['ENOENT', 'no such file or folder'],
  ['EISDIR', 'a folder, not a file; --bulk reads a folder'],
  ['ENOTDIR', 'not a folder'],
  ['EACCES', 'may not be read'],
  ['ERR_FS_FILE_TOO_LARGE', 'too large to be read whole; --bulk reads a folder of NDJSON of any size'],
])

/** A system error in plain words. */
export function whyUnread(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const code = 'code' in error ? String(error.code) : ''
  return REASONS.get(code) ?? `cannot be read: ${error.message}`
}
