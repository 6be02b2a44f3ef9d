import { calciumDays } from '#domain/calcium/series/calcium-days.ts'
import { calciumTrend } from '#domain/calcium/series/calcium-trend.ts'
import { isCalcium } from '#domain/calcium/series/calcium-series.ts'
import { CALCIUM_MEASURES, type CalciumUnit } from '#domain/facts/laboratory.ts'
import type { PatientReview } from '#domain/review/patient-review.ts'
import type { Ruleset } from '#domain/rules/ruleset.ts'
import type { Day } from '#domain/time/day.ts'
import { EpisodesTable } from '#widgets/calcium/episodes-table.tsx'
import { ResultsTable } from '#widgets/calcium/results-table.tsx'
import { CalciumDaysTable } from '#widgets/laboratory/calcium-days-table.tsx'
import { RefusedOf } from '#widgets/laboratory/refused-of.tsx'
import { wordCalciumTrend, wordCorrection } from '#wording/laboratory/result.ts'

import styles from './laboratory.module.css'
import { Listing } from './listing.tsx'

type CalciumProps = {
  readonly review: PatientReview
  readonly today: Day
  readonly rules: Ruleset
  readonly isOpen: boolean
}

/** What was measured of calcium and what the rules read of it; below it all that the laboratory sent, as it was sent. */
export function Calcium({ review: { calcium, calciumEpisodes, facts }, today, rules, isOpen }: CalciumProps) {
  const reported = facts.results.filter(isCalcium)
  const computed = [...new Set(calcium.filter(({ from }) => from !== undefined).map(({ unit }) => unit))]
  const trend = calciumTrend(calcium, rules, today)
  return (
    <>
      {trend !== undefined && <p className={styles.formula}>{wordCalciumTrend(trend)}.</p>}
      <Listing items={calciumDays(facts, calcium)} isOpen={isOpen} none="No calcium that the rules can read.">
        {(days) => <CalciumDaysTable days={days} />}
      </Listing>
      {computed.map((unit) => (
        <Formula key={unit} unit={unit} rules={rules} />
      ))}
      <RefusedOf refusals={facts.refusals} measures={CALCIUM_MEASURES} what="calcium" />
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

function Formula({ unit, rules }: { readonly unit: CalciumUnit; readonly rules: Ruleset }) {
  return <p className={styles.formula}>Corrected here: {wordCorrection(unit, rules)}.</p>
}
