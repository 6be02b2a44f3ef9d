import { clip, finite, isObject, nodes, text } from '#fhir/json/raw.ts'

/** What one JSON document holds. `superseded`: a version of something that the same history says is deleted. */
export type Unpacked =
  | { readonly kind: 'resource'; readonly resource: unknown; readonly fullUrl?: string | undefined }
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
export function unpack(json: unknown): readonly Unpacked[] {
  if (!isObject(json) || text(json['resourceType']) === undefined)
    return [{ kind: 'unreadable', why: 'not a FHIR resource: it has no resourceType' }]
  if (json['resourceType'] === 'Bundle') return unpackBundle(json)
  // By itself it says nothing about what the other lines of an export lack.
  const remarks = remarksOf(json).map(({ text }) => ({ kind: 'remark', text }) as const)
  return [...remarks, { kind: 'resource', resource: json }]
}

/** An answer to a batch holds the answers of its searches as Bundles; elsewhere a Bundle in a Bundle is a record. */
function unpackBundle(bundle: Json): readonly Unpacked[] {
  const { entry = [], type } = bundle
  if (!Array.isArray(entry))
    return [{ kind: 'unreadable', why: 'not a FHIR Bundle: its entry is not a list' }]
  const unpacked = pageOf(bundle, entry)
  const deleted = new Set<string>()
  for (const item of entry) {
    if (isObject(item)) addAnswerRemarks(item, unpacked)
    if (type === 'history') noteDeletion(item, deleted)
    const found = isAnswer(type) ? bundleIn(item) : undefined
    if (found !== undefined && !isAnswer(found['type'])) addFound(found, unpacked)
    else addEntry(item, deleted, unpacked)
  }
  return unpacked
}

function addFound(bundle: Json, unpacked: Unpacked[]): void {
  for (const part of unpackBundle(bundle))
    unpacked.push(part.kind === 'unreadable' ? { kind: 'gap', text: `a part is ${part.why}` } : part)
}

function isAnswer(type: unknown): boolean {
  return type === 'batch-response' || type === 'transaction-response'
}

function bundleIn(item: unknown): Json | undefined {
  if (!isObject(item) || !isObject(item['resource'])) return undefined
  return item['resource']['resourceType'] === 'Bundle' ? item['resource'] : undefined
}

function addEntry(item: unknown, deleted: ReadonlySet<string>, unpacked: Unpacked[]): void {
  if (!isObject(item)) {
    unpacked.push({ kind: 'resource', resource: item })
    return
  }
  const { resource } = item
  // A request or an answer without a body brings nothing; anything else without a resource has lost it.
  if (resource === undefined && (isObject(item['request']) || isObject(item['response']))) return
  for (const remark of remarksOf(resource)) unpacked.push(remark)
  if (deleted.size > 0 && isObject(resource) && deleted.has(nameOf(resource)))
    unpacked.push({ kind: 'superseded' })
  else unpacked.push({ kind: 'resource', resource, fullUrl: text(item['fullUrl']) })
}

function nameOf({ resourceType, id }: Json): string {
  return `${text(resourceType)}/${text(id)}`
}

/** A history stands newest first: what follows a deletion is what was deleted. */
function noteDeletion(item: unknown, deleted: Set<string>): void {
  if (!isObject(item) || !isObject(item['request']) || item['request']['method'] !== 'DELETE') return
  const [id, type] = (text(item['request']['url']) ?? '').split('?', 1).join('').split('/').toReversed()
  if (id !== undefined && type !== undefined) deleted.add(`${type}/${id}`)
}

function pageOf(bundle: Json, entry: readonly unknown[]): Unpacked[] {
  const links = nodes<{ relation: unknown; url: unknown }>(bundle['link'])
  const [self, next] = ['self', 'next'].map((name) =>
    text(links.find(({ relation }) => relation === name)?.url),
  )
  const total = bundle['type'] === 'searchset' ? (finite(bundle['total']) ?? 0) : 0
  const elsewhere = total === 0 ? 0 : Math.max(total - entry.filter(isMatch).length, 0)
  if (next === undefined && elsewhere === 0 && self === undefined) return []
  const page = { elsewhere, ...(self !== undefined && { self }), ...(next !== undefined && { next }) }
  return [{ kind: 'page', page }]
}

/** An entry that does not tell its mode counts as a match. */
function isMatch(item: unknown): boolean {
  if (!isObject(item)) return false
  return !isObject(item['search']) || (text(item['search']['mode']) ?? 'match') === 'match'
}

/** `404 Not Found` within a batch: that part of the record is missing. */
function addAnswerRemarks(item: Json, unpacked: Unpacked[]): void {
  if (!isObject(item['response'])) return
  const { status, outcome } = item['response']
  if (/^[45]\d\d/.test(text(status) ?? ''))
    unpacked.push({ kind: 'gap', text: `a part was answered with ${clip(String(status))}` })
  for (const remark of remarksOf(outcome)) unpacked.push(remark)
}

type Remark = Extract<Unpacked, { kind: 'remark' | 'gap' }>

const NOTHING_SAID: readonly Remark[] = []

function remarksOf(resource: unknown): readonly Remark[] {
  if (!isObject(resource) || resource['resourceType'] !== 'OperationOutcome') return NOTHING_SAID
  return nodes<Record<string, unknown>>(resource['issue']).map((issue) => remarkOf(issue))
}

function remarkOf({ severity, code, diagnostics, details }: Json): Remark {
  const words = text(diagnostics) ?? (isObject(details) ? text(details['text']) : undefined)
  const parts = [text(severity), text(code), words].filter((part) => part !== undefined)
  const told = clip(`OperationOutcome: ${parts.join(', ')}`.replaceAll(/\s+/g, ' '))
  return { kind: severity === 'error' || severity === 'fatal' ? 'gap' : 'remark', text: told }
}
