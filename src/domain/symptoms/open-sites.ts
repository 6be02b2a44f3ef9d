import type { SymptomReport, SymptomSite } from '../facts/symptom.ts'
import { isSurelyAfter } from '../time/when.ts'

/**
 * The places of a report that no later answer has denied; undefined when all of it is denied. Answers of one day whose
 * order is not known deny nothing, and a report without a place is denied only by an answer without one.
 */
export function openSites(
  report: SymptomReport,
  symptoms: readonly SymptomReport[],
): readonly SymptomSite[] | undefined {
  const denials = denialsAfter(report, symptoms)
  if (denials.some(({ sites }) => sites.length === 0)) return undefined
  const denied = new Set(denials.flatMap(({ sites }) => sites))
  const open = report.sites.filter((site) => !denied.has(site))
  return open.length === 0 && report.sites.length > 0 ? undefined : open
}

/** Later answers that deny the symptom, in this place or another, in the order given. */
export function denialsAfter(
  report: SymptomReport,
  symptoms: readonly SymptomReport[],
): readonly SymptomReport[] {
  return symptoms.filter(
    (newer) =>
      newer.symptom === report.symptom && newer.answer === 'absent' && isSurelyAfter(newer.when, report.when),
  )
}
