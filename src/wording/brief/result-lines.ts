import type { LabMeasure, LabResult } from '#domain/facts/laboratory.ts'
import type { CalciumCell, Position } from '#domain/review/caseload-row.ts'
import type { PatientReview } from '#domain/review/patient-review.ts'
import { positionOf } from '#domain/review/position-of.ts'
import type { Day } from '#domain/time/day.ts'

import { wordAmount, wordCalcium, wordCalciumRange } from '../amount.ts'
import { capitalized } from '../list.ts'
import { wordCalciumMeasure, wordLabMeasure, wordResult } from '../measure.ts'

/** The newest value of one test: as reported, with its own limits and its day. */
export type ResultLine = {
  readonly name: string
  readonly value: string
  readonly position: Position
  readonly range?: string
  readonly day: Day
  /** Preliminary, too old to reassure, computed here. */
  readonly remarks: readonly string[]
}

/** What is looked at beside calcium, in this order. */
const KEY_MEASURES = [
  'albumin',
  'creatinine',
  'egfr',
  'alkaline-phosphatase',
  'vitamin-d',
  'hemoglobin',
  'psa',
  'ca-15-3',
  'ca-27-29',
  'cea',
  'm-protein',
  'thyroglobulin',
  'ldh',
] as const satisfies readonly LabMeasure[]

/** Calcium as the rules read it, then the newest of each test that is on record. */
export function resultLines({ row, facts, egfr }: PatientReview): readonly ResultLine[] {
  return [
    ...calciumLines(row.calcium),
    ...KEY_MEASURES.flatMap((measure) => {
      const newest = facts.results.find((result) => result.measure === measure)
      if (newest !== undefined) return [lineOf(newest)]
      return measure === 'egfr' && egfr !== undefined ? [computedLine(egfr)] : []
    }),
  ]
}

function calciumLines(calcium: CalciumCell): readonly ResultLine[] {
  if (calcium.state !== 'value') return []
  const { measure, low, high, unit, when, position, stale, preliminary, defaultRange } = calcium
  const limits = wordCalciumRange(low, high, unit)
  return [
    {
      name: capitalized(wordCalciumMeasure(measure)),
      value: wordCalcium(calcium),
      position,
      range: defaultRange ? `${limits}, default` : limits,
      day: when.day,
      remarks: [...(preliminary ? ['preliminary'] : []), ...(stale ? ['too old to reassure'] : [])],
    },
  ]
}

function lineOf(result: LabResult): ResultLine {
  const { measure, low, high, when, status } = result
  return {
    name: capitalized(wordLabMeasure(measure)),
    value: wordResult(result),
    position: positionOf(result),
    ...((low !== undefined || high !== undefined) && { range: wordLimits(low, high) }),
    day: when.day,
    remarks: status === 'preliminary' ? ['preliminary'] : [],
  }
}

function computedLine({ value, day }: NonNullable<PatientReview['egfr']>): ResultLine {
  return {
    name: 'eGFR',
    value: wordAmount(value, 'mL/min/{1.73_m2}'),
    // Computed here and never graded.
    position: 'within',
    day,
    remarks: ['computed here'],
  }
}

function wordLimits(low: number | undefined, high: number | undefined): string {
  if (low === undefined) return `up to ${high ?? ''}`
  return high === undefined ? `from ${low}` : `${low}-${high}`
}

/** As laboratories print it: `H`, `L`; nothing within the range. */
export function wordPositionShort(position: Position): string | undefined {
  switch (position) {
    case 'high':
      return 'H'
    case 'low':
      return 'L'
    case 'within':
      return undefined
    case 'implausible':
      return 'not plausible'
    case 'undecided':
      return 'bound'
  }
}
