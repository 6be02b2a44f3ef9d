import { CLEAR, NOT_APPLICABLE, raised, unknown, type RuleExample } from '../../rules/example.ts'
import { service } from '../../rules/given/plan.ts'
import { dose, medication, procedure } from '../../rules/given/treatment.ts'

/** Zoledronate every twelve weeks, the last so many days ago. */
const quarterly = (last: number) => ({
  orders: [medication('zoledronate', { interval: { count: 12, unit: 'week' } })],
  doses: [dose('zoledronate', last)],
})
const extraction = (ago: number) => [procedure('invasive-dental', { ago, state: 'planned' })]

export const DENTAL_PROCEDURE_NEAR_DOSE_EXAMPLES: readonly RuleExample[] = [
  {
    shows: 'A tooth to be drawn 28 days after a dose',
    given: { ...quarterly(18), procedures: extraction(-10) },
    expected: [raised('this-week')],
  },
  {
    shows: 'On the 29th day after the last dose, seven weeks before the next',
    given: { ...quarterly(19), procedures: extraction(-10) },
    expected: [CLEAR],
  },
  {
    shows: 'A tooth to be drawn 28 days before the next dose',
    given: { ...quarterly(46), procedures: extraction(-10) },
    expected: [raised('this-week')],
  },
  {
    shows: 'Asked for, without its day',
    given: { ...quarterly(18), services: [service('invasive-dental', { intent: 'order' })] },
    expected: [unknown('dental-procedure-date')],
  },
  {
    shows: 'On no bone agent',
    given: { procedures: extraction(-10) },
    expected: NOT_APPLICABLE,
  },
]
