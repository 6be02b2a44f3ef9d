import { CLEAR, NOT_APPLICABLE, raised, unknown, type RuleExample } from '../../rules/example.ts'
import { patient, weight } from '../../rules/given/person.ts'
import { creatinine } from '../../rules/given/results.ts'
import { medication } from '../../rules/given/treatment.ts'
import { dayAgo } from '../../rules/given/when.ts'

const milligrams = (value: number) => ({ value, unit: 'mg', text: `${value} mg` }) as const
const ordered = (value: number) => [
  medication('zoledronate', { strength: milligrams(value), start: dayAgo(-4) }),
]
/** Male, 40 years, 72 kg: the clearance is 100 divided by the creatinine in mg/dL. */
const MAN = {
  patient: patient({ birth: { year: 1986, month: 1, day: 2 }, gender: 'male' }),
  weights: [weight(72, { ago: 10 })],
}
const clearanceOf = (value: number) => [creatinine(100 / value, 'mg/dL', { ago: 2 })]

export const DOSE_ABOVE_TABLE_EXAMPLES: readonly RuleExample[] = [
  {
    shows: 'Female, 72 years, 60 kg, 1.3 mg/dL are 37.1 mL/min: 4 mg ordered, the table gives 3.0',
    given: {
      patient: patient({ birth: { year: 1954, month: 1, day: 2 }, gender: 'female' }),
      weights: [weight(60, { ago: 10 })],
      results: [creatinine(1.3, 'mg/dL', { ago: 2 })],
      orders: ordered(4),
    },
    expected: [raised('this-week')],
  },
  {
    shows: 'Male, 70 years, 70 kg, 1.1 mg/dL are 61.9 mL/min: the full dose',
    given: {
      patient: patient({ birth: { year: 1956, month: 1, day: 2 }, gender: 'male' }),
      weights: [weight(70, { ago: 10 })],
      results: [creatinine(1.1, 'mg/dL', { ago: 2 })],
      orders: ordered(4),
    },
    expected: [CLEAR],
  },
  {
    shows: 'At 60 mL/min the table gives 3.5 mg',
    given: { ...MAN, results: clearanceOf(60), orders: ordered(4) },
    expected: [raised('this-week')],
  },
  {
    shows: 'At 50 mL/min 3.5 mg is by the table',
    given: { ...MAN, results: clearanceOf(50), orders: ordered(3.5) },
    expected: [CLEAR],
  },
  {
    shows: 'At 49.9 mL/min 3.5 mg is above it',
    given: { ...MAN, results: clearanceOf(49.9), orders: ordered(3.5) },
    expected: [raised('this-week')],
  },
  {
    shows: 'An order that does not tell its strength',
    given: {
      ...MAN,
      results: clearanceOf(45),
      orders: [medication('zoledronate', { strength: { value: 5, unit: 'mL', text: '5 mL' } })],
    },
    expected: [unknown('prescribed-dose')],
  },
  {
    shows: 'Below 30 mL/min there is no dose in the table: that has its own rule',
    given: { ...MAN, results: clearanceOf(25), orders: ordered(3) },
    expected: NOT_APPLICABLE,
  },
]
