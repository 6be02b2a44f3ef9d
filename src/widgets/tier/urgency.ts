import type { Tier } from '#domain/findings/tier.ts'

/** What can stand beside a glyph: a tier, or that a rule cannot tell. */
export type Urgency = Tier | 'unknown'
