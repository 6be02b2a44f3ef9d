import { CLEAR, NOT_APPLICABLE, raised, unknown, type RuleExample } from '../../rules/example.ts'
import { told, usual } from '../../rules/given/reports.ts'
import { refused } from '../../rules/given/results.ts'
import { dose, procedure } from '../../rules/given/treatment.ts'

const doses = [dose('denosumab', 12)]

export const ORAL_SYMPTOM_EXAMPLES: readonly RuleExample[] = [
  {
    shows: 'Jaw pain on denosumab',
    given: { doses, symptoms: [told('jaw-pain', 'new', { ago: 2 })] },
    expected: [raised('this-week')],
  },
  {
    shows: 'Exposed bone is for today',
    given: { doses, symptoms: [told('exposed-bone', 'new', { ago: 2 })] },
    expected: [raised('same-day')],
  },
  {
    shows: 'A year later, and nobody has looked: it stands',
    given: { doses, symptoms: [told('loose-tooth', 'new', { ago: 380 })] },
    expected: [raised('this-week')],
  },
  {
    shows: 'Denied since',
    given: {
      doses,
      symptoms: [told('jaw-pain', 'absent', { ago: 1 }), told('jaw-pain', 'new', { ago: 9 })],
    },
    expected: [CLEAR],
  },
  {
    shows: 'Seen by a dentist since',
    given: {
      doses,
      symptoms: [told('jaw-pain', 'new', { ago: 9 })],
      procedures: [procedure('dental-assessment', { ago: 5 })],
    },
    expected: [CLEAR],
  },
  {
    shows: 'Unchanged, and marked as usual for this patient',
    given: {
      doses,
      symptoms: [told('jaw-pain', 'same', { ago: 2 })],
      usual: [usual('jaw-pain', 30)],
    },
    expected: [CLEAR],
  },
  {
    shows: 'An answer that cannot be read',
    given: { doses, refusals: [refused('exposed-bone', 'malformed', { ago: 1 })] },
    expected: [unknown('readable-symptom-answer')],
  },
  {
    shows: 'Never on a bone agent',
    given: { symptoms: [told('jaw-pain', 'new', { ago: 2 })] },
    expected: NOT_APPLICABLE,
  },
]
