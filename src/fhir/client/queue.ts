import type { Walk } from './walk.ts'

/** What waits to be asked: lower stages first, within a stage in the order in which they were begun. */
export type Queue = {
  readonly add: (walk: Walk) => void
  /** Not before that time, and behind its stage; nobody before it when the server has asked everyone to wait. */
  readonly retry: (walk: Walk, notBefore: number, isForAll: boolean) => void
  readonly take: (count: number, now: number) => readonly Walk[]
  readonly takeAll: () => readonly Walk[]
  readonly drop: (isUnwanted: (walk: Walk) => boolean) => void
  readonly size: () => number
  /** The first time at which something may be taken. */
  readonly wakeAt: () => number | undefined
}

type Waiting = { readonly walk: Walk; readonly notBefore: number; readonly order: number }

export function createQueue(): Queue {
  const orders = new Map<Walk, number>()
  let turns = 0
  let waiting: Waiting[] = []
  let isSorted = true
  let pausedUntil = -Infinity

  function inTurn(): readonly Waiting[] {
    if (!isSorted) waiting = waiting.toSorted(byTurn)
    isSorted = true
    return waiting
  }

  function put(walk: Walk, notBefore: number, order: number): void {
    orders.set(walk, order)
    waiting.push({ walk, notBefore, order })
    isSorted = false
  }

  return {
    add: (walk) => put(walk, -Infinity, orders.get(walk) ?? (turns += 1)),
    retry: (walk, notBefore, isForAll) => {
      if (isForAll) pausedUntil = Math.max(pausedUntil, notBefore)
      put(walk, notBefore, (turns += 1))
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
    drop: (isUnwanted) => {
      waiting = waiting.filter(({ walk }) => !isUnwanted(walk))
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
