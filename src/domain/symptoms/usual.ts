import type { PatientFacts } from '../facts/patient-facts.ts'
import type { SymptomReport, UsualSymptom } from '../facts/symptom.ts'
import type { Now } from '../time/when.ts'

/** Present without more counts as new. */
export function isNew({ answer }: SymptomReport): boolean {
  return answer === 'new' || answer === 'present' || answer === 'worse'
}

/** Present now and not merely what is usual for this patient. */
export function counts(report: SymptomReport, { usual }: Pick<PatientFacts, 'usual'>, now: Now): boolean {
  if (report.answer === 'absent') return false
  return report.answer !== 'same' || !usual.some((mark) => isUsual(report, mark, now))
}

function isUsual(report: SymptomReport, mark: UsualSymptom, now: Now): boolean {
  return (
    mark.symptom === report.symptom &&
    mark.from <= now.day &&
    (mark.until === undefined || mark.until >= now.day) &&
    (mark.sites.length === 0 || report.sites.every((site) => mark.sites.includes(site)))
  )
}
