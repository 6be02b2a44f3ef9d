import type { Need } from '../../facts/coverage.ts'
import type { Tier } from '../../findings/tier.ts'
import { oncePer } from '../../rules/once.ts'
import type { RuleInput } from '../../rules/rule.ts'
import { numberOf, type Ruleset } from '../../rules/ruleset.ts'
import type { StandingScore } from '../standing-scores.ts'
import { isComplete, judgedScores, type Judged, type Reading } from './score-findings.ts'

export const FRACTURE_NEEDS: readonly Need[] = [
  { concept: 'lesions', window: { kind: 'all' } },
  { concept: 'conditions', window: { kind: 'all' } },
  { concept: 'procedures', window: { kind: 'all' } },
  { concept: 'examinations', window: { kind: 'days', days: 400, newest: true } },
]

/** Mirels as it is read here: in the humerus a breach of the cortex counts as much as a point. */
export function mirelsReading(ruleset: Ruleset): Reading {
  const [sameDay, thisWeek, breached] = [
    numberOf(ruleset, 'fracture.mirels.same-day-from'),
    numberOf(ruleset, 'fracture.mirels.this-week-from'),
    numberOf(ruleset, 'fracture.mirels.breached-humerus-same-day-from'),
  ]
  const tierOf = ({ region, corticalBreach }: StandingScore, points: number): Tier | undefined => {
    const isBreached = region?.region === 'humerus' && corticalBreach === true
    if (points >= sameDay || (isBreached && points >= breached)) return 'same-day'
    return points >= thisWeek ? 'this-week' : undefined
  }
  return {
    scale: 'mirels',
    from: thisWeek,
    tierOf,
    gapOf: ({ region, corticalBreach }, points) => {
      const couldRise = points >= Math.min(breached, thisWeek) && points < sameDay
      return region?.region === 'humerus' && corticalBreach === undefined && couldRise
        ? 'cortical-breach'
        : undefined
    },
  }
}

/** Two rules read one judgment of each place, so that one excludes the other. */
export const mirelsScores = oncePer((input: RuleInput) => {
  const judged = judgedScores(mirelsReading(input.ruleset), input)
  const scores = judged.filter((one): one is Judged => 'attained' in one)
  return {
    complete: scores.filter(isComplete),
    incomplete: scores.filter((one) => !isComplete(one)),
    undecided: judged.flatMap((one) => ('attained' in one ? [] : [one])),
  }
})
