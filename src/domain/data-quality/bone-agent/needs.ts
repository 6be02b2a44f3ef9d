import type { Need } from '../../facts/coverage.ts'

export const BONE_AGENT_NEEDS: readonly Need[] = [
  { concept: 'medication-doses', window: { kind: 'all' } },
  { concept: 'medication-orders', window: { kind: 'all' } },
  { concept: 'service-orders', window: { kind: 'all' } },
]
