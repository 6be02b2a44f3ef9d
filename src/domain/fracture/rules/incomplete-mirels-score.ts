import type { Rule } from '../../rules/rule.ts'
import { FRACTURE_NEEDS, mirelsReading, mirelsScores } from './mirels.ts'
import { findingOf } from './score-findings.ts'

const RULE = { rule: 'F-02', problem: 'fracture' } as const

/** Is a Mirels score that is incomplete high already, or may it become so? Its least points decide. */
export const incompleteMirelsScore: Rule = {
  id: RULE.rule,
  version: 1,
  problem: RULE.problem,
  needs: FRACTURE_NEEDS,
  evaluate: (input) => {
    const reading = mirelsReading(input.ruleset)
    return mirelsScores(input).incomplete.map((judged) => findingOf(RULE, judged, reading, input))
  },
}
