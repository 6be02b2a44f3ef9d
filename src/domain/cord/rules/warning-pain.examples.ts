import { CLEAR, NOT_APPLICABLE, raised, unknown, type RuleExample } from '../../rules/example.ts'
import { told, usual } from '../../rules/given/reports.ts'
import { refused } from '../../rules/given/results.ts'

export const WARNING_PAIN_EXAMPLES: readonly RuleExample[] = [
  {
    shows: 'New back pain that wakes at night: today',
    given: { symptoms: [told('spinal-pain', 'new', { qualities: ['night'] })] },
    expected: [raised('same-day')],
  },
  {
    shows: 'Told seven days ago: still',
    given: { symptoms: [told('spinal-pain', 'new', { ago: 7, qualities: ['straining'] })] },
    expected: [raised('same-day')],
  },
  {
    shows: 'Told eight days ago: no more',
    given: { symptoms: [told('spinal-pain', 'new', { ago: 8, qualities: ['straining'] })] },
    expected: NOT_APPLICABLE,
  },
  {
    shows: 'Lumbar pain without any of the qualities does not warn',
    given: { symptoms: [told('spinal-pain', 'new', { sites: ['lumbar-spine'] })] },
    expected: NOT_APPLICABLE,
  },
  {
    shows: 'Pain that is usual for the patient and has not changed',
    given: {
      symptoms: [told('spinal-pain', 'same', { qualities: ['night'] })],
      usual: [usual('spinal-pain', 60)],
    },
    expected: [CLEAR],
  },
  {
    shows: 'An answer that cannot be read is not a denial',
    given: { refusals: [refused('spinal-pain', 'malformed')] },
    expected: [unknown('readable-symptom-answer')],
  },
]
