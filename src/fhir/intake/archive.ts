import type { FactId } from '#domain/facts/record.ts'
import { isSameJson } from '#fhir/json/same-json.ts'

import { serverOf } from './address/address.ts'
import type { Named } from './address/subject.ts'
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

/** What is held under one id, as it stood when it was settled last. */
export type Held = {
  readonly id: FactId
  readonly type: string
  readonly standing: Standing
  /** Older versions and copies. */
  readonly outdated: number
  /** From where it came, as far as its entries tell. */
  readonly servers: readonly string[]
  /** Whom its versions name, one for each: the attribution keeps it here. */
  named: readonly Named[]
}

type Holding = { -readonly [Key in keyof Held]: Held[Key] } & {
  arrivals: [Arrival, ...Arrival[]]
  copies: number
  state: 'new' | 'changed' | 'settled'
}

const NOBODY: readonly Named[] = []

export function createArchive(): Archive {
  const holdings = new Map<FactId, Holding>()
  let pending: Holding[] = []

  function open(arrival: Arrival): void {
    const holding = holdingOf(arrival)
    holdings.set(arrival.id, holding)
    pending.push(holding)
  }

  function reopen(holding: Holding): void {
    if (holding.state !== 'settled') return
    holding.state = 'changed'
    pending.push(holding)
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
      const changes = pending.filter(settleOne)
      pending = []
      return changes
    },
    get: (id) => holdings.get(id),
    all: () => holdings.values(),
  }
}

function holdingOf(arrival: Arrival): Holding {
  const { id, type } = arrival
  const arrivals: Holding['arrivals'] = [arrival]
  return {
    id,
    type,
    standing: { kind: 'one', arrival },
    outdated: 0,
    servers: serversOf(arrivals),
    named: NOBODY,
    arrivals,
    copies: 0,
    state: 'new',
  }
}

/** Whether it stands otherwise than before. */
function settleOne(holding: Holding): boolean {
  const { arrivals, copies, standing: before, servers, state } = holding
  holding.state = 'settled'
  // As nearly always: it came, and nothing else under its id.
  if (before.kind === 'one' && before.arrival === arrivals[0] && arrivals.length === 1) return true
  const standing = standingOf(arrivals)
  const versions = standing.kind === 'one' ? 1 : standing.versions.length
  holding.standing = standing
  holding.outdated = arrivals.length + copies - versions
  holding.servers = serversOf(arrivals)
  if (standing.kind === 'one') dropCopies(holding, standing.arrival)
  return state === 'new' || !isSame(before, standing) || !areSame(servers, holding.servers)
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

function isSame(a: Standing, b: Standing): boolean {
  return a.kind === 'one' && b.kind === 'one' && a.arrival === b.arrival
}

function areSame(some: readonly string[], others: readonly string[]): boolean {
  return new Set(some).symmetricDifference(new Set(others)).size === 0
}
