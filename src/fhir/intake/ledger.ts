import { byId } from '#domain/facts/record.ts'

import type { Fate } from './record/fate.ts'
import type { Counts, Scope, Unattributed } from './scope.ts'

/** What became of everything that was received. */
export type Ledger = {
  readonly count: (type: string, fate: Fate | 'duplicate', resources?: number) => void
  readonly strand: (type: string, entry: Unattributed, resources?: number) => void
  /** Throws when a resource would be lost or counted twice. */
  readonly close: (received: number) => Pick<Scope, 'counts' | 'unattributed' | 'outOfScope' | 'types'>
}

type Tally = { -readonly [Part in keyof Counts]: Counts[Part] }

const NONE: Counts = {
  received: 0,
  used: 0,
  refused: 0,
  duplicate: 0,
  notYet: 0,
  unattributed: 0,
  outOfScope: 0,
}

export function createLedger(): Ledger {
  const types = new Map<string, Tally>()
  const all: Tally = { ...NONE }
  const unattributed: Unattributed[] = []

  function count(type: string, part: Exclude<keyof Counts, 'received'>, resources: number): void {
    if (resources === 0) return
    const tally = types.get(type) ?? { ...NONE }
    types.set(type, tally)
    for (const one of [tally, all]) {
      one[part] += resources
      one.received += resources
    }
  }

  return {
    count: (type, fate, resources = 1) => count(type, fate, resources),
    strand: (type, entry, resources = 1) => {
      count(type, 'unattributed', resources)
      for (let made = 0; made < resources; made++) unattributed.push(entry)
    },
    close: (received) => {
      const counts: Counts = { ...all, received }
      checkConservation(counts)
      const sorted = [...types].toSorted(([a], [b]) => byId(a, b))
      return {
        counts,
        types: new Map(sorted),
        unattributed: unattributed.toSorted(byResource),
        outOfScope: new Map(
          sorted.flatMap(([type, { outOfScope }]) => (outOfScope === 0 ? [] : [[type, outOfScope] as const])),
        ),
      }
    },
  }
}

function checkConservation({ received, ...parts }: Counts): void {
  const sum = Object.values(parts).reduce((total, part) => total + part, 0)
  if (sum !== received) throw new Error(`${received} resources were received and ${sum} accounted for`)
}

function byResource(a: Unattributed, b: Unattributed): number {
  return byId(a.resource, b.resource) || byId(a.why, b.why) || byId(a.detail ?? '', b.detail ?? '')
}
