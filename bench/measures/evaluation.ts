import { measureEvaluation, type Measured } from '../compute/evaluation.ts'
import type { Figure } from '../report/figure.ts'

/** D1, D2: the rules alone, and from bytes to findings, against reading the same JSON and doing nothing with it. */
export function evaluationFigures(patients: readonly number[]): readonly Figure[] {
  return patients.flatMap((count, at) => figuresOf(measureEvaluation(count), at === patients.length - 1))
}

function figuresOf(
  { patients, reviewed, evaluated, parsed, ratio }: Measured,
  isLast: boolean,
): readonly Figure[] {
  const common = { kind: 'cpu', unit: 'patients/s' } as const
  const suffix = isLast ? '' : `.${patients}`
  return [
    {
      ...common,
      id: 'D1',
      metric: `reviewed${suffix}`,
      what: `rules alone, ${patients} patients`,
      ours: [reviewed],
    },
    {
      ...common,
      id: 'D2',
      metric: `evaluated${suffix}`,
      what: `from bytes to findings, ${patients} patients`,
      ours: [evaluated],
      against: { name: 'JSON.parse', values: [parsed] },
    },
    {
      ...common,
      id: 'D2',
      metric: `evaluationOverParsing${suffix}`,
      what: 'the same as cost',
      unit: '1',
      ours: [ratio],
    },
  ]
}
