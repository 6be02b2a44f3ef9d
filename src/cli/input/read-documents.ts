import { isBlank, splitLines } from './lines.ts'
import { parseBytes, type Parsed } from './decode.ts'

/** One JSON value of an input, or the place where there was none. `line` is told for NDJSON and for faults. */
export type Document =
  | { readonly kind: 'document'; readonly json: unknown; readonly line?: number }
  | { readonly kind: 'unreadable'; readonly why: string; readonly line?: number; readonly column?: number }

/** By content, whatever the name: NDJSON when the first line is a whole JSON value and more follows, or most lines are. */
export function* readDocuments(bytes: Uint8Array): Generator<Document> {
  if (isBlank(bytes)) {
    yield { kind: 'unreadable', why: 'empty' }
    return
  }
  const first = firstLine(bytes)
  if (first.hasMore && parseBytes(first.line).ok) {
    yield* readLines(bytes)
    return
  }
  const whole = parseBytes(bytes)
  if (!whole.ok && first.hasMore && isMostlyResources(bytes)) yield* readLines(bytes)
  else yield documentOf(whole)
}

function* readLines(bytes: Uint8Array): Generator<Document> {
  let number = 0
  for (const line of splitLines(bytes)) {
    number++
    if (!isBlank(line)) yield documentOf(parseBytes(line), number)
  }
}

/** `line` is that of the NDJSON line; a fault within one document has a line of its own. */
export function documentOf(parsed: Parsed, line?: number): Document {
  if (parsed.ok) return { kind: 'document', json: parsed.json, ...(line !== undefined && { line }) }
  const { why, column } = parsed
  const at = line ?? parsed.line
  return {
    kind: 'unreadable',
    why,
    ...(at !== undefined && { line: at }),
    ...(column !== undefined && { column }),
  }
}

function firstLine(bytes: Uint8Array): { readonly line: Uint8Array; readonly hasMore: boolean } {
  let passed = 0
  for (const line of splitLines(bytes)) {
    passed += line.length + 1
    if (!isBlank(line)) return { line, hasMore: passed < bytes.length && !isBlank(bytes.subarray(passed)) }
  }
  return { line: bytes, hasMore: false }
}

/** A first line may be the broken one. Lines of a pretty-printed document are not resources by themselves. */
function isMostlyResources(bytes: Uint8Array): boolean {
  let [lines, resources] = [0, 0]
  for (const line of splitLines(bytes)) {
    if (isBlank(line)) continue
    lines++
    const parsed = parseBytes(line)
    if (parsed.ok && isResource(parsed.json)) resources++
  }
  return resources * 2 >= lines
}

export function isResource(json: unknown): json is Readonly<Record<string, unknown>> {
  return (
    typeof json === 'object' &&
    json !== null &&
    'resourceType' in json &&
    typeof json.resourceType === 'string'
  )
}
