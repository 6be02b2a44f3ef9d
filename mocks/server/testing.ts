import { handle } from './handle.ts'
import type { MockResponse } from './message.ts'
import { isObject, listOf, textOf, type JsonObject } from './resource.ts'
import { instantOf } from './time.ts'
import { createWorld, type World } from './world.ts'

export const BASE = 'http://mock.test/fhir'
export const NOW = '2026-11-23T08:00:00Z'

export function millisOf(instant: string): number {
  const millis = instantOf(instant)
  if (millis === undefined) throw new Error(`Not an instant: ${instant}`)
  return millis
}

export type TestWorld = World & { readonly moveTo: (instant: string) => void }

/** A world whose clock stands still until it is moved. */
export function testWorld(resources: Iterable<unknown> = [], start: string = NOW): TestWorld {
  let now = millisOf(start)
  const world = createWorld({ resources, now: () => now })
  return {
    ...world,
    moveTo: (instant) => {
      now = millisOf(instant)
    },
  }
}

export type TestAnswer = MockResponse & { readonly json: JsonObject }

export function ask(
  world: World,
  method: string,
  path: string,
  body?: JsonObject | string,
  headers: Readonly<Record<string, string>> = {},
): TestAnswer {
  const text = body === undefined || typeof body === 'string' ? (body ?? '') : JSON.stringify(body)
  const url = path.startsWith('http') ? path : `${BASE}${path === '' ? '' : `/${path}`}`
  const response = handle({ method, url, headers, body: text }, world)
  return { ...response, json: jsonOf(response.body) }
}

export function get(world: World, path: string): TestAnswer {
  return ask(world, 'GET', path)
}

function jsonOf(body: string): JsonObject {
  try {
    const value: unknown = JSON.parse(body)
    return isObject(value) ? value : {}
  } catch {
    return {}
  }
}

export function idsOf({ json }: TestAnswer): readonly string[] {
  return listOf(json['entry']).map((entry) => {
    const resource = isObject(entry) ? entry['resource'] : undefined
    return isObject(resource) ? (textOf(resource['id']) ?? '') : ''
  })
}

export function nextOf({ json }: TestAnswer): string | undefined {
  const next = listOf(json['link']).find((link) => isObject(link) && link['relation'] === 'next')
  return isObject(next) ? textOf(next['url']) : undefined
}

/** The ids on all pages, by following next. */
export function idsOnAllPages(world: World, path: string): readonly string[] {
  const ids: string[] = []
  for (let url: string | undefined = path; url !== undefined;) {
    const page: TestAnswer = get(world, url)
    if (page.status !== 200) throw new Error(page.body)
    ids.push(...idsOf(page))
    url = nextOf(page)
  }
  return ids
}

export const PATIENT = { resourceType: 'Patient', id: 'p1' }

export function task(rest: JsonObject = {}): JsonObject {
  return {
    resourceType: 'Task',
    status: 'accepted',
    intent: 'order',
    for: { reference: 'Patient/p1' },
    ...rest,
  }
}
