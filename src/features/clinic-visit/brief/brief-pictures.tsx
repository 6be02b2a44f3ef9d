import type { PatientReview } from '#domain/review/patient-review.ts'
import type { Ruleset } from '#domain/rules/ruleset.ts'
import { siteLines } from '#domain/sites/site-lines.ts'
import type { Day } from '#domain/time/day.ts'
import { LesionMap } from '#widgets/skeleton/lesion-map.tsx'
import { placeLesions } from '#widgets/skeleton/place-lesions.ts'
import { trendOf } from '#widgets/trend/course/trend-of.ts'
import { TrendPaper } from '#widgets/trend/plot/trend-paper.tsx'
import type { PatientBrief } from '#wording/brief/patient-brief.ts'
import { capitalized } from '#wording/list.ts'

import styles from './brief.module.css'

type BriefPicturesProps = {
  readonly review: PatientReview
  readonly rules: Ruleset
  readonly today: Day
  readonly brief: PatientBrief
}

const WIDTH = 434
const HEIGHTS: Readonly<Record<string, number>> = { calcium: 118, pain: 78 }

/** Half a year on one axis, and the skeleton. */
export function BriefPictures({ review, rules, today, brief: { sites, none } }: BriefPicturesProps) {
  const trend = trendOf({ review, rules, today }, { range: 6, other: undefined })
  const lines = siteLines(review.facts, review.row.flags, today)
  return (
    <div className={styles.pictures}>
      <section aria-label="Six months">
        <h2>
          Six months <span>treatment, calcium, pain</span>
        </h2>
        <TrendPaper trend={trend} width={WIDTH} heightOf={(panel) => HEIGHTS[panel] ?? 78} />
        {trend.panels.length === 0 && <p>No calcium and no pain on record.</p>}
      </section>
      <section aria-label="Sites" className={styles.sites}>
        <h2>
          Sites <span>{lines.length} recorded</span>
        </h2>
        <LesionMap placed={placeLesions(lines)} lines={lines} lit={undefined} onPoint={() => undefined} />
        <table>
          <tbody>
            {sites.shown.map(({ place, pattern, risk }) => (
              <tr key={`${place} ${pattern}`}>
                <th scope="row">{place}</th>
                <td>{pattern}</td>
                <td>{risk}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {sites.more > 0 && <p className={styles.quiet}>+{sites.more} more on screen</p>}
        {sites.shown.length === 0 && <p>{capitalized(none.sites)}</p>}
      </section>
    </div>
  )
}
