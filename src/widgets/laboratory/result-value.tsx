import type { LabResult } from '#domain/facts/laboratory.ts'
import { positionOf } from '#domain/review/position-of.ts'
import { Value } from '#ui/text/value.tsx'
import { wordBound, wordCalciumNumber, wordNumber, wordUnit } from '#wording/amount.ts'
import { wordInterpretation } from '#wording/laboratory/result.ts'
import { isCalcium } from '#domain/calcium/series/calcium-series.ts'

import { PositionFlag } from '../calcium/position-flag.tsx'
import { InYourUnit } from './in-your-unit.tsx'
import styles from './result-value.module.css'

const MARKS: Partial<Record<LabResult['status'], string>> = {
  preliminary: 'preliminary',
  corrected: 'corrected',
  amended: 'amended',
}

/** A result as reported: number, unit, flag, and what lowers trust in it. */
export function ResultValue({ result }: { readonly result: LabResult }) {
  const { measure, amount, comparator, status } = result
  const marks = [MARKS[status], wordInterpretation(result)].filter((mark) => mark !== undefined)
  return (
    <span className={styles.result}>
      <Value>
        <span className={styles.value}>
          {wordBound(comparator)}
          {numberIn(result)}
        </span>{' '}
        <span className={styles.unit}>{wordUnit(amount.unit)}</span>
        <InYourUnit measure={measure} {...amount} comparator={comparator} />
      </Value>{' '}
      <PositionFlag position={positionOf(result)} />
      {marks.length > 0 && <span className={styles.mark}> {marks.join(', ')}</span>}
    </span>
  )
}

function numberIn(result: LabResult): string {
  if (!isCalcium(result)) return wordNumber(result.amount.value)
  return wordCalciumNumber(result.amount.value, result.amount.unit)
}
