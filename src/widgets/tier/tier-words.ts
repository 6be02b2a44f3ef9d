import type { Tier } from '#domain/findings/tier.ts'

/** What can stand beside a glyph: a tier, or that a rule cannot tell. */
export type Urgency = Tier | 'unknown'

export const TIER_WORDS: Readonly<Record<Urgency, string>> = {
  immediate: 'Act now',
  'same-day': 'Today',
  'this-week': 'This week',
  routine: 'Plan',
  info: 'Context',
  unknown: 'Cannot tell',
}
