import { CLEAR, NOT_APPLICABLE, raised, unknown, type RuleExample } from '../../rules/example.ts'
import { boneSite } from '../../rules/given/disease.ts'
import { patient, weight } from '../../rules/given/person.ts'
import { corrected, creatinine, result } from '../../rules/given/results.ts'
import { doses } from '../../rules/given/treatment.ts'

/** A man of 70 years and 70 kg on denosumab. */
const ON = {
  patient: patient({ gender: 'male', birth: { year: 1956, month: 1, day: 1 } }),
  weights: [weight(70, { ago: 10 })],
  doses: doses('denosumab', { last: 10, every: 28, count: 3 }),
}
const GOOD = creatinine(90, 'umol/L', { ago: 20 })

export const HIGH_RISK_ON_DENOSUMAB_EXAMPLES: readonly RuleExample[] = [
  {
    shows: 'Clearance 25 mL/min: context, no row of its own',
    given: { ...ON, results: [creatinine(240, 'umol/L', { ago: 20 })] },
    expected: [raised('info')],
  },
  {
    shows: 'Clearance 30.1 mL/min and nothing else: clear',
    given: { ...ON, results: [creatinine(200, 'umol/L', { ago: 20 })] },
    expected: [CLEAR],
  },
  {
    shows: 'Calcium before the first dose 2.30, in the lowest 0.10 of its range',
    given: { ...ON, results: [GOOD, corrected(2.3, 'mmol/L', { ago: 70 })] },
    expected: [raised('info')],
  },
  {
    shows: 'Vitamin D 49 nmol/L',
    given: { ...ON, results: [GOOD, result('vitamin-d', 49, 'nmol/L', { ago: 100 })] },
    expected: [raised('info')],
  },
  {
    shows: 'Vitamin D 50 nmol/L is not below its line',
    given: { ...ON, results: [GOOD, result('vitamin-d', 50, 'nmol/L', { ago: 100 })] },
    expected: [CLEAR],
  },
  {
    shows: 'Alkaline phosphatase above twice its limit',
    given: { ...ON, results: [GOOD, result('alkaline-phosphatase', 241, 'U/L', { high: 120 })] },
    expected: [raised('info')],
  },
  {
    shows: 'An osteoblastic site',
    given: {
      ...ON,
      results: [GOOD],
      sites: [boneSite({ region: 'pelvis', side: 'left' }, { lesion: 'blastic' })],
    },
    expected: [raised('info')],
  },
  {
    shows: 'Without a weight the clearance cannot be told',
    given: { ...ON, weights: [], results: [GOOD] },
    expected: [unknown('weight')],
  },
  {
    shows: 'On zoledronate it is not asked',
    given: { ...ON, doses: doses('zoledronate', { last: 10, every: 28, count: 3 }), results: [GOOD] },
    expected: NOT_APPLICABLE,
  },
]
