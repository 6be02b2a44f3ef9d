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

type Holding = { arrivals: [Arrival, ...Arrival[]]; copies: number }

export function createArchive(): Archive {
  const holdings = new Map<FactId, Holding>()
  const settled = new Map<FactId, Held>()
  const pending = new Set<FactId>()

  function settleOne(id: FactId, holding: Holding): Held {
    const { arrivals } = holding
    const standing = standingOf(arrivals)
    const versions = standing.kind === 'one' ? 1 : standing.versions.length
    const held = {
      id,
      type: arrivals[0].type,
      standing,
      outdated: arrivals.length + holding.copies - versions,
      servers: arrivals.flatMap(({ address }) => serverOf(address) ?? []),
    }
    if (standing.kind === 'one') dropCopies(holding, standing.arrival)
    settled.set(id, held)
    return held
  }

  return {
    take: (arrival) => {
      const holding = holdings.get(arrival.id)
      if (holding === undefined) holdings.set(arrival.id, { arrivals: [arrival], copies: 0 })
      else holding.arrivals.push(arrival)
      pending.add(arrival.id)
    },
    replace: (arrival) => {
      const holding = holdings.get(arrival.id)
      holdings.set(arrival.id, { arrivals: [arrival], copies: 0 })
      pending.add(arrival.id)
      return holding === undefined ? 0 : holding.arrivals.length + holding.copies
    },
    settle: () => {
      const changes: Held[] = []
      for (const id of pending) {
        const holding = holdings.get(id)
        if (holding === undefined) continue
        const before = settled.get(id)
        const held = settleOne(id, holding)
        if (!isUnchanged(before, held)) changes.push(held)
      }
      pending.clear()
      return changes
    },
    get: (id) => settled.get(id),
    all: () => settled.values(),
  }
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
