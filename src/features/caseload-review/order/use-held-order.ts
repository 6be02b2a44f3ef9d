import { useState } from 'react'

import type { CaseloadRow } from '#domain/review/caseload-row.ts'

import { hold, viewHeld, withArrivals, type Held, type HeldView } from './hold-order.ts'

export type HeldOrder = HeldView & {
  /** Someone begins to work through the list: from now on it keeps its order. */
  readonly begin: () => void
  /** Takes the order anew, by the person's own act. */
  readonly apply: () => void
}

/**
 * A list in use never re-orders under the hand. `asked` names the filter and the sort: to change them is an act of the
 * person, so the order is taken anew.
 */
export function useHeldOrder(
  ranked: readonly CaseloadRow[],
  all: readonly CaseloadRow[],
  asked: string,
): HeldOrder {
  const [held, setHeld] = useState<Held & { readonly asked: string }>()
  const take = () => setHeld({ ...hold(ranked), asked })
  const begin = () => {
    if (held === undefined) take()
  }
  if (held === undefined) return { rows: ranked, moreUrgent: 0, isStale: false, begin, apply: take }

  const renewed = held.asked === asked ? withArrivals(held, ranked) : hold(ranked)
  if (renewed !== undefined) setHeld({ ...renewed, asked })
  return { ...viewHeld(renewed ?? held, ranked, all), begin, apply: take }
}
