import type { MockResponse } from '../server/message.ts'
import { isObject, listOf, textOf, valuesAt, type JsonObject } from '../server/resource.ts'
import { instantOf } from '../server/time.ts'
import type { BundleChange } from './fault.ts'

type At = { readonly url: string; readonly now: number }

const STOPPED_MILLIS = 26 * 3_600_000
const ELSEWHERE = 'https://elsewhere.example/fhir?_page=1'

/** A searchset that lies about its pages or its size. Anything else passes as it is. */
export function changeBundle(change: BundleChange, { url, now }: At, response: MockResponse): MockResponse {
  const bundle: unknown = response.body === '' ? undefined : JSON.parse(response.body)
  if (!isObject(bundle) || bundle['type'] !== 'searchset') return response
  return { ...response, body: JSON.stringify(changed(change, { url, now }, bundle)) }
}

function changed(change: BundleChange, { url, now }: At, bundle: JsonObject): JsonObject {
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
    case 'laboratory-stopped':
      return withoutTotal({ ...bundle, entry: entries.filter((entry) => !isRecentResult(entry, now)) })
  }
}

function withNext(bundle: JsonObject, next: string | undefined): readonly unknown[] {
  const others = listOf(bundle['link']).filter((link) => !isObject(link) || link['relation'] !== 'next')
  return next === undefined ? others : [...others, { relation: 'next', url: next }]
}

function withoutTotal(bundle: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(bundle).filter(([name]) => name !== 'total'))
}

function isRecentResult(entry: unknown, now: number): boolean {
  const isResult = valuesAt(entry, ['resource', 'category', 'coding', 'code']).includes('laboratory')
  const [written] = valuesAt(entry, ['resource', 'meta', 'lastUpdated'])
  return isResult && (instantOf(textOf(written) ?? '') ?? 0) > now - STOPPED_MILLIS
}
