import type { Fault, FaultMatch, FaultPhase } from './fault.ts'

/** What is known of a request when faults are chosen. */
export type FaultSubject = {
  readonly method: string
  readonly url: string
  readonly type: string | undefined
  readonly interaction: string | undefined
}

/** The faults that are still to happen. */
export type FaultPlan = {
  readonly add: (...faults: readonly Fault[]) => void
  readonly clear: () => void
  /** The faults that strike this request, by phase; each of them is used up by one. */
  readonly strike: (subject: FaultSubject) => (phase: FaultPhase) => readonly Fault[]
}

export function createFaultPlan(): FaultPlan {
  let planned: { readonly fault: Fault; seen: number; struck: number }[] = []
  return {
    add: (...faults) => {
      planned.push(...faults.map((fault) => ({ fault, seen: 0, struck: 0 })))
    },
    clear: () => {
      planned = []
    },
    strike: (subject) => {
      const striking: Fault[] = []
      for (const entry of planned) {
        const { match, times } = entry.fault
        if (!isFor(match, subject)) continue
        entry.seen += 1
        const turn = entry.seen - (match.after ?? 0)
        const isTurn = turn > 0 && turn % (match.every ?? 1) === 0
        if (!isTurn || (times !== 'always' && entry.struck >= times)) continue
        entry.struck += 1
        striking.push(entry.fault)
      }
      return (phase) => striking.filter((fault) => fault.phase === phase)
    },
  }
}

function isFor({ method, type, interaction, address }: FaultMatch, subject: FaultSubject): boolean {
  return (
    (method === undefined || method === subject.method) &&
    (type === undefined || type === subject.type) &&
    (interaction === undefined || interaction === subject.interaction) &&
    (address === undefined || subject.url.includes(address))
  )
}
