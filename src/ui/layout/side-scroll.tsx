import { useEffect, useRef, useState, type ReactNode } from 'react'

import styles from './side-scroll.module.css'

/** Holds what may be wider than the screen. Only then can the keyboard come here, to scroll it. */
export function SideScroll({
  labelledBy,
  children,
}: {
  readonly labelledBy: string
  readonly children: ReactNode
}) {
  const frame = useRef<HTMLDivElement>(null)
  const [isWide, setWide] = useState(false)
  useEffect(() => {
    const element = frame.current
    if (element === null || typeof ResizeObserver === 'undefined') return
    const observer = new ResizeObserver(() => setWide(element.scrollWidth > element.clientWidth))
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return (
    <div
      ref={frame}
      className={styles.frame}
      {...(isWide && { role: 'group', 'aria-labelledby': labelledBy, tabIndex: 0 })}
    >
      {children}
    </div>
  )
}
