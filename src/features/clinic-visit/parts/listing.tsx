import { useState, type ReactNode } from 'react'

import { Button } from '#ui/control/button.tsx'
import { usePrinting } from '#ui/use-printing.ts'

import styles from './listing.module.css'

type ListingProps<Item> = {
  readonly items: readonly Item[]
  /** Not completely read: an empty list is not an absence. */
  readonly isOpen: boolean
  /** What an empty, completely read list says. */
  readonly none: string
  readonly children: (items: readonly Item[]) => ReactNode
}

const FIRST = 12

/** The newest first dozen, the rest on demand and on paper; or why there are none. */
export function Listing<Item>({ items, isOpen, none, children }: ListingProps<Item>) {
  const [isWhole, setWhole] = useState(false)
  const isPrinting = usePrinting()
  if (items.length === 0)
    return <p className={styles.none}>{isOpen ? 'Not loaded: none may mean not known.' : none}</p>
  const shown = isWhole || isPrinting ? items : items.slice(0, FIRST)
  return (
    <>
      {children(shown)}
      {shown.length < items.length && (
        <div className={styles.more}>
          <Button look="quiet" size="small" onClick={() => setWhole(true)}>
            Show all {items.length}
          </Button>
        </div>
      )}
      {isOpen && <p className={styles.none}>Not completely loaded.</p>}
    </>
  )
}
