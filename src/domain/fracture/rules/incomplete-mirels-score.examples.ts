import { CLEAR, NOT_APPLICABLE, raised, type RuleExample } from '../../rules/example.ts'
import { mirels } from '../../rules/given/fracture.ts'

const shaft = { region: { region: 'femoral-shaft', side: 'left' } } as const
const humerus = { region: { region: 'humerus', side: 'left' } } as const

export const INCOMPLETE_MIRELS_SCORE_EXAMPLES: readonly RuleExample[] = [
  {
    shows: 'Functional pain and a lytic lesion of the thigh, size not recorded: 9 to 11 already',
    given: {
      fractureScores: [
        mirels({ items: { pain: { answer: 'functional' }, lesion: { answer: 'lytic' } } }, shaft),
      ],
    },
    expected: [raised('same-day', { site: 'femur-left' })],
  },
  {
    shows: 'The same in the upper arm: 8 to 10',
    given: {
      fractureScores: [
        mirels({ items: { pain: { answer: 'functional' }, lesion: { answer: 'lytic' } } }, humerus),
      ],
    },
    expected: [raised('this-week', { site: 'humerus-left' })],
  },
  {
    shows: 'It may still reach 8: context only',
    given: { fractureScores: [mirels({ items: { pain: { answer: 'moderate' } } }, shaft)] },
    expected: [raised('info', { site: 'femur-left' })],
  },
  {
    shows: 'Painless and mixed in the upper arm cannot reach 8',
    given: {
      fractureScores: [
        mirels({ items: { pain: { answer: 'painless' }, lesion: { answer: 'mixed' } } }, humerus),
      ],
    },
    expected: [{ ...CLEAR, site: 'humerus-left' }],
  },
  {
    shows: 'A complete score is for F-01',
    given: { fractureScores: [mirels({ total: 11 }, shaft)] },
    expected: NOT_APPLICABLE,
  },
]
