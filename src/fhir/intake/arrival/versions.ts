import { isObject, text } from '#fhir/json/raw.ts'
import { digestOf } from '#fhir/json/digest.ts'
import { isSameJson } from '#fhir/json/same-json.ts'
import { parseInstant } from '#fhir/time/fhir-time.ts'

import { serverOf } from '../address/address.ts'
import type { Arrival } from './arrival.ts'

/** What stands under one id. Whatever else came under it is an older version or a copy. */
export type Standing =
  | { readonly kind: 'one'; readonly arrival: Arrival }
  /** Equal versions that differ, each once: none of them can be relied on. */
  | { readonly kind: 'conflict'; readonly versions: readonly Arrival[] }

type Version = { readonly number?: bigint; readonly updated?: number; readonly server?: string }
type Dated = { readonly arrival: Arrival; readonly version: Version }

/** Of all that came under one id, in whatever order. */
export function standingOf(arrivals: readonly [Arrival, ...Arrival[]]): Standing {
  return arrivals.length === 1 ? { kind: 'one', arrival: arrivals[0] } : standingAmong(arrivals)
}

function standingAmong(arrivals: readonly [Arrival, ...Arrival[]]): Standing {
  const newest = newestOf(arrivals.map((arrival) => ({ arrival, version: versionOf(arrival) })))
  const chosen = newest.reduce(better).arrival
  if (newest.every(({ arrival }) => isCopy(arrival, chosen))) return { kind: 'one', arrival: chosen }
  const contents = new Map(newest.map(({ arrival }) => [contentOf(arrival), arrival]))
  const inOrder = [...contents].toSorted(([a], [b]) => (a < b ? -1 : 1))
  return { kind: 'conflict', versions: inOrder.map(([, arrival]) => arrival) }
}

/** Versions of one server are in order, by number if all have one, else by time. Without either all count as equal. */
function newestOf(dated: readonly Dated[]): readonly Dated[] {
  const servers = new Set(dated.flatMap(({ version }) => version.server ?? []))
  if (servers.size > 1) return dated
  return latestBy(dated, ({ number }) => number) ?? latestBy(dated, ({ updated }) => updated) ?? dated
}

function latestBy(
  dated: readonly Dated[],
  orderOf: (version: Version) => bigint | number | undefined,
): readonly Dated[] | undefined {
  let [latest, newest]: [bigint | number | undefined, Dated[]] = [undefined, []]
  for (const one of dated) {
    const order = orderOf(one.version)
    if (order === undefined) return undefined
    if (latest === undefined || order > latest) [latest, newest] = [order, [one]]
    else if (order === latest) newest.push(one)
  }
  return newest
}

/** Of copies the one that says most of its version, so that it can be written back; else the one that came first. */
function better(a: Dated, b: Dated): Dated {
  const [known, more] = [a, b].map(
    ({ version }) => (version.number === undefined ? 0 : 2) + (version.updated === undefined ? 0 : 1),
  )
  if (known !== more) return (known ?? 0) > (more ?? 0) ? a : b
  return (b.version.updated ?? 0) > (a.version.updated ?? 0) ? b : a
}

const NUMBER = /^\d{1,64}$/

function versionOf({ json, address }: Arrival): Version {
  const meta = isObject(json['meta']) ? json['meta'] : {}
  const server = serverOf(address)
  const number = text(meta['versionId'])
  const updated = text(meta['lastUpdated'])
  const instant = updated === undefined ? undefined : parseInstant(updated)
  return {
    ...(number !== undefined && NUMBER.test(number) && { number: BigInt(number) }),
    ...(instant !== undefined && { updated: instant }),
    ...(server !== undefined && { server }),
  }
}

function contentOf({ json, fault }: Arrival): string {
  return `${digestOf({ ...json, meta: null })} ${fault ?? ''}`
}

/** The same content; what a server says of the version does not count. */
export function isCopy(a: Arrival, b: Arrival): boolean {
  return a.fault === b.fault && isSameJson(a.json, b.json, 'meta')
}
