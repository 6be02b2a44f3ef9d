import type { Concept } from '#domain/facts/coverage.ts'
import { SURVEYS, type SurveyCode } from '#fhir/codes/care.ts'
import type { CodeTable } from '#fhir/codes/code-table.ts'
import { FRACTURE_SCORES } from '#fhir/codes/fracture-score.ts'
import { LABORATORY, type LabCode } from '#fhir/codes/laboratory.ts'
import { PRO_CODES } from '#fhir/codes/report/pro-ctcae.ts'
import { SYMPTOM_CODES } from '#fhir/codes/symptom.ts'

/** A place in which facts of a concept are recorded. */
export type Source = {
  readonly type: string
  /** Only what has one of these codes. */
  readonly codes?: readonly string[]
  /** The parameter for its time. Where there is none, all of it is asked for. */
  readonly date?: string
  /** A further place: a server without this type holds nothing there. */
  readonly fallback?: true
  /** Of one measure: whoever has it in a window has its newest there. */
  readonly untilFound?: true
}

/** Each measure has its place, so that a new one cannot be forgotten here. */
const LABORATORY_CONCEPTS = {
  'calcium-total': 'calcium',
  'calcium-corrected': 'calcium',
  'calcium-ionized': 'calcium',
  'calcium-by-calculation': 'calcium',
  albumin: 'calcium',
  creatinine: 'kidney',
  egfr: 'kidney',
  'creatinine-clearance': 'kidney',
  hemoglobin: 'blood-count',
  platelets: 'blood-count',
  neutrophils: 'blood-count',
  psa: 'tumor-marker',
  'ca-15-3': 'tumor-marker',
  'ca-27-29': 'tumor-marker',
  cea: 'tumor-marker',
  'm-protein': 'tumor-marker',
  'kappa-free-light-chains': 'tumor-marker',
  'lambda-free-light-chains': 'tumor-marker',
  thyroglobulin: 'tumor-marker',
  'alkaline-phosphatase': 'bone-laboratory',
  phosphate: 'bone-laboratory',
  magnesium: 'bone-laboratory',
  'parathyroid-hormone': 'bone-laboratory',
  'vitamin-d': 'bone-laboratory',
  ldh: 'bone-laboratory',
} as const satisfies Record<LabCode, Concept>

const SURVEY_CONCEPTS = {
  pain: 'pain',
  ecog: 'performance',
  karnofsky: 'performance',
  weight: 'weight',
} as const satisfies Record<SurveyCode, Concept>

/**
 * Codes alone, without their systems: every server takes them so, they find at least what the pair finds, and some
 * proxies change the slashes of a system. The readers go by system and code.
 */
function codesOf<Meaning>(
  { entries }: CodeTable<Meaning>,
  isWanted: (means: Meaning) => boolean,
): readonly string[] {
  return [...new Set(entries.filter(({ means }) => isWanted(means)).map(({ code }) => code))]
}

function observed(codes: readonly string[]): Source {
  return { type: 'Observation', codes, date: 'date' }
}

function laboratory(concept: Concept): Source {
  return observed(codesOf(LABORATORY, (code) => LABORATORY_CONCEPTS[code] === concept))
}

function survey(concept: Concept): Source {
  return observed(codesOf(SURVEYS, (code) => SURVEY_CONCEPTS[code] === concept))
}

const ANSWERS: Source = { type: 'QuestionnaireResponse', date: 'authored', fallback: true }
const STATEMENTS: Source = { type: 'MedicationStatement', fallback: true }

/** Where the facts of each concept stand (docs/fhir.md). All of them are asked for. */
export const SOURCES: Readonly<Record<Concept, readonly Source[]>> = {
  patient: [{ type: 'Patient' }],
  calcium: [laboratory('calcium')],
  kidney: [laboratory('kidney')],
  'blood-count': [laboratory('blood-count')],
  'tumor-marker': [laboratory('tumor-marker')],
  'bone-laboratory': [laboratory('bone-laboratory')],
  weight: [survey('weight')],
  performance: [survey('performance')],
  symptoms: [
    observed([
      ...new Set([...codesOf(SYMPTOM_CODES, () => true), ...codesOf(PRO_CODES, () => true), 'usual-symptom']),
    ]),
    ANSWERS,
  ],
  pain: [{ ...survey('pain'), untilFound: true }, ANSWERS],
  conditions: [{ type: 'Condition' }],
  lesions: [observed(['lesion-type', ...codesOf(FRACTURE_SCORES, () => true)])],
  'medication-doses': [{ type: 'MedicationAdministration', date: 'effective-time' }, STATEMENTS],
  'medication-orders': [{ type: 'MedicationRequest' }, STATEMENTS],
  procedures: [{ type: 'Procedure' }, { type: 'Encounter' }],
  'service-orders': [{ type: 'ServiceRequest' }],
  bookings: [{ type: 'Appointment' }, { type: 'Encounter' }],
  examinations: [
    { type: 'DiagnosticReport' },
    { type: 'Procedure' },
    { type: 'ImagingStudy', fallback: true },
  ],
  visits: [{ type: 'Encounter' }],
  'care-plans': [{ type: 'CarePlan' }],
  allergies: [{ type: 'AllergyIntolerance' }],
  tasks: [{ type: 'Task' }],
}
