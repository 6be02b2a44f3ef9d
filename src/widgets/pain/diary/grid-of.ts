import type { MeasureRow, PainDiary, SymptomCell, SymptomRow } from '#domain/pain/diary/pain-diary.ts'
import { painBand, type PainBand } from '#domain/pain/pain-band.ts'
import { roundHalfUp } from '#domain/quantity/round.ts'
import type { Ruleset } from '#domain/rules/ruleset.ts'
import type { Day } from '#domain/time/day.ts'
import { wordDay } from '#wording/day.ts'
import { COUNTED, DIARY_ROWS, SYMPTOM_ROWS, wordBand, wordCell, wordReport } from '#wording/pain/diary.ts'

import type { Urgency } from '../../tier/urgency.ts'

export type GridCell = {
  /** All that it says, for whoever does not see its neighbors. */
  readonly name: string
  readonly text: string
  readonly tint: PainBand | 'counted' | 'none-told' | 'told'
  readonly tier?: Urgency
}

export type GridRow = {
  readonly key: string
  readonly title: string
  readonly cells: readonly GridCell[]
}

const NOT_TOLD = '\u00b7'

/** The diary as rows of cells, each with its words. */
export function gridOf({ days, measures, symptoms }: PainDiary, rules: Ruleset): readonly GridRow[] {
  return [
    ...measures.map((row) => measureRow(row, days, rules)),
    ...symptoms.map((row) => symptomRow(row, days)),
  ]
}

function measureRow({ measure, cells }: MeasureRow, days: readonly Day[], rules: Ruleset): GridRow {
  const title = DIARY_ROWS[measure]
  return {
    key: measure,
    title,
    cells: days.map((day, at): GridCell => {
      const value = cells[at]
      if (value === undefined) return notTold(title, day)
      if (COUNTED.has(measure))
        return { name: `${title}, ${wordDay(day)}: ${value}`, text: String(value), tint: 'counted' }
      const band = painBand(value, rules)
      return {
        name: `${title}, ${wordDay(day)}: ${value} of 10, ${wordBand(band)}`,
        text: String(roundHalfUp(value, 1)),
        tint: band,
      }
    }),
  }
}

function symptomRow({ group, cells }: SymptomRow, days: readonly Day[]): GridRow {
  const title = SYMPTOM_ROWS[group]
  return {
    key: group,
    title,
    cells: days.map((day, at) => {
      const cell = cells[at]
      return cell === undefined ? notTold(title, day) : symptomCell(title, day, cell)
    }),
  }
}

const TIERS = { 'cord-sign': 'immediate', red: 'same-day' } as const

function symptomCell(title: string, day: Day, cell: SymptomCell): GridCell {
  const { gravity, reports } = cell
  const text = wordCell(cell)
  return {
    name: `${title}, ${wordDay(day)}: ${text} (${reports.map(wordReport).join('; ')})`,
    text,
    tint: 'told',
    ...(gravity !== undefined && { tier: TIERS[gravity] }),
  }
}

function notTold(title: string, day: Day): GridCell {
  return { name: `${title}, ${wordDay(day)}: no entry`, text: NOT_TOLD, tint: 'none-told' }
}
