import type { PatientFacts } from '../facts/patient-facts.ts'
import { byId } from '../facts/record.ts'
import type { SymptomReport, UsualSymptom } from '../facts/symptom.ts'
import { isSurelyAfter, type Now } from '../time/when.ts'
import { speaksOf } from './standing-answers.ts'

/** Present without more counts as new. */
export function isNew({ answer }: SymptomReport): boolean {
  return answer === 'new' || answer === 'present' || answer === 'worse'
}

/** Present now and not merely what is usual for this patient. */
export function counts(report: SymptomReport, facts: Pick<PatientFacts, 'usual'>, now: Now): boolean {
  return report.answer !== 'absent' && usualMarks(report, facts, now).length === 0
}

/** The marks in force today that make an unchanged symptom what is usual, newest first; none for a new or worse one. */
export function usualMarks(
  report: SymptomReport,
  { usual }: Pick<PatientFacts, 'usual'>,
  now: Now,
): readonly UsualSymptom[] {
  if (report.answer !== 'same') return []
  return usual
    .filter((mark) => covers(mark, report, now))
    .toSorted((a, b) => b.from - a.from || byId(a.id, b.id))
}

/**
 * The mark that makes a report no news: unchanged under a mark; or told before the mark was made, and unchanged since.
 * New or worse under a mark keeps its full weight even if it has not changed after that.
 */
export function usualMarkOf(
  report: SymptomReport,
  open: readonly SymptomReport[],
  facts: Pick<PatientFacts, 'usual'>,
  now: Now,
): UsualSymptom | undefined {
  if (report.answer === 'same') return usualMarks(report, facts, now).at(0)
  return open
    .filter((newer) => isSurelyAfter(newer.when, report.when) && speaksOf(newer, report))
    .flatMap((newer) => usualMarks(newer, facts, now))
    .find(({ from }) => from > report.when.day)
}

/** A mark for one place says nothing of a report that names another, or none. */
function covers(mark: UsualSymptom, { symptom, sites }: SymptomReport, now: Now): boolean {
  return (
    mark.symptom === symptom &&
    mark.from <= now.day &&
    (mark.until === undefined || mark.until >= now.day) &&
    (mark.sites.length === 0 || (sites.length > 0 && sites.every((site) => mark.sites.includes(site))))
  )
}
