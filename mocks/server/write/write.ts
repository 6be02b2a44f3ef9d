import { etagOf, fhirResponse, outcome, versionHeaders, type MockResponse } from '../message.ts'
import { Refusal } from '../refusal.ts'
import type { Draft, Resource } from '../resource.ts'
import { readQuery } from '../search/query.ts'
import { matching } from '../search/searchset.ts'
import type { Version } from '../store/version.ts'
import { newId, type World } from '../world.ts'
import { validate } from './validate.ts'

/** What a write depends on, and what it is to give back. Header names are in lower case. */
export type WriteHeaders = Readonly<Record<string, string>>

/** What was written, or what was there already. */
export type Written = { readonly status: 200 | 201; readonly resource: Resource }

/** In a transaction: the id that a create was promised, and the resources that will be there at the end. */
export type Promised = { readonly id: string | undefined; readonly expected: ReadonlySet<string> }

export function create(
  world: World,
  base: string,
  draft: Draft,
  headers: WriteHeaders,
  promised?: Promised,
): Written {
  const query = headers['if-none-exist']
  const existing = query === undefined ? undefined : existingOne(world, base, draft.resourceType, query)
  if (existing !== undefined) return { status: 200, resource: existing }
  validate(draft, world.store, promised?.expected)
  return { status: 201, resource: put(world, draft, promised?.id ?? newId(world, draft.resourceType)) }
}

/** The one resource that a conditional create would repeat; several of them are an error. */
export function existingOne(world: World, base: string, type: string, query: string): Resource | undefined {
  const pairs = readQuery(query.startsWith('?') ? query.slice(1) : query)
  if (pairs.length === 0) throw new Refusal(400, 'required', 'If-None-Exist needs a search')
  const [first, ...more] = matching({ store: world.store, pages: world.pages, base }, type, pairs)
  if (more.length > 0)
    throw new Refusal(412, 'multiple-matches', `${more.length + 1} resources match ${query}`)
  return first
}

export function update(
  world: World,
  draft: Draft,
  id: string,
  headers: WriteHeaders,
  promised?: Promised,
): Written {
  if (draft['id'] !== id) throw new Refusal(400, 'invalid', `The id of the resource must be ${id}`)
  const before = world.store.current(draft.resourceType, id)
  checkPreconditions(before, headers)
  validate(draft, world.store, promised?.expected)
  return { status: before?.resource === undefined ? 201 : 200, resource: put(world, draft, id) }
}

/** Deleting what is not there is no error: the outcome is the same. */
export function remove(world: World, type: string, id: string, headers: WriteHeaders): void {
  const before = world.store.current(type, id)
  checkPreconditions(before, headers)
  if (before?.resource !== undefined) world.store.write(type, id, undefined)
}

function put(world: World, draft: Draft, id: string): Resource {
  const { resource } = world.store.write(draft.resourceType, id, draft)
  if (resource === undefined) throw new Error('A write must leave a resource')
  return resource
}

const ETAG = /^(?:W\/)?"([A-Za-z0-9\-.]+)"$/

function checkPreconditions(before: Version | undefined, headers: WriteHeaders): void {
  const isThere = before?.resource !== undefined
  if (headers['if-none-match'] === '*' && isThere) {
    throw new Refusal(412, 'conflict', `${before.type}/${before.id} exists already`)
  }
  const ifMatch = headers['if-match']
  if (ifMatch === undefined) return
  const [, wanted] = ETAG.exec(ifMatch) ?? []
  if (wanted === undefined) throw new Refusal(400, 'value', `Not an entity tag: ${ifMatch}`)
  if (!isThere) throw new Refusal(412, 'conflict', `There is no version ${ifMatch}`)
  if (wanted === before.versionId) return
  const found = etagOf(before.versionId)
  throw new Refusal(412, 'conflict', `${before.type}/${before.id} is at ${found}, not at ${ifMatch}`)
}

/** The response to a write, as `Prefer: return=` asks for it (https://hl7.org/fhir/R4/http.html#return). */
export function writeResponse(
  base: string,
  { status, resource }: Written,
  headers: WriteHeaders,
): MockResponse {
  const { resourceType, id, meta } = resource
  const location = `${base}/${resourceType}/${id}/_history/${meta.versionId}`
  return fhirResponse(status, bodyOf({ status, resource }, headers), {
    ...versionHeaders(resource),
    location,
  })
}

function bodyOf({ status, resource }: Written, headers: WriteHeaders) {
  const preferred = preferredReturn(headers['prefer'])
  if (preferred === 'minimal') return undefined
  if (preferred !== 'OperationOutcome') return resource
  return outcome('information', 'informational', status === 201 ? 'Created' : 'Saved')
}

function preferredReturn(prefer: string | undefined): string | undefined {
  const wishes = (prefer ?? '').split(/[;,]/).map((wish) => wish.trim())
  return wishes.find((wish) => wish.startsWith('return='))?.slice('return='.length)
}
