import { numberOf, type Ruleset } from '../rules/ruleset.ts'

export type PainBand = 'none' | 'mild' | 'moderate' | 'severe'

/** How a score of 0 to 10 is called. */
export function painBand(score: number, ruleset: Ruleset): PainBand {
  if (score >= numberOf(ruleset, 'pain.severe-from')) return 'severe'
  if (score >= numberOf(ruleset, 'pain.moderate-from')) return 'moderate'
  return score > 0 ? 'mild' : 'none'
}
