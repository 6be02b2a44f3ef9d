import type { Answer, Ask } from '#fhir/client/ask.ts'
import type { Arrival } from '#fhir/client/arrival.ts'
import type { Client } from '#fhir/client/create-client.ts'

export const BASE = 'https://fhir.test/r4'

type Json = Readonly<Record<string, unknown>>

export type Reply = {
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: unknown
}

/** A server as a function of the address and of how often it was asked for it. */
export type Server = (url: string, times: number) => Reply | Extract<Answer, { kind: 'no-response' }>['why']

export function searchset(
  resources: readonly unknown[],
  links: { readonly self?: string; readonly next?: string } = {},
  more: Json = {},
): Json {
  return {
    resourceType: 'Bundle',
    type: 'searchset',
    link: Object.entries(links).map(([relation, url]) => ({ relation, url })),
    ...(resources.length > 0 && {
      entry: resources.map((resource) => ({ resource, search: { mode: 'match' } })),
    }),
    ...more,
  }
}

/** Holds some Observations and gives them page by page, as well as a server can. */
export function pagingServer(resources: readonly unknown[], pageSize: number): Server {
  return (url) => {
    const asked = new URL(url)
    const at = Number(asked.searchParams.get('_page') ?? '0')
    const after = at + pageSize
    const links = {
      self: url,
      ...(after < resources.length && { next: `${BASE}/Observation?_page=${after}` }),
    }
    return { body: searchset(resources.slice(at, after), links, { total: resources.length }) }
  }
}

export type Run = {
  readonly arrivals: readonly Arrival[]
  readonly asks: readonly Ask[]
  /** How long it took, by its own clock. */
  readonly millis: number
  readonly atOnce: number
}

/** Answers until nothing is asked any more. `pick` chooses which of those under way is answered next. */
export function run(client: Client, server: Server, pick: (count: number) => number = () => 0): Run {
  const arrivals: Arrival[] = []
  const asks: Ask[] = []
  const times = new Map<string, number>()
  let underWay: Ask[] = []
  let [now, atOnce] = [0, 0]
  for (;;) {
    const asked = client.next(now)
    asks.push(...asked)
    underWay.push(...asked)
    atOnce = Math.max(atOnce, underWay.length)
    if (asks.length > 5000) throw new Error('It asks forever')
    const answered = underWay[pick(underWay.length) % Math.max(underWay.length, 1)]
    if (answered === undefined) {
      const wakeAt = client.wakeAt()
      if (wakeAt === undefined) return { arrivals, asks, millis: now, atOnce }
      now = Math.max(now + 1, wakeAt)
      continue
    }
    underWay = underWay.filter(({ id }) => id !== answered.id)
    const time = times.get(answered.url) ?? 0
    times.set(answered.url, time + 1)
    arrivals.push(...client.take(answerOf(answered.id, server(answered.url, time)), now))
  }
}

export function answerOf(id: number, reply: ReturnType<Server>): Answer {
  if (typeof reply === 'string') return { id, kind: 'no-response', why: reply }
  const { status = 200, headers = {}, body = '' } = reply
  const isReady = typeof body === 'string' || body instanceof Uint8Array
  return {
    id,
    kind: 'response',
    status,
    headers: new Map(Object.entries(headers)),
    body: isReady ? body : new TextEncoder().encode(JSON.stringify(body)),
  }
}

/** The end of each search, and the ids of what came. */
export function endsOf(arrivals: readonly Arrival[]) {
  return arrivals.flatMap((arrival) => (arrival.kind === 'resources' ? [] : [arrival]))
}

export function resourcesOf(arrivals: readonly Arrival[]): readonly unknown[] {
  return arrivals.flatMap((arrival) =>
    arrival.kind === 'resources' ? arrival.resources.map(({ resource }) => resource) : [],
  )
}
