/** Most urgent first. `info` is context only and never makes a row of its own. */
export const TIERS = ['immediate', 'same-day', 'this-week', 'routine', 'info'] as const

export type Tier = (typeof TIERS)[number]

/** Negative when `a` is the more urgent. */
export function byUrgency(a: Tier, b: Tier): number {
  return TIERS.indexOf(a) - TIERS.indexOf(b)
}

export function mostUrgent(first: Tier, ...others: readonly Tier[]): Tier {
  return others.reduce((most, tier) => (byUrgency(tier, most) < 0 ? tier : most), first)
}

/** One tier towards `immediate` or towards `routine`; `info` does not move. */
export function shift(tier: Tier, steps: number): Tier {
  const movable = TIERS.slice(0, 4)
  const at = movable.indexOf(tier)
  if (at < 0) return tier
  return movable[Math.min(Math.max(at - steps, 0), movable.length - 1)] ?? tier
}
