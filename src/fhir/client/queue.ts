import type { Walk } from './walk.ts'

/** What waits to be asked: lower stages first, within a stage in the order in which they were begun. */
export type Queue = {
  /** Not before that time; nothing else either when the server has asked everyone to wait. */
  readonly add: (walk: Walk, notBefore: number, isForAll?: boolean) => void
  readonly take: (count: number, now: number) => readonly Walk[]
  readonly takeAll: () => readonly Walk[]
  readonly size: () => number
  /** The first time at which something may be taken. */
  readonly wakeAt: () => number | undefined
}

type Waiting = { readonly walk: Walk; readonly notBefore: number; readonly order: number }

export function createQueue(): Queue {
  const orders = new Map<Walk, number>()
  let waiting: Waiting[] = []
  let isSorted = true
  let pausedUntil = -Infinity

  function inTurn(): readonly Waiting[] {
    if (!isSorted) waiting = waiting.toSorted(byTurn)
    isSorted = true
    return waiting
  }

  return {
    add: (walk, notBefore, isForAll = false) => {
      const order = orders.get(walk) ?? orders.size
      orders.set(walk, order)
      if (isForAll) pausedUntil = Math.max(pausedUntil, notBefore)
      waiting.push({ walk, notBefore, order })
      isSorted = false
    },
    take: (count, now) => {
      if (now < pausedUntil || count <= 0) return []
      pausedUntil = -Infinity
      const due = inTurn().filter(({ notBefore }) => notBefore <= now)
      const taken = new Set(due.slice(0, count))
      waiting = waiting.filter((item) => !taken.has(item))
      return [...taken].map(({ walk }) => walk)
    },
    takeAll: () => {
      const taken = inTurn()
      waiting = []
      return taken.map(({ walk }) => walk)
    },
    size: () => waiting.length,
    wakeAt: () => {
      if (waiting.length === 0) return undefined
      return waiting.reduce(
        (first, { notBefore }) => Math.min(first, Math.max(notBefore, pausedUntil)),
        Infinity,
      )
    },
  }
}

function byTurn(a: Waiting, b: Waiting): number {
  return a.walk.search.stage - b.walk.search.stage || a.order - b.order
}
