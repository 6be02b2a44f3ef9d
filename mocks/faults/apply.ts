import { fhirResponse, outcome, type MockRequest, type MockResponse } from '../server/message.ts'
import { Refusal } from '../server/refusal.ts'
import { isObject, listOf } from '../server/resource.ts'
import { routeOf, type Route } from '../server/route.ts'
import type { World } from '../server/world.ts'
import { changeBundle } from './change-bundle.ts'
import type { Fault, FaultEffect, FaultPhase } from './fault.ts'

/** Lets the planned faults strike a request, each in its phase. */
export function withFaults(
  request: MockRequest,
  world: World,
  serve: (request: MockRequest) => MockResponse,
): MockResponse {
  const route = routeOrNone(request, world.basePath)
  const strikes = world.faults.strike({
    method: request.method,
    url: request.url,
    type: route !== undefined && 'type' in route ? route.type : undefined,
    interaction: route?.kind,
  })
  const before = strikes('before')
  const instead = firstOf(before, (effect) => insteadOf(effect, route))
  const act = () => ignoring(before, request, serve)
  const response = instead ?? actWith(before, world, act)
  return late(strikes, { url: request.url, now: world.now() }, afterwards(before, route, response))
}

function routeOrNone(request: MockRequest, basePath: string): Route | undefined {
  try {
    return routeOf(request, basePath)
  } catch (error) {
    if (error instanceof Refusal) return undefined
    throw error
  }
}

function firstOf<T>(faults: readonly Fault[], make: (effect: FaultEffect) => T | undefined): T | undefined {
  for (const { effect } of faults) {
    const made = make(effect)
    if (made !== undefined) return made
  }
  return undefined
}

/** The answer of a server that does not even try. */
function insteadOf(effect: FaultEffect, route: Route | undefined): MockResponse | undefined {
  if (effect.kind === 'answer') return plain(effect)
  if (effect.kind === 'drop') return { status: 503, headers: {}, body: '', wire: { isDropped: true } }
  if (effect.kind === 'amnesia') return forgets(effect.parameters, route) ? emptySearchset() : undefined
  return effect.kind === 'one-patient' ? refusePatients(route) : undefined
}

/** The answer to another question, which claims to be the answer to this one. */
function ignoring(
  before: readonly Fault[],
  request: MockRequest,
  serve: (request: MockRequest) => MockResponse,
): MockResponse {
  const ignored = firstOf(before, (effect) => (effect.kind === 'ignore' ? effect.parameters : undefined))
  if (ignored === undefined) return serve(request)
  const url = new URL(request.url)
  for (const name of ignored) url.searchParams.delete(name)
  const response = serve({ ...request, url: url.href })
  const bundle: unknown = JSON.parse(response.body)
  if (!isObject(bundle)) return response
  const others = listOf(bundle['link']).filter((link) => !isObject(link) || link['relation'] !== 'self')
  const link = [{ relation: 'self', url: request.url }, ...others]
  return { ...response, body: JSON.stringify({ ...bundle, link }) }
}

function actWith(before: readonly Fault[], world: World, act: () => MockResponse): MockResponse {
  const writes = firstOf(before, (effect) => (effect.kind === 'stale' ? effect.writes : undefined))
  return writes === undefined ? act() : world.store.behind(writes, act)
}

function afterwards(
  before: readonly Fault[],
  route: Route | undefined,
  response: MockResponse,
): MockResponse {
  let changed = response
  for (const { effect } of before) {
    if (effect.kind === 'delay') changed = delayed(changed, effect.millis)
    const isForgotten = response.status === 400 || response.status === 404
    if (effect.kind === 'amnesia' && isForgotten && response.body.includes('"not-supported"'))
      changed = emptySearchset()
    if (effect.kind === 'amnesia' && route?.kind === 'capabilities') changed = emptySearchset()
  }
  return changed
}

/** What strikes when the server has already done its work. */
function late(
  strikes: (phase: FaultPhase) => readonly Fault[],
  at: { readonly url: string; readonly now: number },
  response: MockResponse,
): MockResponse {
  let changed = response
  for (const { effect } of [...strikes('after-commit'), ...strikes('during-body')]) {
    changed = lateEffect(effect, at, changed)
  }
  return changed
}

// oxlint-disable-next-line complexity -- one line for each kind, so that a new one cannot be forgotten
function lateEffect(
  effect: FaultEffect,
  at: { readonly url: string; readonly now: number },
  response: MockResponse,
): MockResponse {
  const { wire, body } = response
  switch (effect.kind) {
    case 'drop':
      return { ...response, wire: { ...wire, isDropped: true } }
    case 'cut':
      return { ...response, wire: { ...wire, cutAfter: effect.share } }
    case 'truncate':
      return { ...response, body: body.slice(0, Math.floor(body.length * effect.share)) }
    case 'delay':
      return delayed(response, effect.millis)
    case 'answer':
      return plain(effect)
    case 'restatus':
      return response.status === effect.from ? { ...response, status: effect.to } : response
    case 'bundle':
      return changeBundle(effect.change, at, response)
    case 'amnesia':
    case 'ignore':
    case 'one-patient':
    case 'stale':
      return response
  }
}

function delayed(response: MockResponse, millis: number): MockResponse {
  const already = response.wire?.delayMillis ?? 0
  return { ...response, wire: { ...response.wire, delayMillis: already + millis } }
}

function forgets(parameters: readonly string[], route: Route | undefined): boolean {
  return route?.kind === 'search' && route.pairs.some(({ name }) => parameters.includes(name))
}

function plain({ status, headers = {}, body = '' }: Extract<FaultEffect, { kind: 'answer' }>): MockResponse {
  return { status, headers, body }
}

function emptySearchset(): MockResponse {
  return fhirResponse(200, { resourceType: 'Bundle', type: 'searchset', total: 0 })
}

const ABOUT_NOBODY = new Set(['Patient', 'Practitioner', 'PractitionerRole', 'Group', 'List', 'CareTeam'])
const WORKFLOW = new Set(['Medication', 'Basic', 'Task', 'Provenance', 'Communication'])

function refusePatients(route: Route | undefined): MockResponse | undefined {
  if (route?.kind !== 'search' || ABOUT_NOBODY.has(route.type) || WORKFLOW.has(route.type)) return undefined
  const patients = route.pairs
    .filter(({ name }) => name === 'patient' || name === 'subject')
    .flatMap(({ value }) => value.split(','))
  if (patients.length === 1) return undefined
  const why = patients.length === 0 ? 'A search must name a patient' : 'A search must name one patient only'
  return fhirResponse(400, outcome('error', 'processing', why))
}
