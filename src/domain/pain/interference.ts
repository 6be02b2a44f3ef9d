/** The seven items of the Brief Pain Inventory on what pain interferes with, in short; its own words have an owner. */
export const INTERFERENCE_ITEMS = [
  'interference-activity',
  'interference-mood',
  'interference-walking',
  'interference-work',
  'interference-relations',
  'interference-sleep',
  'interference-enjoyment',
] as const

/** So few answers speak for all seven. */
const FEWEST = 4

/** The mean of the items that were answered; undefined where too few were. */
export function interferenceMean(answered: readonly number[]): number | undefined {
  if (answered.length < FEWEST) return undefined
  return Number((answered.reduce((sum, score) => sum + score, 0) / answered.length).toFixed(2))
}
