import { CLEAR, NOT_APPLICABLE, raised, type RuleExample } from '../../rules/example.ts'
import { vertebra } from '../../rules/given/disease.ts'
import { told } from '../../rules/given/reports.ts'
import { procedure } from '../../rules/given/treatment.ts'

const sites = [vertebra('T7')]

export const UNANSWERED_SIGN_EXAMPLES: readonly RuleExample[] = [
  {
    shows: 'A leg newly weak for two days, and nobody ordered a scan or assessed it',
    given: { sites, symptoms: [told('leg-paresis', 'new', { ago: 2 })] },
    expected: [raised('immediate')],
  },
  {
    shows: 'Told yesterday, nobody knows at what hour: not yet',
    given: { sites, symptoms: [told('leg-paresis', 'new', { ago: 1 })] },
    expected: NOT_APPLICABLE,
  },
  {
    shows: 'Assessed on the day of the report',
    given: {
      sites,
      symptoms: [told('leg-paresis', 'new', { ago: 3 })],
      procedures: [procedure('symptom-assessment', { ago: 3, about: ['leg-paresis'] })],
    },
    expected: [CLEAR],
  },
  {
    shows: 'An assessment of another symptom answers nothing',
    given: {
      sites,
      symptoms: [told('leg-paresis', 'new', { ago: 3 })],
      procedures: [procedure('symptom-assessment', { ago: 3, about: ['nausea'] })],
    },
    expected: [raised('immediate')],
  },
]
