import type { Grade, StatedCalcium } from '#domain/calcium/calcium-value.ts'
import type { StatedSymptom } from '#domain/symptoms/stated-symptom.ts'

import { wordAmount, wordCalcium, wordCalciumRange, type DisplayUnits } from '../../amount.ts'
import { wordDay } from '../../day.ts'
import { capitalized, wordDays, wordList } from '../../list.ts'
import { wordCalciumMeasure } from '../../measure.ts'
import { wordSymptom } from '../../symptom.ts'

/** `Corrected calcium 2.95 mmol/L (2.20-2.60) on 16-Nov-2026`, with what it was computed from. */
export function wordFull(calcium: StatedCalcium, display: DisplayUnits): string {
  return capitalized(wordStated(calcium, display))
}

/** The same within a sentence. */
export function wordStated(calcium: StatedCalcium, display: DisplayUnits): string {
  const { measure, low, high, unit, defaultRange, day, from } = calcium
  const range = `${wordCalciumRange(low, high, unit)}${defaultRange ? ', default range' : ''}`
  const value = `${wordCalciumMeasure(measure)} ${wordCalcium(calcium, display)} (${range})`
  return `${value}${from === undefined ? '' : computedFrom(from, unit)} on ${wordDay(day)}`
}

function computedFrom(
  { total, albumin, albuminDaysApart }: NonNullable<StatedCalcium['from']>,
  unit: StatedCalcium['unit'],
): string {
  const age = albuminDaysApart === 0 ? '' : `, ${wordDays(albuminDaysApart)} apart`
  const albuminWords = `albumin ${wordAmount(albumin.value, albumin.unit)}${age}`
  return ` from total ${wordCalcium({ value: total, unit })} and ${albuminWords}`
}

export function wordGraded(calcium: StatedCalcium, grade: Grade, display: DisplayUnits): string {
  const atLeast = calcium.comparator === undefined ? '' : ' at least'
  return `${wordFull(calcium, display)}: CTCAE grade ${grade}${atLeast}`
}

export function wordSymptoms(reports: readonly StatedSymptom[]): string {
  return wordList(
    reports.map(({ symptom, answer, day }) => `${wordSymptom(symptom)} (${answer}, ${wordDay(day)})`),
  )
}

/** For a row. */
export function wordShort(calcium: StatedCalcium, display: DisplayUnits): string {
  const ionized = calcium.measure === 'calcium-ionized' ? 'Ionized calcium' : 'Calcium'
  return `${ionized} ${wordCalcium(calcium, display)}`
}
