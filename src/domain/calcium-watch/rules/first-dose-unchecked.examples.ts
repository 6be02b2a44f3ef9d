import { CLEAR, NOT_APPLICABLE, raised, type RuleExample } from '../../rules/example.ts'
import { complication } from '../../rules/given/disease.ts'
import { corrected } from '../../rules/given/results.ts'
import { dose } from '../../rules/given/treatment.ts'

const FIRST = { doses: [dose('denosumab', 15)] }
const BEFORE = corrected(2.4, 'mmol/L', { ago: 20 })

export const FIRST_DOSE_UNCHECKED_EXAMPLES: readonly RuleExample[] = [
  {
    shows: 'First denosumab 15 days ago, calcium before it only',
    given: { ...FIRST, results: [BEFORE] },
    expected: [raised('this-week')],
  },
  {
    shows: 'First denosumab 14 days ago: not yet due',
    given: { doses: [dose('denosumab', 14)], results: [BEFORE] },
    expected: NOT_APPLICABLE,
  },
  {
    shows: 'On dialysis: for today',
    given: { ...FIRST, results: [BEFORE], complications: [complication('dialysis')] },
    expected: [raised('same-day')],
  },
  {
    shows: 'Measured the day after the dose: clear',
    given: { ...FIRST, results: [BEFORE, corrected(2.3, 'mmol/L', { ago: 14 })] },
    expected: [CLEAR],
  },
  {
    shows: 'Measured on the day of the dose is not after it',
    given: { ...FIRST, results: [corrected(2.4, 'mmol/L', { ago: 15 })] },
    expected: [raised('this-week')],
  },
  {
    shows: 'A second dose 14 days after the first, before the check was due',
    given: { doses: [dose('denosumab', 15), dose('denosumab', 1)], results: [BEFORE] },
    expected: NOT_APPLICABLE,
  },
]
