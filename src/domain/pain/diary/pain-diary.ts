import type { PainEntry } from '../../facts/pain.ts'
import type { PatientFacts } from '../../facts/patient-facts.ts'
import type { SymptomReport } from '../../facts/symptom.ts'
import { cordClassOf, isSpinalPain } from '../../cord/cord-class.ts'
import { isAmber, isRed } from '../../calcium/calcium-symptoms.ts'
import { roundHalfUp } from '../../quantity/round.ts'
import { byNewestAnswer } from '../../symptoms/standing-answers.ts'
import { addDays, type Day } from '../../time/day.ts'
import { daysWithEntry, isWithin, painDays, periodOf, type Period } from '../pain-days.ts'

export const DIARY_RANGES = [14, 28, 90] as const
export type DiaryRange = (typeof DIARY_RANGES)[number]

/** What is counted or scored in an entry. */
export const DIARY_MEASURES = [
  'worst',
  'average',
  'now',
  'interference',
  'rescueDoses',
  'breakthroughEpisodes',
] as const satisfies readonly (keyof PainEntry)[]
export type DiaryMeasure = (typeof DIARY_MEASURES)[number]

/** What is asked beside pain, in the groups that matter here. */
export const SYMPTOM_GROUPS = ['cord', 'spinal-pain', 'calcium', 'other'] as const
export type SymptomGroup = (typeof SYMPTOM_GROUPS)[number]

/** By day, oldest first; undefined is a day without an answer, never 0. */
export type MeasureRow = {
  readonly measure: DiaryMeasure
  readonly cells: readonly (number | undefined)[]
}

/** All that was answered of one group on one day, what says most first. */
export type SymptomCell = {
  readonly reports: readonly SymptomReport[]
  /** How grave the gravest of the answers is: a sign of the cord, or a red symptom of calcium. */
  readonly gravity?: 'cord-sign' | 'red'
}

export type SymptomRow = {
  readonly group: SymptomGroup
  readonly cells: readonly (SymptomCell | undefined)[]
}

export type PainDiary = {
  readonly days: readonly Day[]
  readonly daysWithEntry: number
  readonly lastEntry?: Day
  readonly worst?: number
  /** The mean of what was told as the average; none below three days. */
  readonly meanAverage?: number
  readonly measures: readonly MeasureRow[]
  readonly symptoms: readonly SymptomRow[]
}

type Facts = Pick<PatientFacts, 'pain' | 'symptoms'>

/** Fewer days tell nothing on average. */
const FEWEST_FOR_MEAN = 3

/** The diary day by day. A row that nobody ever answered in these days is left out; the worst pain always has one. */
export function painDiary(facts: Facts, range: DiaryRange, today: Day): PainDiary {
  const period = periodOf(range, today)
  const days = Array.from({ length: range }, (_, at) => addDays(today, at - range + 1))
  const entries = Map.groupBy(facts.pain, ({ when }) => when.day)
  const rows = DIARY_MEASURES.map((measure) => ({
    measure,
    cells: days.map((day) => highest(entries.get(day) ?? [], measure)),
  }))
  const averages = rows.find(({ measure }) => measure === 'average')?.cells.filter(isTold) ?? []
  const [worst] = painDays(facts, period).toSorted((a, b) => b.worst - a.worst)
  const [lastEntry] = daysWithEntry(facts, { from: -Infinity, to: today })
  return {
    days,
    daysWithEntry: daysWithEntry(facts, period).length,
    ...(lastEntry !== undefined && { lastEntry }),
    ...(worst !== undefined && { worst: worst.worst }),
    ...(averages.length >= FEWEST_FOR_MEAN && { meanAverage: meanOf(averages) }),
    measures: rows.filter(({ measure, cells }) => measure === 'worst' || cells.some(isTold)),
    symptoms: symptomRows(facts, days, period),
  }
}

/** Of several entries of a day the highest stands. */
function highest(entries: readonly PainEntry[], measure: DiaryMeasure): number | undefined {
  const told = entries.map((entry) => entry[measure]).filter(isTold)
  return told.length === 0 ? undefined : Math.max(...told)
}

function isTold<T>(value: T | undefined): value is T {
  return value !== undefined
}

function meanOf(values: readonly number[]): number {
  return roundHalfUp(values.reduce((sum, value) => sum + value, 0) / values.length, 1)
}

function symptomRows({ symptoms }: Facts, days: readonly Day[], period: Period): readonly SymptomRow[] {
  const told = symptoms.filter(({ when }) => isWithin(when.day, period))
  const groups = Map.groupBy(told, groupOf)
  return SYMPTOM_GROUPS.flatMap((group) => {
    const byDay = Map.groupBy(groups.get(group) ?? [], ({ when }) => when.day)
    if (byDay.size === 0) return []
    return [{ group, cells: days.map((day) => cellOf(byDay.get(day) ?? [])) }]
  })
}

function groupOf(report: SymptomReport): SymptomGroup {
  if (cordClassOf(report) === 'A') return 'cord'
  if (isSpinalPain(report)) return 'spinal-pain'
  return isRed(report) || isAmber(report) ? 'calcium' : 'other'
}

function cellOf(reports: readonly SymptomReport[]): SymptomCell | undefined {
  if (reports.length === 0) return undefined
  // What is as before was grave when it was told first.
  const told = reports.filter(({ answer }) => answer !== 'absent' && answer !== 'same')
  const isCord = told.some((report) => cordClassOf(report) === 'A')
  const gravity = isCord ? 'cord-sign' : told.some(isRed) ? 'red' : undefined
  return {
    reports: reports.toSorted(
      (a, b) => Number(a.answer === 'absent') - Number(b.answer === 'absent') || byNewestAnswer(a, b),
    ),
    ...(gravity !== undefined && { gravity }),
  }
}
