import type { LabResult } from './laboratory.ts'
import type { BoneSite, Complication, LesionObservation, PrimaryCancer } from './disease.ts'
import type { Coverage } from './coverage.ts'
import type { FractureScore } from './fracture-score.ts'
import type { ProAnswer } from '../pro-ctcae/pro-answer.ts'
import type { PainEntry } from './pain.ts'
import type { Allergy, Patient, PerformanceStatus, Weight } from './patient.ts'
import type { Booking, CarePlanFact, Examination, ServiceOrder, TaskFact, Visit } from './plan.ts'
import type { Refusal } from './record.ts'
import type { SymptomReport, UsualSymptom } from './symptom.ts'
import type { Dose, MedicationOrder, Procedure } from './treatment.ts'

/**
 * All that is known of one patient at one moment. Facts dated after now are already left out (and counted);
 * bookings, orders and plans may lie ahead. Each list is sorted newest first, undated last.
 */
export type PatientFacts = {
  readonly patient: Patient
  readonly results: readonly LabResult[]
  readonly weights: readonly Weight[]
  readonly performance: readonly PerformanceStatus[]
  readonly symptoms: readonly SymptomReport[]
  readonly usual: readonly UsualSymptom[]
  readonly pain: readonly PainEntry[]
  /** PRO-CTCAE: what patients answered on symptoms for the last seven days. */
  readonly pro: readonly ProAnswer[]
  readonly primaries: readonly PrimaryCancer[]
  readonly sites: readonly BoneSite[]
  readonly lesions: readonly LesionObservation[]
  readonly fractureScores: readonly FractureScore[]
  readonly complications: readonly Complication[]
  readonly doses: readonly Dose[]
  readonly orders: readonly MedicationOrder[]
  readonly procedures: readonly Procedure[]
  readonly services: readonly ServiceOrder[]
  readonly bookings: readonly Booking[]
  readonly examinations: readonly Examination[]
  readonly visits: readonly Visit[]
  readonly carePlans: readonly CarePlanFact[]
  readonly allergies: readonly Allergy[]
  readonly tasks: readonly TaskFact[]
  readonly refusals: readonly Refusal[]
  readonly coverage: Coverage
}
