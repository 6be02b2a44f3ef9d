/** The parts of a patient's page. Each has an address. */
export const PATIENT_TABS = ['summary', 'labs', 'pain', 'sites', 'treatment', 'follow-up'] as const
export type PatientTab = (typeof PATIENT_TABS)[number]

/** How far back, in months: one choice for all parts of the page. */
export const PATIENT_RANGES = [3, 6, 12, 'all'] as const
export type PatientRange = (typeof PATIENT_RANGES)[number]

export const USUAL_RANGE: PatientRange = 6

/** What stands in the address beside whose page it is. */
export type PatientSearch = { readonly range?: PatientRange }

/** Drops whatever it does not know, so that an old or damaged link still opens the page. */
export function parsePatientSearch(raw: Readonly<Record<string, unknown>>): PatientSearch {
  const range = PATIENT_RANGES.find((one) => one === raw['range'])
  return range === undefined || range === USUAL_RANGE ? {} : { range }
}
