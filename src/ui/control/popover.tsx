import { useId, useRef, useState, type ReactNode, type ToggleEvent } from 'react'

import styles from './popover.module.css'

type PopoverProps = {
  /** What stands in the button. */
  readonly label: ReactNode
  /** What the button is called, where its content alone does not tell. */
  readonly name?: string
  readonly look?: 'filter' | 'count'
  /** Something in it is set. */
  readonly on?: boolean
  readonly children: ReactNode
}

const GAP = 4
const EDGE = 8

/** The platform's own popover: it closes by Escape and by a press outside, and gives the focus back. */
export function Popover({ label, name, look = 'filter', on = false, children }: PopoverProps) {
  const id = useId()
  const button = useRef<HTMLButtonElement>(null)
  const [isOpen, setOpen] = useState(false)
  const follow = (event: ToggleEvent<HTMLDivElement>) => {
    setOpen(event.newState === 'open')
    if (event.newState === 'open' && button.current) placeUnder(button.current, event.currentTarget)
  }
  return (
    <>
      <button
        ref={button}
        type="button"
        popoverTarget={id}
        aria-expanded={isOpen}
        aria-label={name}
        className={styles.button}
        data-look={look}
        data-on={on}
      >
        {label}
      </button>
      <div id={id} popover="auto" className={styles.sheet} onBeforeToggle={follow} aria-label={name}>
        {isOpen && children}
      </div>
    </>
  )
}

/** Below the button where there is room, else above it; always inside the window. */
function placeUnder(button: HTMLElement, sheet: HTMLElement): void {
  const { top, bottom, left, right } = button.getBoundingClientRect()
  const isRightToLeft = getComputedStyle(button).direction === 'rtl'
  const { style } = sheet
  const start = isRightToLeft ? innerWidth - right : left
  style.insetInlineStart = `clamp(${EDGE}px, ${start}px, calc(100vw - var(--sheet) - ${EDGE}px))`
  const isLow = innerHeight - bottom < 280 && top > innerHeight - bottom
  style.insetBlockStart = isLow ? 'auto' : `${bottom + GAP}px`
  style.insetBlockEnd = isLow ? `${innerHeight - top + GAP}px` : 'auto'
  style.maxBlockSize = `${(isLow ? top : innerHeight - bottom) - GAP - EDGE}px`
}
