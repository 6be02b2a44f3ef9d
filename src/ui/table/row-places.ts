import { defaultRangeExtractor, type Range } from '@tanstack/react-virtual'

/** The rows of a range, and the one that must stay although it is out of view. */
export function spanWith(range: Range, kept: number): number[] {
  const inView = defaultRangeExtractor(range)
  if (kept < 0 || kept >= range.count || inView.includes(kept)) return inView
  return [...inView, kept].toSorted((a, b) => a - b)
}

/** The index of the body row that an element is in. */
export function rowOf(element: Element): number | undefined {
  const index = element.closest('tbody tr')?.getAttribute('data-index')
  return index == null ? undefined : Number(index)
}

export function rowFocusedIn(frame: HTMLElement | null): number | undefined {
  const focused = document.activeElement
  return focused !== null && frame?.contains(focused) === true ? rowOf(focused) : undefined
}

export function linkOf(frame: HTMLElement | null, index: number): HTMLElement | null {
  return frame?.querySelector<HTMLElement>(`tr[data-index="${index}"] [data-row-link]`) ?? null
}
