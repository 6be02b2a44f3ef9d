import { useState } from 'react'

import type { PatientReview } from '#domain/review/patient-review.ts'
import { siteLines, type SiteLine } from '#domain/sites/site-lines.ts'
import { MIDLINE_REGIONS, PAIRED_REGIONS } from '#domain/skeleton/region.ts'
import type { Day } from '#domain/time/day.ts'
import { byNewest } from '#domain/time/when.ts'
import { Card } from '#ui/layout/card.tsx'
import { wordImaged } from '#wording/place/imaging.ts'

import { isOpenFor } from '../record/is-open.ts'
import { LesionMap } from '../skeleton/lesion-map.tsx'
import { placeLesions, type Placed } from '../skeleton/place-lesions.ts'
import { SitesTable } from './sites-table.tsx'
import styles from './sites.module.css'

type SitesCardProps = {
  readonly review: PatientReview
  readonly today: Day
  /** Beside other cards, or for itself with the state and the record of each site. */
  readonly variant: 'compact' | 'full'
}

/** Where the disease is in bone, drawn and told. The table is the control, the drawing mirrors it. */
export function SitesCard({ review: { row, facts }, today, variant }: SitesCardProps) {
  const [pointed, onPoint] = useState<string>()
  const [chosen, setChosen] = useState<string>()
  const lines = siteLines(facts, row.flags, today)
  const placed = placeLesions(lines)
  const isOpen = isOpenFor(row.gaps)
  const lit = pointed ?? chosen
  const onChoose = (line: string) => setChosen(line === chosen ? undefined : line)
  return (
    <Card title="Sites" flush note={wordReach(placed, lines, today)}>
      {lines.length === 0 ? (
        <p className={styles.none}>
          {isOpen('conditions') ? 'Not loaded: none may mean not known.' : 'No bone site on record.'}
        </p>
      ) : (
        <div className={styles.sites} data-variant={variant}>
          <div className={styles.parts}>
            <LesionMap placed={placed} lines={lines} lit={lit} onPoint={onPoint} />
            <SitesTable
              lines={lines}
              today={today}
              pointing={{ lit, chosen, onPoint, onChoose }}
              isFull={variant === 'full'}
              isImagingOpen={isOpen('examinations')}
            />
          </div>
          {isOpen('conditions', 'lesions') && <p className={styles.none}>Not completely loaded.</p>}
        </div>
      )}
    </Card>
  )
}

const REGIONS = MIDLINE_REGIONS.length + 2 * PAIRED_REGIONS.length

/** `5 of 29 regions, CT 03-Oct`: how much of the skeleton, and the newest look at any of it. */
function wordReach({ regions }: Placed, lines: readonly SiteLine[], today: Day): string {
  const newest = lines
    .flatMap(({ imaged }) => (imaged?.isSure === true ? [imaged] : []))
    .toSorted((a, b) => byNewest(a.examination.when, b.examination.when))[0]
  const reach = `${regions.size} of ${REGIONS} regions`
  return newest === undefined ? reach : `${reach}, ${wordImaged(newest, today)}`
}
