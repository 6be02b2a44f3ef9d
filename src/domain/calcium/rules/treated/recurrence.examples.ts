import { CLEAR, NOT_APPLICABLE, raised, type RuleExample } from '../../../rules/example.ts'
import { corrected } from '../../../rules/given/results.ts'
import { dose } from '../../../rules/given/treatment.ts'

const before = [corrected(2.4, 'mmol/L', { ago: 31 }), corrected(2.95, 'mmol/L', { ago: 39 })]
const doses = [dose('zoledronate', 38)]

export const RECURRENCE_EXAMPLES: readonly RuleExample[] = [
  {
    shows: 'High again on day 38 after zoledronate: one tier above its grade',
    given: { results: [corrected(2.72, 'mmol/L'), ...before], doses },
    expected: [raised('same-day', { grade: 1 })],
  },
  {
    shows: 'Grade 3 again: no further than today',
    given: { results: [corrected(3.2, 'mmol/L'), ...before], doses },
    expected: [raised('same-day', { grade: 3 })],
  },
  {
    shows: 'Grade 4 again is for now by itself',
    given: { results: [corrected(3.45, 'mmol/L'), ...before], doses },
    expected: [raised('immediate', { grade: 4 })],
  },
  {
    shows: 'Never within its limits between: that is no relapse',
    given: { results: [corrected(2.72, 'mmol/L'), corrected(2.95, 'mmol/L', { ago: 39 })], doses },
    expected: [CLEAR],
  },
  {
    shows: 'It came down by itself: nothing was treated',
    given: { results: [corrected(2.72, 'mmol/L'), ...before] },
    expected: NOT_APPLICABLE,
  },
]
