import { clip, finite, isObject, nodes, text } from '#fhir/json/raw.ts'

/** What one JSON document holds. `superseded`: a version of something that the same history says is deleted. */
export type Unpacked =
  | { readonly kind: 'resource'; readonly resource: unknown; readonly fullUrl?: string }
  | { readonly kind: 'superseded' }
  | { readonly kind: 'remark'; readonly text: string }
  /** Something of the record that is not here. */
  | { readonly kind: 'gap'; readonly text: string }
  /** A page of a search, told before its entries. */
  | { readonly kind: 'page'; readonly page: Page }
  | { readonly kind: 'unreadable'; readonly why: string }

export type Page = {
  readonly self?: string
  readonly next?: string
  /** How many matches of the search this page does not hold. */
  readonly elsewhere: number
}

type Json = Readonly<Record<string, unknown>>

/** The resources of a Bundle, or the one resource that it is. Nothing is read here. */
export function* unpack(json: unknown): Generator<Unpacked> {
  if (!isObject(json) || text(json['resourceType']) === undefined) {
    yield { kind: 'unreadable', why: 'not a FHIR resource: it has no resourceType' }
  } else if (json['resourceType'] === 'Bundle') {
    yield* unpackBundle(json)
  } else {
    // By itself it says nothing about what the other lines of an export lack.
    for (const { text } of remarksOf(json)) yield { kind: 'remark', text }
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
  yield* pageOf(bundle, entry)
  const deleted = new Set<string>()
  for (const item of entry) {
    if (isObject(item)) yield* answerRemarks(item)
    if (type === 'history') noteDeletion(item, deleted)
    const found = isAnswer(type) ? bundleIn(item) : undefined
    if (found !== undefined && !isAnswer(found['type'])) yield* unpackFound(found)
    else yield* unpackEntry(item, deleted)
  }
}

function* unpackFound(bundle: Json): Generator<Unpacked> {
  for (const part of unpackBundle(bundle)) {
    yield part.kind === 'unreadable' ? { kind: 'gap', text: `a part is ${part.why}` } : part
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

function* pageOf(bundle: Json, entry: readonly unknown[]): Generator<Unpacked> {
  const links = nodes<{ relation: unknown; url: unknown }>(bundle['link'])
  const [self, next] = ['self', 'next'].map((name) =>
    text(links.find(({ relation }) => relation === name)?.url),
  )
  const matches = entry.filter((item) => isObject(item) && (modeOf(item) ?? 'match') === 'match').length
  const total = bundle['type'] === 'searchset' ? (finite(bundle['total']) ?? 0) : 0
  const elsewhere = Math.max(total - matches, 0)
  if (next === undefined && elsewhere === 0 && self === undefined) return
  yield {
    kind: 'page',
    page: { elsewhere, ...(self !== undefined && { self }), ...(next !== undefined && { next }) },
  }
}

function modeOf(item: Json): string | undefined {
  return isObject(item['search']) ? text(item['search']['mode']) : undefined
}

/** `404 Not Found` within a batch: that part of the record is missing. */
function* answerRemarks(item: Json): Generator<Unpacked> {
  if (!isObject(item['response'])) return
  const { status, outcome } = item['response']
  if (/^[45]\d\d/.test(text(status) ?? ''))
    yield { kind: 'gap', text: `a part was answered with ${clip(String(status))}` }
  yield* remarksOf(outcome)
}

function* remarksOf(resource: unknown): Generator<Extract<Unpacked, { kind: 'remark' | 'gap' }>> {
  if (!isObject(resource) || resource['resourceType'] !== 'OperationOutcome') return
  for (const { severity, code, diagnostics, details } of nodes<Record<string, unknown>>(resource['issue'])) {
    const words = text(diagnostics) ?? (isObject(details) ? text(details['text']) : undefined)
    const parts = [text(severity), text(code), words].filter((part) => part !== undefined)
    const told = clip(`OperationOutcome: ${parts.join(', ')}`.replaceAll(/\s+/g, ' '))
    yield { kind: severity === 'error' || severity === 'fatal' ? 'gap' : 'remark', text: told }
  }
}
