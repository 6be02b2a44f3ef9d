import { byId } from '#domain/facts/record.ts'

import type { Fate } from './record/fate.ts'
import type { Counts, Scope, Unattributed } from './scope.ts'

/** What became of everything that was received. */
export type Ledger = {
  readonly count: (fate: Exclude<Fate, 'outOfScope'> | 'duplicate', resources?: number) => void
  readonly leaveOut: (type: string, resources?: number) => void
  readonly strand: (entry: Unattributed, resources?: number) => void
  /** Throws when a resource would be lost or counted twice. */
  readonly close: (received: number) => Pick<Scope, 'counts' | 'unattributed' | 'outOfScope'>
}

export function createLedger(): Ledger {
  const counts = { used: 0, refused: 0, duplicate: 0, notYet: 0 }
  const unattributed: Unattributed[] = []
  const outOfScope = new Map<string, number>()

  return {
    count: (fate, resources = 1) => {
      counts[fate] += resources
    },
    leaveOut: (type, resources = 1) => {
      outOfScope.set(type, (outOfScope.get(type) ?? 0) + resources)
    },
    strand: (entry, resources = 1) => {
      for (let made = 0; made < resources; made++) unattributed.push(entry)
    },
    close: (received) => {
      const leftOut = outOfScope.values().reduce((sum, resources) => sum + resources, 0)
      const all: Counts = { received, ...counts, unattributed: unattributed.length, outOfScope: leftOut }
      checkConservation(all)
      return {
        counts: all,
        unattributed: unattributed.toSorted(byResource),
        outOfScope: new Map([...outOfScope].toSorted(([a], [b]) => byId(a, b))),
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
