import { CLEAR, NOT_APPLICABLE, raised, unknown, type RuleExample } from '../../rules/example.ts'
import { patient, weight } from '../../rules/given/person.ts'
import { creatinine } from '../../rules/given/results.ts'
import { doses, medication } from '../../rules/given/treatment.ts'
import { dayAgo } from '../../rules/given/when.ts'

/** Male, 40 years, 72 kg: the clearance is 100 divided by the creatinine in mg/dL. */
const DUE = {
  patient: patient({ birth: { year: 1986, month: 1, day: 2 }, gender: 'male' }),
  weights: [weight(72, { ago: 10 })],
  orders: [medication('zoledronate', { interval: { count: 4, unit: 'week' }, start: dayAgo(300) })],
  doses: doses('zoledronate', { last: 24, every: 28, count: 4 }),
}
const clearanceOf = (value: number) => [creatinine(100 / value, 'mg/dL', { ago: 2 })]

export const LOW_CLEARANCE_EXAMPLES: readonly RuleExample[] = [
  {
    shows: 'Clearance 29.9 mL/min before zoledronate',
    given: { ...DUE, results: clearanceOf(29.9) },
    expected: [raised('same-day')],
  },
  {
    shows: 'Clearance 30 mL/min: not below the line',
    given: { ...DUE, results: clearanceOf(30) },
    expected: [CLEAR],
  },
  {
    shows: 'Pamidronate as well',
    given: { ...DUE, orders: [medication('pamidronate')], doses: [], results: clearanceOf(25) },
    expected: [raised('same-day')],
  },
  {
    shows: 'A weight of 91 days ago is too old to compute with',
    given: { ...DUE, weights: [weight(72, { ago: 91 })], results: clearanceOf(25) },
    expected: [unknown('weight')],
  },
  {
    shows: 'An eGFR never stands in for a creatinine',
    given: DUE,
    expected: [unknown('creatinine-result')],
  },
  {
    shows: 'Ordered for hypercalcemia, creatinine below 4.5 mg/dL: no adjustment',
    given: {
      ...DUE,
      orders: [medication('zoledronate', { indication: 'hypercalcemia' })],
      results: [creatinine(4.4, 'mg/dL', { ago: 2 })],
    },
    expected: [CLEAR],
  },
  {
    shows: 'Denosumab does not depend on the kidney',
    given: { ...DUE, orders: [medication('denosumab')], doses: [], results: clearanceOf(25) },
    expected: NOT_APPLICABLE,
  },
]
