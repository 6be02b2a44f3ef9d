import { completeCoverage } from '../../facts/coverage.ts'
import type { PatientFacts } from '../../facts/patient-facts.ts'
import { byNewest, type When } from '../../time/when.ts'
import { patient } from './person.ts'

/** Every list of a record, empty. */
export const NOTHING: Omit<PatientFacts, 'patient' | 'coverage'> = {
  results: [],
  weights: [],
  performance: [],
  symptoms: [],
  usual: [],
  pain: [],
  pro: [],
  primaries: [],
  sites: [],
  lesions: [],
  fractureScores: [],
  complications: [],
  doses: [],
  orders: [],
  procedures: [],
  services: [],
  bookings: [],
  examinations: [],
  visits: [],
  carePlans: [],
  allergies: [],
  tasks: [],
  refusals: [],
}

/** Whatever is not given is absent, in a record that has been read to its end. Newest first, as rules expect it. */
export function factsGiven(given: Partial<PatientFacts>): PatientFacts {
  const facts = { ...NOTHING, patient: patient(), coverage: completeCoverage(), ...given }
  return {
    ...facts,
    results: facts.results.toSorted(byTime),
    symptoms: facts.symptoms.toSorted(byTime),
    pain: facts.pain.toSorted(byTime),
    fractureScores: facts.fractureScores.toSorted(byTime),
    doses: facts.doses.toSorted(byTime),
    procedures: facts.procedures.toSorted(byTime),
    bookings: facts.bookings.toSorted(byTime),
    examinations: facts.examinations.toSorted(byTime),
    visits: facts.visits.toSorted(byTime),
  }
}

type Timed = { readonly when?: When }

function byTime(a: Timed, b: Timed): number {
  if (a.when === undefined || b.when === undefined)
    return Number(a.when === undefined) - Number(b.when === undefined)
  return byNewest(a.when, b.when)
}
