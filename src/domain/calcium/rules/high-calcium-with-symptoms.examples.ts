import { CLEAR, NOT_APPLICABLE, raised, unknown, type RuleExample } from '../../rules/example.ts'
import { told, usual } from '../../rules/given/reports.ts'
import { corrected } from '../../rules/given/results.ts'

export const HIGH_CALCIUM_WITH_SYMPTOMS_EXAMPLES: readonly RuleExample[] = [
  {
    shows: 'New confusion: for now, at whatever grade',
    given: { results: [corrected(2.68, 'mmol/L')], symptoms: [told('confusion', 'new')] },
    expected: [raised('immediate', { grade: 1 })],
  },
  {
    shows: 'Grade 1 with thirst: thirst decides',
    given: { results: [corrected(2.7, 'mmol/L')], symptoms: [told('excessive-thirst', 'new', { ago: 2 })] },
    expected: [raised('same-day', { grade: 1 })],
  },
  {
    shows: 'Grade 1 with fatigue alone: many have it',
    given: { results: [corrected(2.7, 'mmol/L')], symptoms: [told('fatigue', 'new')] },
    expected: [raised('this-week', { grade: 1 })],
  },
  {
    shows: 'Fatigue that is usual for the patient and has not changed does not count',
    given: {
      results: [corrected(2.7, 'mmol/L')],
      symptoms: [told('fatigue', 'same')],
      usual: [usual('fatigue', 60)],
    },
    expected: [CLEAR],
  },
  {
    shows: 'Told more than 7 days before the sample: of this calcium nobody has asked',
    given: { results: [corrected(2.7, 'mmol/L')], symptoms: [told('vomiting', 'new', { ago: 8 })] },
    expected: [unknown('symptom-answers')],
  },
  {
    shows: 'Calcium that is not high: not its matter',
    given: { results: [corrected(2.6, 'mmol/L')], symptoms: [told('confusion', 'new')] },
    expected: NOT_APPLICABLE,
  },
]
