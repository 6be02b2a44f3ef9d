import { CLEAR, NOT_APPLICABLE, raised, unknown, type RuleExample } from '../../rules/example.ts'
import { told } from '../../rules/given/reports.ts'
import { refused, result } from '../../rules/given/results.ts'
import { dose } from '../../rules/given/treatment.ts'

const fever = told('fever', 'new')

export const INFECTION_EXAMPLES: readonly RuleExample[] = [
  { shows: 'Fever: today', given: { symptoms: [fever] }, expected: [raised('same-day')] },
  {
    shows: 'Fever with neutrophils of 0.9: now',
    given: { symptoms: [fever], results: [result('neutrophils', 0.9, '10*9/L', { ago: 1 })] },
    expected: [raised('immediate')],
  },
  {
    shows: 'Fever six weeks after chemotherapy: now',
    given: { symptoms: [fever], doses: [dose('chemotherapy', 42)] },
    expected: [raised('immediate')],
  },
  {
    shows: 'An infected wound, of no bone that was treated',
    given: { symptoms: [told('wound-infection', 'new')] },
    expected: [CLEAR],
  },
  {
    shows: 'An infected jaw on denosumab: today',
    given: { symptoms: [told('jaw-infection', 'new')], doses: [dose('denosumab', 20)] },
    expected: [raised('same-day')],
  },
  {
    shows: 'An answer that cannot be read is not a denial',
    given: { refusals: [refused('fever', 'malformed')] },
    expected: [unknown('readable-symptom-answer')],
  },
  { shows: 'Nobody told of an infection', given: {}, expected: NOT_APPLICABLE },
]
