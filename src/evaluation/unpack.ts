import { clip, isObject, nodes, text } from '#fhir/json/raw.ts'

/** What one JSON document holds. `superseded`: a version of something that the same history says is deleted. */
export type Unpacked =
  | { readonly kind: 'resource'; readonly resource: unknown; readonly fullUrl?: string }
  | { readonly kind: 'superseded' }
  | { readonly kind: 'remark'; readonly text: string }
  | { readonly kind: 'unreadable'; readonly why: string }

type Json = Readonly<Record<string, unknown>>

/** The resources of a Bundle, or the one resource that it is. Nothing is read here. */
export function* unpack(json: unknown): Generator<Unpacked> {
  if (!isObject(json) || text(json['resourceType']) === undefined) {
    yield { kind: 'unreadable', why: 'not a FHIR resource: it has no resourceType' }
  } else if (json['resourceType'] === 'Bundle') {
    yield* unpackBundle(json)
  } else {
    yield* remarksOf(json)
    yield { kind: 'resource', resource: json }
  }
}

/** An answer to a batch holds the answers of its searches as Bundles; elsewhere a Bundle in a Bundle is a record. */
function* unpackBundle(bundle: Json): Generator<Unpacked> {
  const { entry = [], type } = bundle
  if (!Array.isArray(entry)) {
    yield { kind: 'unreadable', why: 'not a FHIR Bundle: its entry is not a list' }
    return
  }
  yield* truncationOf(bundle, entry)
  const deleted = new Set<string>()
  for (const item of entry) {
    if (isObject(item)) yield* answerRemarks(item)
    if (type === 'history') noteDeletion(item, deleted)
    const found = isAnswer(type) ? bundleIn(item) : undefined
    if (found !== undefined && !isAnswer(found['type'])) yield* unpackBundle(found)
    else yield* unpackEntry(item, deleted)
  }
}

function isAnswer(type: unknown): boolean {
  return type === 'batch-response' || type === 'transaction-response'
}

function bundleIn(item: unknown): Json | undefined {
  if (!isObject(item) || !isObject(item['resource'])) return undefined
  return item['resource']['resourceType'] === 'Bundle' ? item['resource'] : undefined
}

function* unpackEntry(item: unknown, deleted: ReadonlySet<string>): Generator<Unpacked> {
  if (!isObject(item)) {
    yield { kind: 'resource', resource: item }
    return
  }
  const { resource } = item
  // A request or an answer without a body brings nothing; anything else without a resource has lost it.
  if (resource === undefined && (isObject(item['request']) || isObject(item['response']))) return
  yield* remarksOf(resource)
  if (isObject(resource) && deleted.has(`${text(resource['resourceType'])}/${text(resource['id'])}`)) {
    yield { kind: 'superseded' }
    return
  }
  const fullUrl = text(item['fullUrl'])
  yield { kind: 'resource', resource, ...(fullUrl !== undefined && { fullUrl }) }
}

/** A history stands newest first: what follows a deletion is what was deleted. */
function noteDeletion(item: unknown, deleted: Set<string>): void {
  if (!isObject(item) || !isObject(item['request']) || item['request']['method'] !== 'DELETE') return
  const [id, type] = (text(item['request']['url']) ?? '').split('?', 1).join('').split('/').toReversed()
  if (id !== undefined && type !== undefined) deleted.add(`${type}/${id}`)
}

function* truncationOf(bundle: Json, entry: readonly unknown[]): Generator<Unpacked> {
  if (nodes<{ relation: unknown }>(bundle['link']).some(({ relation }) => relation === 'next'))
    yield { kind: 'remark', text: 'a page of a longer list: it names a next page, which is not in this file' }
  if (bundle['type'] !== 'searchset' || typeof bundle['total'] !== 'number') return
  const matches = entry.filter((item) => isObject(item) && (modeOf(item) ?? 'match') === 'match').length
  if (matches < bundle['total'])
    yield { kind: 'remark', text: `${matches} of ${bundle['total']} matches are in this file` }
}

function modeOf(item: Json): string | undefined {
  return isObject(item['search']) ? text(item['search']['mode']) : undefined
}

/** `404 Not Found` within a batch: that part of the record is missing. */
function* answerRemarks(item: Json): Generator<Unpacked> {
  if (!isObject(item['response'])) return
  const { status, outcome } = item['response']
  if (/^[45]\d\d/.test(text(status) ?? ''))
    yield { kind: 'remark', text: `a part was answered with ${clip(String(status))}` }
  yield* remarksOf(outcome)
}

function* remarksOf(resource: unknown): Generator<Unpacked> {
  if (!isObject(resource) || resource['resourceType'] !== 'OperationOutcome') return
  for (const { severity, code, diagnostics, details } of nodes<Record<string, unknown>>(resource['issue'])) {
    const words = text(diagnostics) ?? (isObject(details) ? text(details['text']) : undefined)
    const parts = [text(severity), text(code), words].filter((part) => part !== undefined)
    yield { kind: 'remark', text: clip(`OperationOutcome: ${parts.join(', ')}`.replaceAll(/\s+/g, ' ')) }
  }
}
