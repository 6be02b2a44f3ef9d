import type { MedicationAdministration, MedicationRequest, Reference, Timing } from 'fhir/r4'

import { DRUGS, type DrugName } from '../codes/drug.ts'
import { UCUM } from '../codes/system.ts'
import { dateText, instantText } from '../draw/calendar.ts'
import { staffReference } from '../people/staff.ts'
import { arrived, type Chart } from './chart.ts'

export type Amount = { readonly value: number; readonly unit: 'mg' | 'ug/h' | 'g' }

export type Order = {
  readonly drug: DrugName
  readonly since: number
  readonly amount?: Amount
  readonly everyDays?: number
  readonly timesADay?: number
  readonly asNeeded?: boolean
  readonly text: string
  readonly stopped?: { readonly reason: string }
  readonly validFrom?: number
}

export function addOrder(chart: Chart, order: Order): Reference {
  const { drug, since, amount, text, asNeeded, stopped } = order
  const timing = timingOf(order)
  const request: MedicationRequest = {
    resourceType: 'MedicationRequest',
    id: chart.newId(),
    meta: arrived(chart.at(since, 12)),
    status: stopped === undefined ? 'active' : 'stopped',
    ...(stopped !== undefined && { statusReason: { text: stopped.reason } }),
    intent: 'order',
    medicationCodeableConcept: DRUGS[drug],
    subject: chart.subject,
    authoredOn: instantText(chart.at(since, 12)),
    requester: DOCTOR,
    dosageInstruction: [
      {
        text,
        ...(asNeeded === true && { asNeededBoolean: true }),
        ...(timing !== undefined && { timing }),
        ...(amount !== undefined && { doseAndRate: [{ doseQuantity: quantityOf(amount) }] }),
      },
    ],
  }
  return chart.add(request)
}

const DOCTOR = { reference: staffReference('doctor') }

function timingOf({ everyDays, timesADay, validFrom }: Order): Timing | undefined {
  const bounds = validFrom === undefined ? {} : { boundsPeriod: { start: dateText(validFrom) } }
  if (everyDays !== undefined) {
    const weeks = everyDays % 7 === 0 ? everyDays / 7 : undefined
    const every =
      weeks === undefined
        ? { period: everyDays, periodUnit: 'd' as const }
        : { period: weeks, periodUnit: 'wk' as const }
    return { repeat: { ...bounds, frequency: 1, ...every } }
  }
  return timesADay === undefined
    ? undefined
    : { repeat: { ...bounds, frequency: timesADay, period: 1, periodUnit: 'd' } }
}

export type GivenDose = {
  readonly drug: DrugName
  readonly at: number
  /** Some records do not tell it. */
  readonly amount?: Amount
  readonly request?: Reference
}

export function addDose(chart: Chart, { drug, at, amount, request }: GivenDose): Reference {
  const administration: MedicationAdministration = {
    resourceType: 'MedicationAdministration',
    id: chart.newId(),
    meta: arrived(at),
    status: 'completed',
    medicationCodeableConcept: DRUGS[drug],
    subject: chart.subject,
    effectiveDateTime: instantText(at),
    ...(amount !== undefined && { dosage: { dose: quantityOf(amount) } }),
    ...(request !== undefined && { request }),
  }
  return chart.add(administration)
}

function quantityOf({ value, unit }: Amount) {
  return { value, unit, system: UCUM, code: unit }
}
