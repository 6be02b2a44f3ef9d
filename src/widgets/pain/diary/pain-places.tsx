import { placePain, type PlacePain } from '#domain/pain/diary/place-pain.ts'
import { painBand } from '#domain/pain/pain-band.ts'
import type { PatientReview } from '#domain/review/patient-review.ts'
import type { Ruleset } from '#domain/rules/ruleset.ts'
import type { Day } from '#domain/time/day.ts'
import { Value } from '#ui/text/value.tsx'
import { wordNearDay } from '#wording/day.ts'
import { capitalized } from '#wording/list.ts'
import { wordPlace } from '#wording/pain/place.ts'

import type { Mark } from '../../skeleton/place-lesions.ts'
import { SkeletonMap } from '../../skeleton/skeleton-map.tsx'
import styles from './pain-places.module.css'

type PainPlacesProps = {
  readonly facts: Pick<PatientReview['facts'], 'pain' | 'symptoms'>
  readonly range: number
  readonly today: Day
  readonly rules: Ruleset
}

/** Where it hurts: the worst of each place, drawn with its number and listed. What has no place or side is listed alone. */
export function PainPlaces({ facts, range, today, rules }: PainPlacesProps) {
  const places = placePain(facts, range, today)
  if (places.length === 0) return <p className={styles.none}>No place of pain was told in these days.</p>
  const words = places.map((place) => wordPlacePain(place))
  return (
    <div className={styles.places}>
      <SkeletonMap
        regions={marksOf(places, rules)}
        label={`Where it hurts: ${words.join('; ')}`}
        lit={undefined}
        onPoint={() => undefined}
      />
      <div>
        <h3 className={styles.title}>Where it hurts</h3>
        <ul className={styles.list}>
          {places.map((place) => (
            <li key={place.key}>
              <span className={styles.worst}>
                <Value>{place.worst ?? 'no score'}</Value>
              </span>
              {capitalized(wordPlace(place.place))}
              <span className={styles.when}>
                <Value>{wordNearDay(place.last, today)}</Value>
              </span>
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}

function wordPlacePain({ place, worst }: PlacePain): string {
  return `${wordPlace(place)} ${worst === undefined ? 'without a score' : `worst ${worst}`}`
}

/** The key of a place is that of its region; one without a side has none, and is not drawn on the wrong one. */
function marksOf(places: readonly PlacePain[], rules: Ruleset): ReadonlyMap<string, Mark> {
  return new Map(
    places.map(({ key, worst }) => [
      key,
      {
        pattern: `pain-${worst === undefined ? 'untold' : painBand(worst, rules)}` as const,
        text: worst === undefined ? '?' : String(worst),
        lines: [key],
        treated: [],
      },
    ]),
  )
}
