import type { Rule } from '../../rules/rule.ts'
import { numberOf, type Ruleset } from '../../rules/ruleset.ts'
import { FRACTURE_NEEDS } from './mirels.ts'
import { findingOf, judgedScores, preliminaryOnly, refusedScores, type Reading } from './score-findings.ts'

const RULE = { rule: 'M-06', problem: 'fracture' } as const

/** Is a vertebra unstable, by its SINS, or may it be, and has no spinal surgeon seen it since? */
export const unstableSpine: Rule = {
  id: RULE.rule,
  version: 1,
  problem: RULE.problem,
  needs: FRACTURE_NEEDS,
  evaluate: (input) => {
    const reading = sinsReading(input.ruleset)
    return [
      ...judgedScores(reading, input).flatMap((judged) =>
        'attained' in judged ? [findingOf(RULE, judged, reading, input)] : preliminaryOnly(RULE, judged),
      ),
      ...refusedScores(RULE, 'sins', input),
    ]
  },
}

function sinsReading(ruleset: Ruleset): Reading {
  const [sameDay, thisWeek] = [
    numberOf(ruleset, 'fracture.sins.same-day-from'),
    numberOf(ruleset, 'fracture.sins.this-week-from'),
  ]
  return {
    scale: 'sins',
    from: thisWeek,
    tierOf: (_, points) => {
      if (points >= sameDay) return 'same-day'
      return points >= thisWeek ? 'this-week' : undefined
    },
  }
}
