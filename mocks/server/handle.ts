import { withFaults } from '../faults/apply.ts'
import { capabilityStatement } from './capability.ts'
import { fhirResponse, refusalOutcome, type MockRequest, type MockResponse } from './message.ts'
import { history, read, readVersion } from './read.ts'
import { Refusal } from './refusal.ts'
import { baseOf, routeOf, type Route } from './route.ts'
import { nextPage, search } from './search/searchset.ts'
import type { World } from './world.ts'
import { runBundle } from './write/run-bundle.ts'
import { readDraft } from './write/validate.ts'
import { create, remove, update, writeResponse, type Promised } from './write/write.ts'

/** The whole server: a request and a world in, a response out. It never throws for what a client sends. */
export function handle(request: MockRequest, world: World): MockResponse {
  world.readAll()
  world.store.travel(world.now())
  return withFaults(request, world, (asked) => answerOrRefuse(asked, world))
}

function answerOrRefuse(request: MockRequest, world: World): MockResponse {
  try {
    checkAccept(request)
    return answer(request, world, undefined)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return fhirResponse(error.status, refusalOutcome(error))
  }
}

function checkAccept({ headers }: MockRequest): void {
  const accept = headers['accept'] ?? '*/*'
  const isJson = ['*/*', 'application/*', 'json'].some((kind) => accept.includes(kind))
  if (!isJson) throw new Refusal(406, 'not-supported', `Only JSON is served, not ${accept}`)
}

function answer(request: MockRequest, world: World, promised: Promised | undefined): MockResponse {
  const route = routeOf(request, world.basePath)
  const base = baseOf(request, world.basePath)
  switch (route.kind) {
    case 'capabilities':
      return fhirResponse(200, capabilityStatement(base, world.now()))
    case 'bundle':
      return runBundle(world, base, request.body, (entry, inside) => answer(entry, world, inside))
    case 'search':
      return fhirResponse(
        200,
        search({ store: world.store, pages: world.pages, base }, route.type, route.pairs),
      )
    case 'page':
      return fhirResponse(
        200,
        nextPage({ store: world.store, pages: world.pages, base }, route.type, route.token),
      )
    case 'create':
      return answerCreate(request, world, route, promised)
    case 'read':
    case 'vread':
    case 'history':
    case 'update':
    case 'delete':
      return answerInstance(request, world, base, route, promised)
  }
}

function answerCreate(
  request: MockRequest,
  world: World,
  { type, pairs }: Extract<Route, { kind: 'search' | 'create' }>,
  promised: Promised | undefined,
): MockResponse {
  if (pairs.length > 0) throw new Refusal(400, 'not-supported', 'A create takes no parameters')
  const base = baseOf(request, world.basePath)
  const written = create(world, base, readDraft(request.body, type), request.headers, promised)
  return writeResponse(base, written, request.headers)
}

function answerInstance(
  request: MockRequest,
  world: World,
  base: string,
  route: Extract<Route, { id: string }>,
  promised: Promised | undefined,
): MockResponse {
  const { type, id } = route
  switch (route.kind) {
    case 'read':
      return read(world, type, id, request.headers['if-none-match'])
    case 'vread':
      return readVersion(world, type, id, route.versionId)
    case 'history':
      return fhirResponse(200, history(world, base, type, id))
    case 'update':
      return writeResponse(
        base,
        update(world, readDraft(request.body, type), id, request.headers, promised),
        request.headers,
      )
    case 'delete':
      remove(world, type, id, request.headers)
      return fhirResponse(204, undefined)
  }
}
