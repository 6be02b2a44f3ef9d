import type { PatientFacts } from '../../facts/patient-facts.ts'
import type { Day } from '../../time/day.ts'
import { painBySite } from '../pain-by-site.ts'
import { isWithin, periodOf } from '../pain-days.ts'
import { placeKey, type PainPlace } from '../pain-place.ts'

/** Where it hurt, how badly at the worst, and when that was told last. */
export type PlacePain = {
  readonly key: string
  readonly place: PainPlace
  /** Absent where pain was told without a score of its own. */
  readonly worst?: number
  readonly last: Day
}

/** Each place at which pain was told in these days, the worst first. */
export function placePain(
  facts: Pick<PatientFacts, 'pain' | 'symptoms'>,
  range: number,
  today: Day,
): readonly PlacePain[] {
  const period = periodOf(range, today)
  return painBySite(facts)
    .flatMap(({ place, pain }): readonly PlacePain[] => {
      const recent = pain.filter(({ when }) => isWithin(when.day, period))
      const [newest] = recent
      if (newest === undefined) return []
      const scores = recent.flatMap(({ told }) =>
        told.by === 'diary' ? [told.entry.worst, told.entry.average, told.entry.now] : [],
      )
      const worst = Math.max(...scores.filter((score) => score !== undefined))
      return [
        {
          key: placeKey(place),
          place,
          ...(Number.isFinite(worst) && { worst }),
          last: newest.when.day,
        },
      ]
    })
    .toSorted((a, b) => (b.worst ?? -1) - (a.worst ?? -1) || b.last - a.last)
}
