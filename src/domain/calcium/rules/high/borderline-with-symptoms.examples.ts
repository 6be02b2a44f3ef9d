import { CLEAR, NOT_APPLICABLE, raised, unknown, type RuleExample } from '../../../rules/example.ts'
import { told } from '../../../rules/given/reports.ts'
import { corrected, ionized } from '../../../rules/given/results.ts'
import { medication } from '../../../rules/given/treatment.ts'

const near = { results: [corrected(2.56, 'mmol/L', { ago: 3 })] }

export const BORDERLINE_WITH_SYMPTOMS_EXAMPLES: readonly RuleExample[] = [
  {
    shows: 'Just below the limit, with thirst and fatigue',
    given: { ...near, symptoms: [told('excessive-thirst', 'new'), told('fatigue', 'new')] },
    expected: [raised('this-week')],
  },
  {
    shows: 'Confusion alone is enough, and for today',
    given: { ...near, symptoms: [told('confusion', 'new')] },
    expected: [raised('same-day')],
  },
  {
    shows: 'Nausea and constipation beside an opioid: the opioid explains both',
    given: {
      ...near,
      symptoms: [told('nausea', 'new'), told('constipation', 'new')],
      orders: [medication('opioid')],
    },
    expected: [CLEAR],
  },
  {
    shows: 'Nobody asked: not asked is not denied',
    given: near,
    expected: [unknown('symptom-answers')],
  },
  {
    shows: 'A tenth below the limit is not above the line',
    given: { results: [corrected(2.5, 'mmol/L')], symptoms: [told('confusion', 'new')] },
    expected: NOT_APPLICABLE,
  },
  {
    shows: 'Ionized calcium has no such margin',
    given: { results: [ionized(1.29, 'mmol/L')], symptoms: [told('confusion', 'new')] },
    expected: NOT_APPLICABLE,
  },
]
