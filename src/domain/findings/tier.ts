/** Most urgent first. `info` is context only and never makes a row of its own. */
export const TIERS = ['immediate', 'same-day', 'this-week', 'routine', 'info'] as const

export type Tier = (typeof TIERS)[number]

/** Negative when `a` is the more urgent. */
export function byUrgency(a: Tier, b: Tier): number {
  return TIERS.indexOf(a) - TIERS.indexOf(b)
}

export function mostUrgent(first: Tier, ...others: readonly Tier[]): Tier {
  return TIERS[Math.min(...[first, ...others].map((tier) => TIERS.indexOf(tier)))] ?? first
}

/** One tier towards `immediate` or towards `routine`; `info` does not move. */
export function shift(tier: Tier, steps: number): Tier {
  if (tier === 'info') return tier
  return TIERS[Math.min(Math.max(TIERS.indexOf(tier) - steps, 0), TIERS.indexOf('routine'))] ?? tier
}
