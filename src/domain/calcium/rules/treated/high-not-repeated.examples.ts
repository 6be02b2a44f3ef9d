import { CLEAR, NOT_APPLICABLE, raised, type RuleExample } from '../../../rules/example.ts'
import { carePlan } from '../../../rules/given/plan.ts'
import { corrected } from '../../../rules/given/results.ts'
import { dose } from '../../../rules/given/treatment.ts'

const high = (value: number, ago: number) => corrected(value, 'mmol/L', { ago })

export const HIGH_NOT_REPEATED_EXAMPLES: readonly RuleExample[] = [
  {
    shows: 'Grade 3, three days old, untreated and not repeated',
    given: { results: [high(3.2, 3)] },
    expected: [raised('same-day', { grade: 3 })],
  },
  { shows: 'Grade 3 of two days ago still has time', given: { results: [high(3.2, 2)] }, expected: [CLEAR] },
  {
    shows: 'Grade 2 after a week',
    given: { results: [high(2.95, 8)] },
    expected: [raised('same-day', { grade: 2 })],
  },
  {
    shows: 'Grade 1 after two weeks is for this week',
    given: { results: [high(2.7, 15)] },
    expected: [raised('this-week', { grade: 1 })],
  },
  { shows: 'Grade 1 within two weeks', given: { results: [high(2.7, 14)] }, expected: [CLEAR] },
  {
    shows: 'Treated: the control of the fourth day has two days of grace',
    given: { results: [high(3.2, 7)], doses: [dose('zoledronate', 6)] },
    expected: [CLEAR],
  },
  {
    shows: 'Treated, controlled once, and not again by the tenth day',
    given: { results: [high(2.7, 7), high(3.2, 12)], doses: [dose('zoledronate', 11)] },
    expected: [raised('same-day', { grade: 1 })],
  },
  {
    shows: 'In comfort care nobody waits for it',
    given: { results: [high(3.2, 9)], carePlans: [carePlan('comfort-care')] },
    expected: NOT_APPLICABLE,
  },
]
