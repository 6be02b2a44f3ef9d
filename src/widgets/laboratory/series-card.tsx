import { useState, type ReactNode } from 'react'

import { isCalcium } from '#domain/calcium/series/calcium-series.ts'
import { LAB_UNITS, type LabMeasure, type LabResult } from '#domain/facts/laboratory.ts'
import type { PatientReview } from '#domain/review/patient-review.ts'
import { Card } from '#ui/layout/card.tsx'
import { capitalized } from '#wording/list.ts'
import { wordLabMeasure } from '#wording/measure.ts'

import { RefusedOf } from './refused-of.tsx'
import { SeriesTable } from './series-table.tsx'
import styles from './series-card.module.css'

type SeriesCardProps = {
  readonly facts: Pick<PatientReview['facts'], 'results' | 'refusals'>
  /** How the rows of a long series are shown. */
  readonly children: (
    results: readonly LabResult[],
    table: (some: readonly LabResult[]) => ReactNode,
  ) => ReactNode
}

/** Any test but calcium as a series, with what could not be read of it beside it. */
export function SeriesCard({ facts, children }: SeriesCardProps) {
  const measures = measuresIn(facts)
  const [chosen, setChosen] = useState<LabMeasure>()
  const measure = measures.find((one) => one === chosen) ?? measures[0]
  if (measure === undefined) return null
  const own = facts.results.filter((result) => result.measure === measure)
  const name = capitalized(wordLabMeasure(measure))
  return (
    <Card title="Series" note="newest first, in the unit reported" flush>
      <label className={styles.choice}>
        <span>Test</span>
        <select
          value={measure}
          onChange={({ target }) => setChosen(measures.find((one) => one === target.value))}
        >
          {measures.map((one) => (
            <option key={one} value={one}>
              {capitalized(wordLabMeasure(one))}
            </option>
          ))}
        </select>
      </label>
      {children(own, (some) => (
        <SeriesTable caption={`${name}, newest first`} results={some} all={own} />
      ))}
      <RefusedOf refusals={facts.refusals} measures={[measure]} what={wordLabMeasure(measure)} />
    </Card>
  )
}

/** Those with a result, or with one that could not be read, in the order of the measures. */
function measuresIn({ results, refusals }: SeriesCardProps['facts']): readonly LabMeasure[] {
  const told = new Set<string>([
    ...results.filter((result) => !isCalcium(result)).map(({ measure }) => measure),
    ...refusals.flatMap(({ about }) => (about === undefined || about.startsWith('calcium-') ? [] : [about])),
  ])
  return FIRST.filter((measure) => told.has(measure))
}

function isMeasure(name: string): name is LabMeasure {
  return Object.hasOwn(LAB_UNITS, name)
}

/** What is looked at most comes first. */
const LOOKED_AT: readonly LabMeasure[] = [
  'creatinine',
  'egfr',
  'alkaline-phosphatase',
  'hemoglobin',
  'albumin',
]
const FIRST: readonly LabMeasure[] = [...new Set([...LOOKED_AT, ...Object.keys(LAB_UNITS).filter(isMeasure)])]
