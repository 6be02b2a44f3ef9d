/** Beyond any laboratory, and short of the noise that binary arithmetic leaves: 1.4 - 0.9 is 0.4999999999999999. */
const SIGNIFICANT_DIGITS = 12

/** Half away from zero, on the decimal text: 2.605 becomes 2.61 although the binary number lies below it. */
export function roundHalfUp(value: number, decimals: number): number {
  const size = Math.abs(value)
  const power = 10 ** decimals
  const scaled = size * power
  const rounded = isFarFromHalf(scaled) ? Math.round(scaled) / power : roundText(size, decimals)
  return value < 0 ? -rounded : rounded
}

/** Below 100,000 the noise is less than a millionth: only nearer to the half does the text decide. */
function isFarFromHalf(scaled: number): boolean {
  return scaled < 100_000 && Math.abs(scaled - Math.floor(scaled) - 0.5) > 1e-6
}

function roundText(size: number, decimals: number): number {
  const scaled = shift(Number(size.toPrecision(SIGNIFICANT_DIGITS)), decimals)
  return shift(Math.round(scaled), -decimals)
}

/** Multiplies by a power of ten without binary error. */
function shift(value: number, places: number): number {
  const [digits = '0', exponent = '0'] = String(value).split('e')
  return Number(`${digits}e${Number(exponent) + places}`)
}
