import type { MockResponse } from '../server/message.ts'
import { isObject, listOf, type JsonObject } from '../server/resource.ts'
import type { BundleChange } from './fault.ts'

const ELSEWHERE = 'https://elsewhere.example/fhir?_page=1'

/** A searchset that lies about its pages or its size. Anything else passes as it is. */
export function changeBundle(change: BundleChange, url: string, response: MockResponse): MockResponse {
  const bundle: unknown = response.body === '' ? undefined : JSON.parse(response.body)
  if (!isObject(bundle) || bundle['type'] !== 'searchset') return response
  return { ...response, body: JSON.stringify(changed(change, url, bundle)) }
}

function changed(change: BundleChange, url: string, bundle: JsonObject): JsonObject {
  const entries = listOf(bundle['entry'])
  switch (change) {
    case 'next-elsewhere':
      return { ...bundle, link: withNext(bundle, ELSEWHERE) }
    case 'next-loop':
      return { ...bundle, link: withNext(bundle, url) }
    case 'next-lost':
      return { ...bundle, link: withNext(bundle, undefined) }
    case 'total-too-high':
      return { ...bundle, total: Number(bundle['total'] ?? entries.length) + 7 }
    case 'entries-lost':
      return { ...bundle, entry: entries.slice(0, -1) }
  }
}

function withNext(bundle: JsonObject, next: string | undefined): readonly unknown[] {
  const others = listOf(bundle['link']).filter((link) => !isObject(link) || link['relation'] !== 'next')
  return next === undefined ? others : [...others, { relation: 'next', url: next }]
}
