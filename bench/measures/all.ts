import type { Lab } from '../lab.ts'
import type { Figure } from '../report/figure.ts'
import { chartFigures } from './charts.ts'
import { trafficFigures } from './clinic-traffic.ts'
import { dataPathFigures } from './data-path.ts'
import { evaluationFigures } from './evaluation.ts'
import { layoutShiftFigures } from './layout-shift.ts'
import { listFigures } from './list/list-figures.ts'
import { navigationFigures } from './navigation.ts'
import { medplumSortFigures } from './peers/medplum-sort.ts'
import { demoFigures, startupFigures } from './startup.ts'
import { chartWeights, weightFigures } from './weights.ts'

export type Section = {
  /** The goals that it measures. */
  readonly ids: readonly string[]
  /** It tells wall times alone: no gate wants it. */
  readonly isWall?: true
  readonly run: (lab: Lab) => Promise<readonly Figure[]>
}

/** Needs no lab, and must have none beside it: its memory would be collected at the cost of what is measured. */
export const BARE = { ids: ['D1', 'D2'], run: evaluationFigures }

export const SECTIONS: readonly Section[] = [
  { ids: ['S1'], run: weightFigures },
  { ids: ['S6', 'S7'], run: trafficFigures },
  { ids: ['S4'], run: dataPathFigures },
  { ids: ['S8'], run: layoutShiftFigures },
  { ids: ['L1', 'L2', 'L3', 'L4', 'L5'], run: listFigures },
  { ids: ['L2'], run: medplumSortFigures },
  { ids: ['L6', 'C1', 'C2'], run: chartFigures },
  { ids: ['C3'], run: chartWeights },
  { ids: ['N1'], isWall: true, run: navigationFigures },
  { ids: ['X1'], isWall: true, run: demoFigures },
  { ids: ['S2', 'S3', 'S5'], isWall: true, run: startupFigures },
]

/** Whether it measures what is asked for; nothing in particular is everything. */
export function isWanted({ ids }: Pick<Section, 'ids'>, only: ReadonlySet<string>): boolean {
  return only.size === 0 || ids.some((id) => only.has(id))
}
