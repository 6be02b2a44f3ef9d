import { useSyncExternalStore } from 'react'

const NARROW = '(width < 768px)'

/** Whether the summary takes the whole page: as the styles of its frame have it. */
export function useIsSheet(): boolean {
  return useSyncExternalStore(subscribe, isNarrow)
}

function subscribe(listener: () => void): () => void {
  if (typeof matchMedia === 'undefined') return () => {}
  const query = matchMedia(NARROW)
  query.addEventListener('change', listener)
  return () => query.removeEventListener('change', listener)
}

function isNarrow(): boolean {
  return typeof matchMedia !== 'undefined' && matchMedia(NARROW).matches
}
