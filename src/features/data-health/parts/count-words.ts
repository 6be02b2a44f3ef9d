const FORMAT = new Intl.NumberFormat('en-GB')

/** `80,776`. */
export function wordCount(count: number): string {
  return FORMAT.format(count)
}
