import type { Rule } from '../../rules/rule.ts'
import { FRACTURE_NEEDS, mirelsReading, mirelsScores } from './mirels.ts'
import { findingOf, preliminaryOnly, refusedScores } from './score-findings.ts'

const RULE = { rule: 'F-01', problem: 'fracture' } as const

/** Does a long bone threaten to break, by its Mirels score, and has nobody reviewed or fixed it since? */
export const highMirelsScore: Rule = {
  id: RULE.rule,
  version: 1,
  problem: RULE.problem,
  needs: FRACTURE_NEEDS,
  evaluate: (input) => {
    const reading = mirelsReading(input.ruleset)
    const { complete, undecided } = mirelsScores(input)
    return [
      ...complete.map((judged) => findingOf(RULE, judged, reading, input)),
      ...undecided.flatMap((place) => preliminaryOnly(RULE, place)),
      ...refusedScores(RULE, 'mirels', input),
    ]
  },
}
