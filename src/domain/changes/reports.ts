import type { SymptomReport } from '../facts/symptom.ts'
import { statedMedian, weeklyMedian } from '../pain/pain-median.ts'
import { numberOf } from '../rules/ruleset.ts'
import { byNewestAnswer } from '../symptoms/standing-answers.ts'
import { addDays } from '../time/day.ts'
import type { Change } from './change.ts'
import type { Look } from './list-changes.ts'

/** New symptoms, and pain that is worse or better by more than chance. */
export function changesOfReports(look: Look): readonly Change[] {
  return [...newSymptoms(look), ...changedPain(look)]
}

/** The newest report of each symptom that is called new or worse, or that nobody had told before. */
function newSymptoms({ review: { facts }, since }: Look): readonly Change[] {
  const told = Map.groupBy(
    facts.symptoms.filter(({ answer }) => answer !== 'absent').toSorted(byNewestAnswer),
    ({ symptom }) => symptom,
  )
  return [...told.values()].flatMap((reports) => {
    const report = reports.find(({ answer }) => SAYS_NEW.has(answer)) ?? reports[0]
    const isOld = reports.some(({ when }) => when.day < since)
    if (report === undefined || (isOld && !SAYS_NEW.has(report.answer))) return []
    return [{ kind: 'symptom', day: report.when.day, report } as const]
  })
}

const SAYS_NEW: ReadonlySet<SymptomReport['answer']> = new Set<SymptomReport['answer']>(['new', 'worse'])

/** The median of this week against that of the week before the days that are looked at. */
function changedPain({ review: { facts }, since, ruleset, now }: Look): readonly Change[] {
  const median = weeklyMedian(facts, now.day, ruleset)
  const before = weeklyMedian(facts, addDays(since, -1), ruleset)
  if (median === undefined || before === undefined) return []
  if (Math.abs(median.median - before.median) < numberOf(ruleset, 'pain.change')) return []
  const [{ day }] = median.painDays
  return [{ kind: 'pain', day, median: statedMedian(median), before: statedMedian(before) }]
}
