/** Beyond any laboratory, and short of the noise that binary arithmetic leaves: 1.4 - 0.9 is 0.4999999999999999. */
const SIGNIFICANT_DIGITS = 12

/** Half away from zero, on the decimal text: 2.605 becomes 2.61 although the binary number lies below it. */
export function roundHalfUp(value: number, decimals: number): number {
  const scaled = shift(Math.abs(Number(value.toPrecision(SIGNIFICANT_DIGITS))), decimals)
  const rounded = shift(Math.round(scaled), -decimals)
  return value < 0 ? -rounded : rounded
}

/** Multiplies by a power of ten without binary error. */
function shift(value: number, places: number): number {
  const [digits = '0', exponent = '0'] = String(value).split('e')
  return Number(`${digits}e${Number(exponent) + places}`)
}
