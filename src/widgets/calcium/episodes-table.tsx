import type { StatedCalcium } from '#domain/calcium/calcium-value.ts'
import type { CalciumEpisode } from '#domain/calcium/episodes.ts'
import { PlainTable } from '#ui/table/plain-table.tsx'
import { Value } from '#ui/text/value.tsx'
import { wordDay } from '#wording/day.ts'

import { MEASURE_WORDS, wordCalcium } from './calcium-words.ts'
import styles from './results-table.module.css'

const HEADS = [
  { text: 'High since' },
  { text: 'Peak' },
  { text: 'Treated' },
  { text: 'Lowest after' },
  { text: 'Ended' },
  { text: 'High again' },
]

/** Each run of high calcium: how high, with what treated, how far down, and whether it came back. */
export function EpisodesTable({ episodes }: { readonly episodes: readonly CalciumEpisode[] }) {
  return (
    <PlainTable caption="Episodes of high calcium, newest first" heads={HEADS}>
      {episodes.map((episode) => (
        <Episode key={episode.first.day} episode={episode} />
      ))}
    </PlainTable>
  )
}

function Episode({ episode }: { readonly episode: CalciumEpisode }) {
  const { first, peak, grade, treatments, nadir, endedBy, relapse } = episode
  return (
    <tr>
      <th scope="row">
        <Value>{wordDay(first.day)}</Value>
      </th>
      <td>
        <OnDay calcium={peak} /> <span className={styles.remark}>grade {grade}</span>
      </td>
      <td>
        {treatments.length === 0
          ? 'not on record'
          : treatments.map(({ id, named, day }) => (
              <div key={id}>
                {named} <Value>{wordDay(day)}</Value>
              </div>
            ))}
      </td>
      <td>{nadir === undefined ? 'no value yet' : <OnDay calcium={nadir} />}</td>
      <td>{endedBy === undefined ? 'goes on' : <OnDay calcium={endedBy} />}</td>
      <td>{relapse === undefined ? 'no' : <OnDay calcium={relapse} />}</td>
    </tr>
  )
}

function OnDay({ calcium }: { readonly calcium: StatedCalcium }) {
  const { value, unit, comparator, measure, day } = calcium
  return (
    <>
      <Value>
        {wordCalcium(value, unit, comparator)} <span className={styles.unit}>{unit}</span>
      </Value>{' '}
      <span className={styles.remark}>
        {MEASURE_WORDS[measure]}, {wordDay(day)}
      </span>
    </>
  )
}
