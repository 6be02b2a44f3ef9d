import type { FactId } from '#domain/facts/record.ts'
import { isSameJson } from '#fhir/json/same-json.ts'

import type { Arrival } from './arrival/arrival.ts'
import { standingOf, type Standing } from './arrival/versions.ts'

/** All that has come, by id. */
export type Archive = {
  readonly take: (arrival: Arrival) => void
  /** In the place of all that came before under its id; returns how many those were. */
  readonly replace: (arrival: Arrival) => number
  /** What stands otherwise than when this was asked last. */
  readonly settle: () => readonly Change[]
  readonly get: (id: FactId) => Held | undefined
  readonly all: () => Iterable<Held>
}

export type Held = {
  readonly id: FactId
  readonly type: string
  readonly standing: Standing
  /** Older versions and copies. */
  readonly outdated: number
}

export type Change = { readonly held: Held; readonly before: Standing | undefined }

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
      const changes: Change[] = []
      for (const id of pending) {
        const holding = holdings.get(id)
        if (holding === undefined) continue
        const before = settled.get(id)?.standing
        const held = settleOne(id, holding)
        if (!isUnchanged(before, held.standing)) changes.push({ held, before })
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
  const others = holding.arrivals.filter((arrival) => arrival !== chosen && !isExactCopy(arrival, chosen))
  holding.copies += holding.arrivals.length - 1 - others.length
  holding.arrivals = [chosen, ...others]
}

function isExactCopy(a: Arrival, b: Arrival): boolean {
  const [from, to] = [a, b].map(({ address }) => (address?.kind === 'absolute' ? address.server : undefined))
  return (from === undefined || from === to) && a.fault === b.fault && isSameJson(a.json, b.json)
}

function isUnchanged(before: Standing | undefined, after: Standing): boolean {
  return before?.kind === 'one' && after.kind === 'one' && before.arrival === after.arrival
}
