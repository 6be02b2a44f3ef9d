import { addPain } from '../../cohort/chart/report.ts'
import type { Scene } from '../story.ts'

/** One entry on each day of a stretch, all with the same worst pain. */
export function painOn({ chart }: Scene, from: number, until: number, worst: number): void {
  for (let day = from; day <= until; day += 1) addPain(chart, { at: chart.at(day, 19, 30), worst })
}
