import { NOT_APPLICABLE, raised, type RuleExample } from '../../rules/example.ts'
import { told } from '../../rules/given/reports.ts'
import { corrected } from '../../rules/given/results.ts'
import { dose, doses } from '../../rules/given/treatment.ts'

const LOW = corrected(2.1, 'mmol/L')
const years = (last: number) => doses('denosumab', { last, every: 28, count: 20 })

export const LOW_AFTER_BONE_AGENT_EXAMPLES: readonly RuleExample[] = [
  {
    shows: 'Grade 1, fourteen days after denosumab: one tier up, for today',
    given: { results: [LOW], doses: years(14) },
    expected: [raised('same-day', { grade: 1 })],
  },
  {
    shows: 'Fifteen days after, one of many doses: no more urgent than the value',
    given: { results: [LOW], doses: years(15) },
    expected: [raised('this-week', { grade: 1 })],
  },
  {
    shows: 'Fifteen days after the third dose: one of the first three',
    given: { results: [LOW], doses: doses('denosumab', { last: 15, every: 28, count: 3 }) },
    expected: [raised('same-day', { grade: 1 })],
  },
  {
    shows: 'Lower by 0.15 mmol/L than what is usual for this patient',
    given: { results: [LOW, corrected(2.25, 'mmol/L', { ago: 60 })], doses: years(15) },
    expected: [raised('same-day', { grade: 1 })],
  },
  {
    shows: 'Grade 2 would be for now: it stays for today',
    given: { results: [corrected(1.95, 'mmol/L')], doses: years(10) },
    expected: [raised('same-day', { grade: 2 })],
  },
  {
    shows: 'Grade 2 and newly confused: for now',
    given: { results: [corrected(1.95, 'mmol/L')], doses: years(10), symptoms: [told('confusion', 'new')] },
    expected: [raised('immediate', { grade: 2 })],
  },
  {
    shows: 'Zoledronate 30 days before still counts',
    given: { results: [LOW], doses: [dose('zoledronate', 30)] },
    expected: [raised('same-day', { grade: 1 })],
  },
  {
    shows: 'Zoledronate 31 days before no longer does',
    given: { results: [LOW], doses: [dose('zoledronate', 31)] },
    expected: NOT_APPLICABLE,
  },
  {
    shows: 'A calcium on its lower limit is not low',
    given: { results: [corrected(2.2, 'mmol/L')], doses: years(10) },
    expected: NOT_APPLICABLE,
  },
]
