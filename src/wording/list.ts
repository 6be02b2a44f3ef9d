/** `confusion`, `confusion and nausea`, `confusion, nausea and vomiting`. */
export function wordList(items: readonly string[]): string {
  const last = items.at(-1) ?? ''
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} and ${last}`
}

/** The first few, and how many more: nothing is cut without saying so. */
export function wordFirst(items: readonly string[], most: number): string {
  const rest = items.length - most
  return rest <= 0 ? items.join('; ') : `${items.slice(0, most).join('; ')}; and ${rest} more`
}

/** `1 day`, `12 days`. */
export function wordDays(count: number): string {
  return count === 1 ? '1 day' : `${count} days`
}

/** `1 hour`, `24 hours`. */
export function wordHours(count: number): string {
  return count === 1 ? '1 hour' : `${count} hours`
}

/** A name that has its own capitals keeps them: eGFR. */
export function capitalized(text: string): string {
  if (/^[a-z][A-Z]/.test(text)) return text
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`
}
