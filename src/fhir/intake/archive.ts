import type { FactId } from '#domain/facts/record.ts'
import { isSameJson } from '#fhir/json/same-json.ts'

import { serverOf } from './address/address.ts'
import type { Arrival } from './arrival/arrival.ts'
import { standingOf, type Standing } from './arrival/versions.ts'

/** All that has come, by id. */
export type Archive = {
  readonly take: (arrival: Arrival) => void
  /** In the place of all that came before under its id; returns how many those were. */
  readonly replace: (arrival: Arrival) => number
  /** What stands otherwise than when this was asked last. */
  readonly settle: () => readonly Held[]
  readonly get: (id: FactId) => Held | undefined
  readonly all: () => Iterable<Held>
}

export type Held = {
  readonly id: FactId
  readonly type: string
  readonly standing: Standing
  /** Older versions and copies. */
  readonly outdated: number
  /** From where it came, as far as its entries tell. */
  readonly servers: readonly string[]
}

/** What came under one id. */
type Holding = {
  arrivals: [Arrival, ...Arrival[]]
  copies: number
  /** How it stood when it was settled last. */
  held: Held | undefined
  isPending: boolean
}

export function createArchive(): Archive {
  const holdings = new Map<FactId, Holding>()
  let pending: Holding[] = []

  function open(arrival: Arrival): void {
    const holding = { arrivals: [arrival], copies: 0, held: undefined, isPending: true } satisfies Holding
    holdings.set(arrival.id, holding)
    pending.push(holding)
  }

  function reopen(holding: Holding): void {
    if (!holding.isPending) pending.push(holding)
    holding.isPending = true
  }

  return {
    take: (arrival) => {
      const holding = holdings.get(arrival.id)
      if (holding === undefined) return open(arrival)
      holding.arrivals.push(arrival)
      reopen(holding)
    },
    replace: (arrival) => {
      const holding = holdings.get(arrival.id)
      if (holding === undefined) {
        open(arrival)
        return 0
      }
      const replaced = holding.arrivals.length + holding.copies
      holding.arrivals = [arrival]
      holding.copies = 0
      reopen(holding)
      return replaced
    },
    settle: () => {
      const changes: Held[] = []
      for (const holding of pending) {
        const before = holding.held
        const held = settleOne(holding)
        if (!isUnchanged(before, held)) changes.push(held)
      }
      pending = []
      return changes
    },
    get: (id) => holdings.get(id)?.held,
    all: () => settledIn(holdings.values()),
  }
}

function* settledIn(holdings: Iterable<Holding>): Generator<Held> {
  for (const { held } of holdings) if (held !== undefined) yield held
}

function settleOne(holding: Holding): Held {
  const { arrivals, copies } = holding
  const [{ id, type }] = arrivals
  const standing = standingOf(arrivals)
  const versions = standing.kind === 'one' ? 1 : standing.versions.length
  const held = {
    id,
    type,
    standing,
    outdated: arrivals.length + copies - versions,
    servers: serversOf(arrivals),
  }
  if (standing.kind === 'one' && arrivals.length > 1) dropCopies(holding, standing.arrival)
  holding.held = held
  holding.isPending = false
  return held
}

const NO_SERVERS: readonly string[] = []

function serversOf(arrivals: readonly Arrival[]): readonly string[] {
  if (arrivals.every(({ address }) => address === undefined)) return NO_SERVERS
  return arrivals.flatMap(({ address }) => serverOf(address) ?? [])
}

/** The same page may be asked for again and again: what says nothing new is counted and not kept. */
function dropCopies(holding: Holding, chosen: Arrival): void {
  const servers = new Set([serverOf(chosen.address)])
  const kept: [Arrival, ...Arrival[]] = [chosen]
  for (const arrival of holding.arrivals) {
    if (arrival === chosen) continue
    const server = serverOf(arrival.address)
    const isCopy = arrival.fault === chosen.fault && isSameJson(arrival.json, chosen.json)
    if (isCopy && (server === undefined || servers.has(server))) continue
    if (isCopy) servers.add(server)
    kept.push(arrival)
  }
  holding.copies += holding.arrivals.length - kept.length
  holding.arrivals = kept
}

function isUnchanged(before: Held | undefined, after: Held): boolean {
  return (
    before?.standing.kind === 'one' &&
    after.standing.kind === 'one' &&
    before.standing.arrival === after.standing.arrival &&
    new Set(before.servers).symmetricDifference(new Set(after.servers)).size === 0
  )
}
