import { useCallback, useState } from 'react'

/** The inline size of an element in whole pixels, and the ref that measures it. Undefined until it is known. */
export function useWidth(): readonly [
  number | undefined,
  (element: HTMLElement | null) => (() => void) | undefined,
] {
  const [width, setWidth] = useState<number>()
  const measure = useCallback((element: HTMLElement | null) => {
    if (element === null || typeof ResizeObserver === 'undefined') return undefined
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined) setWidth(Math.floor(entry.contentRect.width))
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return [width, measure]
}
