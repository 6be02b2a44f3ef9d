import type { PainEntry } from '../facts/pain.ts'
import type { PatientFacts } from '../facts/patient-facts.ts'
import { byId, type AtLeastOne, type FactId } from '../facts/record.ts'
import type { SymptomReport } from '../facts/symptom.ts'
import { oncePer } from '../rules/once.ts'
import type { When } from '../time/when.ts'
import { byNewest } from '../time/when.ts'
import { hurts } from './hurts.ts'
import { isWithin, type Period } from './pain-days.ts'
import { isPossiblyOnePlace, placeKey, placesOf, placesOfReport, type PainPlace } from './pain-place.ts'

/** Pain told at a place, in the diary or in a report of a symptom. */
export type ToldPain = {
  readonly id: FactId
  readonly when: When
  readonly told:
    | { readonly by: 'diary'; readonly entry: PainEntry }
    | { readonly by: 'report'; readonly report: SymptomReport }
}

/** `pain` is newest first. */
export type PainAtPlace = { readonly place: PainPlace; readonly pain: readonly ToldPain[] }

type Facts = Pick<PatientFacts, 'pain' | 'symptoms'>

/** Every place at which pain was ever told, in the order of their keys. Denials are no pain. */
export const painBySite = oncePer((facts: Facts): readonly PainAtPlace[] => {
  const places = new Map<string, { readonly place: PainPlace; readonly pain: ToldPain[] }>()
  const add = (at: readonly PainPlace[], pain: ToldPain) => {
    for (const [key, place] of new Map(at.map((one) => [placeKey(one), one]))) {
      const known = places.get(key) ?? { place, pain: [] }
      places.set(key, known)
      known.pain.push(pain)
    }
  }
  for (const entry of facts.pain) {
    if (hurts(entry))
      add(placesOf(entry), {
        id: entry.id,
        when: entry.when,
        told: { by: 'diary', entry },
      })
  }
  for (const report of facts.symptoms) {
    if (report.answer !== 'absent')
      add(placesOfReport(report), { id: report.id, when: report.when, told: { by: 'report', report } })
  }
  return [...places.values()]
    .map(({ place, pain }) => ({ place, pain: pain.toSorted(byNewestPain) }))
    .toSorted((a, b) => byId(placeKey(a.place), placeKey(b.place)))
})

function byNewestPain(a: ToldPain, b: ToldPain): number {
  return byNewest(a.when, b.when) || byId(a.id, b.id)
}

/** Pain of late at one place. */
export type RecentPain = {
  readonly place: PainPlace
  /** What was told in the period, newest first. */
  readonly recent: AtLeastOne<ToldPain>
  readonly first: ToldPain
  /** What makes it no new pain: the last told there, or where it may have been, in the quiet days before the first. */
  readonly before?: ToldPain
}

/**
 * The places at which pain was told in a period. It is new where none was told there in so many days before: pain 60 days
 * ago does not make it old, pain 59 days ago does.
 */
export function recentPain(facts: Facts, period: Period, quietDays: number): readonly RecentPain[] {
  const all = painBySite(facts)
  return all.flatMap(({ place, pain }) => {
    const [newest, ...older] = pain.filter(({ when }) => isWithin(when.day, period))
    if (newest === undefined) return []
    const first = older.at(-1) ?? newest
    const [before] = all
      .filter((other) => isPossiblyOnePlace(other.place, place))
      .flatMap((other) => other.pain)
      .filter(({ when }) => when.day < first.when.day && first.when.day - when.day < quietDays)
      .toSorted(byNewestPain)
    return [{ place, recent: [newest, ...older], first, ...(before !== undefined && { before }) }]
  })
}
