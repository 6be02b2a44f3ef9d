import { CLEAR, NOT_APPLICABLE, raised, unknown, type RuleExample } from '../../rules/example.ts'
import { told } from '../../rules/given/reports.ts'
import { corrected } from '../../rules/given/results.ts'
import { dose } from '../../rules/given/treatment.ts'

const AFTER = { doses: [dose('denosumab', 10)] }
const TINGLING = told('paresthesia', 'new', { ago: 1, sites: ['mouth'] })
const TINGLING_SOMEWHERE = told('paresthesia', 'new', { ago: 1 })
const CRAMP = told('cramp', 'new', { ago: 1 })

export const SYMPTOMS_AFTER_BONE_AGENT_EXAMPLES: readonly RuleExample[] = [
  {
    shows: 'Tingling of the mouth and a low calcium: for now',
    given: { ...AFTER, symptoms: [TINGLING], results: [corrected(2.1, 'mmol/L')] },
    expected: [raised('immediate')],
  },
  {
    shows: 'Tingling of the mouth and no calcium: calcium today',
    given: { ...AFTER, symptoms: [TINGLING] },
    expected: [raised('same-day')],
  },
  {
    shows: 'Tingling of the mouth, a good calcium of 14 days ago: explained',
    given: { ...AFTER, symptoms: [TINGLING], results: [corrected(2.4, 'mmol/L', { ago: 14 })] },
    expected: [CLEAR],
  },
  {
    shows: 'Tingling of the mouth, a good calcium of 15 days ago: calcium today',
    given: { ...AFTER, symptoms: [TINGLING], results: [corrected(2.4, 'mmol/L', { ago: 15 })] },
    expected: [raised('same-day')],
  },
  {
    shows: 'A cramp with a good calcium of today: for now all the same',
    given: { ...AFTER, symptoms: [CRAMP], results: [corrected(2.4, 'mmol/L')] },
    expected: [raised('immediate')],
  },
  {
    shows: 'Tingling of a place not told counts beside a low calcium',
    given: { ...AFTER, symptoms: [TINGLING_SOMEWHERE], results: [corrected(2.1, 'mmol/L')] },
    expected: [raised('immediate')],
  },
  {
    shows: 'Tingling of a place not told and no calcium: cannot be told',
    given: { ...AFTER, symptoms: [TINGLING_SOMEWHERE] },
    expected: [unknown('calcium-result')],
  },
  {
    shows: 'Sixty days after the dose it still counts',
    given: { doses: [dose('zoledronate', 60)], symptoms: [CRAMP] },
    expected: [raised('immediate')],
  },
  {
    shows: 'Sixty-one days after the dose it does not',
    given: { doses: [dose('zoledronate', 61)], symptoms: [CRAMP] },
    expected: NOT_APPLICABLE,
  },
  {
    shows: 'A cramp that was denied since',
    given: { ...AFTER, symptoms: [told('cramp', 'new', { ago: 3 }), told('cramp', 'absent', { ago: 1 })] },
    expected: NOT_APPLICABLE,
  },
]
