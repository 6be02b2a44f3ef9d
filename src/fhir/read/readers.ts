import { readCondition } from './disease/condition.ts'
import { readObservation } from './observation/observation.ts'
import { readQuestionnaireResponse } from './observation/questionnaire.ts'
import { readAllergy } from './person/allergy.ts'
import { readEncounter } from './person/encounter.ts'
import { readTask } from './person/task.ts'
import { readAppointment } from './plan/appointment.ts'
import { readCarePlan } from './plan/care-plan.ts'
import { readDiagnosticReport } from './plan/diagnostic-report.ts'
import { readImagingStudy } from './plan/imaging-study.ts'
import { readServiceRequest } from './plan/service-request.ts'
import type { Context, Reading } from './reading.ts'
import { readMedicationAdministration } from './treatment/medication-administration.ts'
import { readMedicationRequest } from './treatment/medication-request.ts'
import { readMedicationStatement } from './treatment/medication-statement.ts'
import { readProcedure } from './treatment/procedure.ts'

export type Reader = (json: Readonly<Record<string, unknown>>, context: Context) => Reading

/** By resource type. Patients and caseloads are read elsewhere, since they are about no patient. */
export const READERS: ReadonlyMap<string, Reader> = new Map([
  ['AllergyIntolerance', readAllergy],
  ['Appointment', readAppointment],
  ['CarePlan', readCarePlan],
  ['Condition', readCondition],
  ['DiagnosticReport', readDiagnosticReport],
  ['Encounter', readEncounter],
  ['ImagingStudy', readImagingStudy],
  ['MedicationAdministration', readMedicationAdministration],
  ['MedicationRequest', readMedicationRequest],
  ['MedicationStatement', readMedicationStatement],
  ['Observation', readObservation],
  ['Procedure', readProcedure],
  ['QuestionnaireResponse', readQuestionnaireResponse],
  ['ServiceRequest', readServiceRequest],
  ['Task', readTask],
])
