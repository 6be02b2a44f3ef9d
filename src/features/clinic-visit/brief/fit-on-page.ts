/** A page of A4 without its margins, in CSS pixels, and a line for what the app prints above it. */
const PAGE_HEIGHT = 985
/** Smaller than this nobody reads it: then there is a second page. */
const SMALLEST = 0.76

/** Shrinks what is printed, and only there, so that it is one page of paper. */
export function fitOnPage(element: HTMLElement | null): (() => void) | undefined {
  if (element === null || typeof ResizeObserver === 'undefined') return undefined
  const observer = new ResizeObserver(() =>
    element.style.setProperty('--fit', String(fitOf(element.offsetHeight))),
  )
  observer.observe(element)
  return () => observer.disconnect()
}

export function fitOf(height: number): number {
  if (height <= PAGE_HEIGHT) return 1
  return Math.max(Math.floor((PAGE_HEIGHT / height) * 100) / 100, SMALLEST)
}
