import type { Need } from '../facts/coverage.ts'

/** What has to be read before the list of risk factors is whole. */
export const RISK_NEEDS: readonly Need[] = [
  { concept: 'conditions', window: { kind: 'all' } },
  { concept: 'lesions', window: { kind: 'all' } },
  { concept: 'procedures', window: { kind: 'all' } },
  { concept: 'medication-doses', window: { kind: 'all' } },
  { concept: 'medication-orders', window: { kind: 'all' } },
  { concept: 'performance', window: { kind: 'days', days: 400, newest: true } },
  { concept: 'bone-laboratory', window: { kind: 'days', days: 400, newest: true } },
  { concept: 'tumor-marker', window: { kind: 'days', days: 400, newest: true } },
  { concept: 'symptoms', window: { kind: 'days', days: 365, newest: false } },
  { concept: 'pain', window: { kind: 'days', days: 7, newest: false } },
]
