import { CLEAR, NOT_APPLICABLE, raised, type RuleExample } from '../../rules/example.ts'
import { told } from '../../rules/given/reports.ts'

const neck = { sites: ['cervical-spine'] } as const

export const NEW_UPPER_SPINE_PAIN_EXAMPLES: readonly RuleExample[] = [
  {
    shows: 'New neck pain of any kind: today',
    given: { symptoms: [told('spinal-pain', 'new', neck)] },
    expected: [raised('same-day')],
  },
  {
    shows: 'None told there for sixty days before: new',
    given: { symptoms: [told('spinal-pain', 'new', neck), told('spinal-pain', 'new', { ago: 60, ...neck })] },
    expected: [raised('same-day')],
  },
  {
    shows: 'Told there 59 days before: not new',
    given: { symptoms: [told('spinal-pain', 'new', neck), told('spinal-pain', 'new', { ago: 59, ...neck })] },
    expected: [CLEAR],
  },
  {
    shows: 'Lumbar pain is not its matter',
    given: { symptoms: [told('spinal-pain', 'new', { sites: ['lumbar-spine'] })] },
    expected: NOT_APPLICABLE,
  },
]
