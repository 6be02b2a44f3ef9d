import type { CalciumUnit } from '#domain/facts/laboratory.ts'
import type { CalciumMeasureUsed, CaseloadRow } from '#domain/review/caseload-row.ts'

import { SHORT_MEASURE_WORDS } from './calcium-words.ts'

/** The unit and the kind that most values of a list have. */
export type CalciumHead = { readonly unit: CalciumUnit; readonly measure: CalciumMeasureUsed }

/** Undefined where no row has a value. */
export function calciumHead(rows: readonly Pick<CaseloadRow, 'calcium'>[]): CalciumHead | undefined {
  const values = rows.flatMap(({ calcium }) => (calcium.state === 'value' ? [calcium] : []))
  const unit = mostOf(values.map((value) => value.unit))
  const measure = mostOf(values.map((value) => value.measure))
  return unit === undefined || measure === undefined ? undefined : { unit, measure }
}

/** `corr. mmol/L`. */
export function wordCalciumHead({ unit, measure }: CalciumHead): string {
  return `${SHORT_MEASURE_WORDS[measure]} ${unit}`
}

function mostOf<Word extends string>(words: readonly Word[]): Word | undefined {
  const counts = [...Map.groupBy(words, (word) => word)]
  return counts.toSorted(([a, one], [b, other]) => other.length - one.length || (a < b ? -1 : 1))[0]?.[0]
}
