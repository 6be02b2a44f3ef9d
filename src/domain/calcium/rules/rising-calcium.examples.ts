import { CLEAR, NOT_APPLICABLE, raised, type RuleExample } from '../../rules/example.ts'
import { corrected } from '../../rules/given/results.ts'
import { dose } from '../../rules/given/treatment.ts'

const monthly = (...values: readonly number[]) =>
  values.map((value, index) => corrected(value, 'mmol/L', { ago: (values.length - 1 - index) * 28 }))

export const RISING_CALCIUM_EXAMPLES: readonly RuleExample[] = [
  {
    shows: 'Four values, each higher, and the limit 33 days ahead',
    given: { results: monthly(2.32, 2.38, 2.45, 2.52) },
    expected: [raised('this-week')],
  },
  {
    shows: 'The same in mg/dL',
    given: {
      results: [9.3, 9.5, 9.8, 10.1].map((value, index) =>
        corrected(value, 'mg/dL', { ago: (3 - index) * 28 }),
      ),
    },
    expected: [raised('this-week')],
  },
  {
    shows: 'A rise of 0.06 is within what varies from day to day',
    given: { results: monthly(2.4, 2.44, 2.46) },
    expected: [CLEAR],
  },
  {
    shows: 'The first within 30 days of a zoledronate: it does not count, and the rest rises by 0.14',
    given: { results: monthly(2.32, 2.38, 2.45, 2.52), doses: [dose('zoledronate', 90)] },
    expected: [CLEAR],
  },
  {
    shows: 'Two values make no trend',
    given: { results: monthly(2.38, 2.52) },
    expected: NOT_APPLICABLE,
  },
]
