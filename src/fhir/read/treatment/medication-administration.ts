import type { CodeableConcept, MedicationAdministration, MedicationAdministrationDosage } from 'fhir/r4'

import type { FactId } from '#domain/facts/record.ts'
import type { Dose } from '#domain/facts/treatment.ts'
import { nameOf } from '#fhir/codes/code-table.ts'
import { compact } from '#fhir/json/compact.ts'
import { CONCEPT, misshapenAt, PERIOD, QUANTITY, REFERENCE } from '#fhir/json/shape.ts'
import { node, nodes, type Raw } from '#fhir/json/raw.ts'

import { modifierOf, severalKindsOf } from '../choice.ts'
import { OUT_OF_SCOPE, refused, used, type Context, type Reading } from '../reading.ts'
import { isProblem, malformed, stateIn, type Problem, type Statuses } from '../status.ts'
import { readTimed, type Timed } from '../timing.ts'
import { isCovered, medicineOf, type Medicine } from './drug.ts'
import { aboutMedicine } from './listed.ts'
import { routeOf } from './route.ts'
import { strengthOf } from './strength.ts'

const ADMINISTRATION_SHAPE = {
  status: 'string',
  statusReason: [CONCEPT],
  medicationCodeableConcept: CONCEPT,
  medicationReference: REFERENCE,
  effectiveDateTime: 'string',
  effectivePeriod: PERIOD,
  request: REFERENCE,
  dosage: { text: 'string', route: CONCEPT, dose: QUANTITY, rateQuantity: QUANTITY },
} as const

/** Only what is completed was given. Of what was begun or broken off, nobody can say how much. */
const STATUSES: Statuses<'given'> = new Map<string, 'given' | 'withdrawn' | 'status-unknown'>([
  ['completed', 'given'],
  ['in-progress', 'status-unknown'],
  ['on-hold', 'status-unknown'],
  ['stopped', 'status-unknown'],
  ['unknown', 'status-unknown'],
  ['not-done', 'withdrawn'],
  ['entered-in-error', 'withdrawn'],
])

export function readMedicationAdministration(
  administration: Raw<MedicationAdministration>,
  context: Context,
): Reading {
  const misshapen = misshapenAt(administration, ADMINISTRATION_SHAPE)
  if (misshapen !== undefined) return refused(context, 'malformed', { detail: misshapen })
  const medicine = medicineOf(administration, context)
  if (!isProblem(medicine) && !isCovered(medicine.drug)) return OUT_OF_SCOPE
  const timed = readTimed('effective', administration, context.zone)
  const dose = doseOf(administration, medicine, timed, context)
  if (!isProblem(dose)) return used({ list: 'doses', fact: dose, done: dose.when })
  return refused(context, dose.why, { ...aboutMedicine(medicine), detail: dose.detail, when: timed.when })
}

function doseOf(
  administration: Raw<MedicationAdministration>,
  medicine: Medicine | Problem,
  { when, given }: Timed,
  context: Context,
): Dose | Problem {
  const status = stateIn(STATUSES, administration.status)
  if (!status.ok) return { ...status, detail: withReason(status.detail, administration) }
  const dosage = node<MedicationAdministrationDosage>(administration.dosage)
  const oddities = [
    modifierOf(administration),
    modifierOf(dosage ?? {}),
    severalKindsOf(administration, 'effective'),
    severalKindsOf(dosage ?? {}, 'rate'),
  ]
  const oddity = oddities.find((found) => found !== undefined)
  if (oddity !== undefined) return malformed(oddity)
  if (isProblem(medicine)) return medicine
  const strength = strengthOf({ dose: dosage?.dose, rate: dosage?.rateQuantity }, medicine.content)
  if (strength !== undefined && isProblem(strength)) return strength
  if (when === undefined) return { why: 'day-not-known', detail: given }
  return compact({
    id: context.id,
    drug: medicine.drug,
    strength,
    when,
    certainty: status.state,
    route: routeOf(dosage?.route),
    order: orderOf(administration, context),
  })
}

function orderOf({ request }: Raw<MedicationAdministration>, context: Context): FactId | undefined {
  return request === undefined ? undefined : context.target(request)
}

/** `not-done: calcium too low` */
function withReason(
  status: string | undefined,
  { statusReason }: Raw<MedicationAdministration>,
): string | undefined {
  const reasons = nodes<CodeableConcept>(statusReason).flatMap((reason) => nameOf(reason) ?? [])
  return status === undefined || reasons.length === 0 ? status : `${status}: ${reasons.join(', ')}`
}
