import type { PainEntry } from '../../facts/pain.ts'
import type { PatientFacts } from '../../facts/patient-facts.ts'
import { byId, type FactId } from '../../facts/record.ts'
import type { Region } from '../../skeleton/region.ts'
import type { Day } from '../../time/day.ts'
import { isWithin, type Period } from '../pain-days.ts'
import { isPossiblyOnePlace, placesOf } from '../pain-place.ts'

/** The worst pain of one day, of the place that was treated or, where the diary names no place, of the body. */
export type SitePain = { readonly day: Day; readonly worst: number; readonly id: FactId }

type Facts = Pick<PatientFacts, 'pain'>

export type Whose = 'place' | 'body'

/** Newest first; of several entries of a day the highest. */
export function sitePain({ pain }: Facts, region: Region, whose: Whose, period: Period): readonly SitePain[] {
  const days = new Map<Day, SitePain>()
  for (const entry of pain) {
    const { id, when, worst } = entry
    if (worst === undefined || !isWithin(when.day, period) || !isOf(entry, region, whose)) continue
    const known = days.get(when.day)
    if (known === undefined || worst > known.worst || (worst === known.worst && byId(id, known.id) < 0))
      days.set(when.day, { day: when.day, worst, id })
  }
  return [...days.values()].toSorted((a, b) => b.day - a.day)
}

function isOf({ regions, sites }: PainEntry, region: Region, whose: Whose): boolean {
  const places = placesOf({ regions, sites })
  if (whose === 'body') return regions.length === 0 && sites.length === 0
  const treated = placesOf({ regions: [region], sites: [] })
  return places.some((place) => treated.some((one) => isPossiblyOnePlace(one, place)))
}
