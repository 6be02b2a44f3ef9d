import { Button } from '#ui/control/button.tsx'

import type { HeldOrder } from '../order/use-held-order.ts'
import { SHOW_ARRIVALS } from './commands.ts'
import { wordArrivals } from './wording.ts'

/** What the list would be now, for whoever asks: it never moves by itself under the hand. */
export function Arrivals({ list }: { readonly list: HeldOrder }) {
  return (
    <output>
      {list.isStale && (
        <Button look="notice" onClick={list.apply} shortcut={SHOW_ARRIVALS.keys}>
          {wordArrivals(list.moreUrgent)}
        </Button>
      )}
    </output>
  )
}
