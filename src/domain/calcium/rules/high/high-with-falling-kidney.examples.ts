import { CLEAR, NOT_APPLICABLE, raised, unknown, type RuleExample } from '../../../rules/example.ts'
import { corrected, creatinine, result } from '../../../rules/given/results.ts'

const high = corrected(2.7, 'mmol/L')
const rate = (value: number, ago: number) => result('egfr', value, 'mL/min/{1.73_m2}', { ago })

export const HIGH_WITH_FALLING_KIDNEY_EXAMPLES: readonly RuleExample[] = [
  {
    shows: 'Creatinine at 1.5 times what was usual before',
    given: { results: [high, creatinine(105, 'umol/L'), creatinine(70, 'umol/L', { ago: 30 })] },
    expected: [raised('same-day', { grade: 1 })],
  },
  {
    shows: 'The same across two units: what was before goes to the unit of the latest',
    given: { results: [high, creatinine(1.19, 'mg/dL'), creatinine(70, 'umol/L', { ago: 30 })] },
    expected: [raised('same-day', { grade: 1 })],
  },
  {
    shows: 'An eGFR that is down by a quarter',
    given: { results: [high, rate(60, 0), rate(80, 30)] },
    expected: [raised('same-day', { grade: 1 })],
  },
  {
    shows: 'Up by 27 \u00b5mol/L in two days, with nothing older to compare with',
    given: { results: [high, creatinine(117, 'umol/L'), creatinine(90, 'umol/L', { ago: 2 })] },
    expected: [raised('same-day', { grade: 1 })],
  },
  {
    shows: 'Both as they were',
    given: {
      results: [
        high,
        creatinine(104, 'umol/L'),
        creatinine(70, 'umol/L', { ago: 30 }),
        rate(61, 0),
        rate(80, 30),
      ],
    },
    expected: [CLEAR],
  },
  {
    shows: 'One part that nobody measured leaves it open',
    given: { results: [high, creatinine(70, 'umol/L'), creatinine(70, 'umol/L', { ago: 30 })] },
    expected: [unknown('egfr-result')],
  },
  {
    shows: 'Calcium is not high: that is for others to chase',
    given: {
      results: [corrected(2.6, 'mmol/L'), creatinine(140, 'umol/L'), creatinine(70, 'umol/L', { ago: 30 })],
    },
    expected: NOT_APPLICABLE,
  },
]
