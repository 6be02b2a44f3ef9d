import type { DiaryMeasure, PainDiary } from '#domain/pain/diary/pain-diary.ts'
import { wordDay } from '#wording/day.ts'
import { DIARY_ROWS } from '#wording/pain/diary.ts'

/** The picture in a sentence: how many entries of how many days, the extremes, the latest. */
export function wordPainCourse(diary: PainDiary): string {
  const { days, daysWithEntry } = diary
  const [first] = days
  const last = days.at(-1)
  const span = first === undefined || last === undefined ? '' : ` from ${wordDay(first)} to ${wordDay(last)}`
  const told = (['worst', 'average'] as const).flatMap((measure) => wordMeasure(diary, measure))
  return [`Pain${span}, 0 to 10: entries on ${daysWithEntry} of ${days.length} days`, ...told].join('; ')
}

function wordMeasure({ days, measures }: PainDiary, measure: DiaryMeasure): readonly string[] {
  const cells = measures.find((row) => row.measure === measure)?.cells ?? []
  const told = cells.flatMap((score, at) => (score === undefined ? [] : [{ score, day: days[at] }]))
  const latest = told.at(-1)
  if (latest?.day === undefined) return []
  const scores = told.map(({ score }) => score)
  const extremes = `lowest ${Math.min(...scores)}, highest ${Math.max(...scores)}`
  return [`${DIARY_ROWS[measure]}: ${extremes}, latest ${latest.score} on ${wordDay(latest.day)}`]
}
