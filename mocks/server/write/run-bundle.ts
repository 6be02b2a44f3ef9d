import { fhirResponse, refusalOutcome, type MockRequest, type MockResponse } from '../message.ts'
import { Refusal } from '../refusal.ts'
import { isDraft, type JsonObject } from '../resource.ts'
import { newId, type World } from '../world.ts'
import { readBundle, type BundleEntry } from './bundle.ts'
import { withReferences } from './urn.ts'
import { existingOne, type Promised } from './write.ts'

/** Answers one request of a bundle. Refusals are thrown. */
export type AnswerEntry = (request: MockRequest, promised: Promised | undefined) => MockResponse

// https://hl7.org/fhir/R4/http.html#trules: in this order, whatever the order of the entries.
const ORDER = ['DELETE', 'POST', 'PUT', 'GET']

export function runBundle(world: World, base: string, body: string, answer: AnswerEntry): MockResponse {
  const { type, entries } = readBundle(body)
  const entry =
    type === 'batch'
      ? entries.map((it) => runAlone(base, it, answer))
      : world.store.atomically(() => runTogether(world, base, entries, answer))
  return fhirResponse(200, {
    resourceType: 'Bundle',
    type: `${type}-response`,
    ...(entry.length > 0 && { entry }),
  })
}

/** An entry of a batch stands and fails alone. */
function runAlone(base: string, entry: BundleEntry, answer: AnswerEntry): JsonObject {
  try {
    return responseEntry(answer(requestOf(base, entry, new Map()), undefined))
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { response: { status: statusLine(error.status), outcome: refusalOutcome(error) } }
  }
}

function runTogether(
  world: World,
  base: string,
  entries: readonly BundleEntry[],
  answer: AnswerEntry,
): readonly JsonObject[] {
  checkOnce(entries)
  const ids = entries.map((entry) => promisedId(world, base, entry))
  const addresses = new Map(
    entries.flatMap(({ fullUrl, resource }, at) => {
      const id = ids[at]
      const isNamed = fullUrl !== undefined && resource !== undefined && id !== undefined
      return isNamed ? [[fullUrl, `${resource.resourceType}/${id}`] as const] : []
    }),
  )
  const written = new Set(entries.filter(({ method }) => method === 'PUT').map(({ url }) => url))
  const expected = new Set([...addresses.values(), ...written])
  const responses = new Map<number, JsonObject>()
  const inOrder = [...entries.entries()]
    .map(([at, entry]) => ({ at, entry, rank: rank(entry) }))
    .toSorted((one, other) => one.rank - other.rank)
  for (const { at, entry } of inOrder) {
    const response = answer(requestOf(base, entry, addresses), { id: ids[at], expected })
    responses.set(at, responseEntry(response))
  }
  return entries.map((_, at) => responses.get(at) ?? {})
}

/** The id that a create will have, so that the other entries can already refer to it. */
function promisedId(
  world: World,
  base: string,
  { method, resource, headers }: BundleEntry,
): string | undefined {
  if (method !== 'POST' || resource === undefined) return undefined
  const query = headers['if-none-exist']
  const existing = query === undefined ? undefined : existingOne(world, base, resource.resourceType, query)
  return existing?.id ?? newId(world, resource.resourceType)
}

function checkOnce(entries: readonly BundleEntry[]): void {
  const seen = new Set<string>()
  for (const entry of entries) {
    for (const name of namesOf(entry)) {
      if (seen.has(name)) throw new Refusal(400, 'invalid', `${name} occurs twice in the transaction`)
      seen.add(name)
    }
  }
}

function namesOf({ method, url, fullUrl, headers }: BundleEntry): readonly string[] {
  if (method === 'GET') return []
  if (method !== 'POST') return [url]
  const condition = headers['if-none-exist']
  return [
    ...(fullUrl === undefined ? [] : [fullUrl]),
    ...(condition === undefined ? [] : [`${url}?${condition}`]),
  ]
}

function rank({ method }: BundleEntry): number {
  const at = ORDER.indexOf(method)
  if (at === -1) throw new Refusal(400, 'not-supported', `${method} is not supported in a transaction`)
  return at
}

function requestOf(base: string, entry: BundleEntry, addresses: ReadonlyMap<string, string>): MockRequest {
  const { method, url, headers, resource } = entry
  const body = resource === undefined ? '' : JSON.stringify(withReferences(resource, addresses))
  return { method, url: `${base}/${url}`, headers, body }
}

function responseEntry({ status, headers, body }: MockResponse): JsonObject {
  const { location, etag } = headers
  const resource: unknown = body === '' ? undefined : JSON.parse(body)
  return {
    ...(isDraft(resource) && { resource }),
    response: {
      status: statusLine(status),
      ...(location !== undefined && { location }),
      ...(etag !== undefined && { etag }),
    },
  }
}

const PHRASES: ReadonlyMap<number, string> = new Map([
  [200, 'OK'],
  [201, 'Created'],
  [204, 'No Content'],
  [304, 'Not Modified'],
  [400, 'Bad Request'],
  [404, 'Not Found'],
  [405, 'Method Not Allowed'],
  [410, 'Gone'],
  [412, 'Precondition Failed'],
  [422, 'Unprocessable Entity'],
])

function statusLine(status: number): string {
  const phrase = PHRASES.get(status)
  return phrase === undefined ? String(status) : `${status} ${phrase}`
}
