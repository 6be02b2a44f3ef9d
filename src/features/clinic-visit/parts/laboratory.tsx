import type { LabResult } from '#domain/facts/laboratory.ts'
import type { ComputedEgfr } from '#domain/renal/computed-egfr.ts'
import type { PatientReview } from '#domain/review/patient-review.ts'
import { CalciumTable } from '#widgets/calcium/calcium-table.tsx'
import { EpisodesTable } from '#widgets/calcium/episodes-table.tsx'
import { isCalcium, ResultsTable } from '#widgets/calcium/results-table.tsx'
import { newestOfEach, NewestResultsTable } from '#widgets/laboratory/newest-results-table.tsx'

import styles from './laboratory.module.css'
import { Listing } from './listing.tsx'

type CalciumProps = { readonly review: PatientReview; readonly isOpen: boolean }

/** What the rules read; below it all that the laboratory sent, also what was not chosen for its day. */
export function Calcium({ review: { calcium, calciumEpisodes, facts }, isOpen }: CalciumProps) {
  const reported = facts.results.filter(isCalcium)
  return (
    <>
      <Listing items={calcium} isOpen={isOpen} none="No calcium that the rules can read.">
        {(entries) => <CalciumTable entries={entries} />}
      </Listing>
      {calciumEpisodes.length > 0 && <EpisodesTable episodes={calciumEpisodes} />}
      {reported.length > 0 && (
        <details className={styles.reported}>
          <summary>All {reported.length} results as the laboratory reported them</summary>
          <ResultsTable results={reported} />
        </details>
      )}
    </>
  )
}

type OtherResultsProps = {
  readonly results: readonly LabResult[]
  readonly egfr: ComputedEgfr | undefined
  readonly isOpen: boolean
}

export function OtherResults({ results, egfr, isOpen }: OtherResultsProps) {
  const others = newestOfEach(results.filter((result) => !isCalcium(result)))
  return (
    <Listing items={others} isOpen={isOpen} none="No other result on record.">
      {(newest) => <NewestResultsTable results={newest} egfr={egfr} />}
    </Listing>
  )
}
