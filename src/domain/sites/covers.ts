import type { Region } from '../skeleton/region.ts'

/** Whether what was looked at holds the whole of a place. A side or a level that nobody told holds nothing for sure. */
export function covers(seen: Region, place: Region): boolean {
  if (seen.region !== place.region) return false
  if ('side' in seen && 'side' in place) {
    const isSide = seen.side === 'both' || (seen.side !== 'unknown' && seen.side === place.side)
    return isSide && (seen.detail === undefined || seen.detail === place.detail)
  }
  if ('side' in seen || 'side' in place) return false
  return seen.level === undefined || seen.level === place.level
}

/** Whether two places have anything in common for sure. */
export function overlap(a: Region, b: Region): boolean {
  return covers(a, b) || covers(b, a)
}
