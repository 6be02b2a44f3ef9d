import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react'

import type { CaseloadRow } from '#domain/review/caseload-row.ts'
import { Button } from '#ui/control/button.tsx'
import { wordName } from '#wording/patient/person.ts'

import { CLOSE_PEEK, OPEN } from '../parts/commands.ts'
import styles from './peek-aside.module.css'

export type PeekFrame = {
  /** Undefined: nobody of this caseload. */
  readonly row: CaseloadRow | undefined
  /** From 0; -1 where the filters leave the patient out. */
  readonly place: number
  readonly of: number
  /** Over the whole page, where there is no room beside the list. */
  readonly isSheet: boolean
  readonly onClose: () => void
  readonly onOpen: (row: CaseloadRow) => void
}

type PeekAsideProps = PeekFrame & { readonly children: ReactNode }

/** The frame of the summary: whose it is, where in the list, and the way to the whole record and back. */
export function PeekAside({ row, place, of, isSheet, onClose, onOpen, children }: PeekAsideProps) {
  const name = row === undefined ? 'Nobody of this caseload' : wordName(row.name)
  const head = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (isSheet) head.current?.focus()
  }, [isSheet])
  const closeByKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    onClose()
  }
  return (
    <aside
      className={styles.aside}
      aria-label={`Summary of ${name}`}
      {...(isSheet && { role: 'dialog', 'aria-modal': true, onKeyDown: closeByKey })}
    >
      <header className={styles.head}>
        <h2 ref={head} tabIndex={-1} className={styles.name}>
          {name}
        </h2>
        <span className={styles.place}>{place < 0 ? 'not in this list' : `${place + 1} of ${of}`}</span>
      </header>
      {row === undefined ? (
        <p className={styles.nobody}>
          This address is of somebody who is not in the caseload that was loaded.
        </p>
      ) : (
        children
      )}
      <footer className={styles.foot}>
        {row !== undefined && (
          <Button look="primary" shortcut={OPEN.keys} onClick={() => onOpen(row)}>
            Open
          </Button>
        )}
        <Button shortcut={CLOSE_PEEK.keys} onClick={onClose}>
          Close
        </Button>
      </footer>
    </aside>
  )
}
