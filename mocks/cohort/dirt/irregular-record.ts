import type { Medication } from 'fhir/r4'

import { DISEASES } from '../codes/disease.ts'
import { DRUGS } from '../codes/drug.ts'
import { concept, HL7_SYSTEM } from '../codes/system.ts'
import { arrived, type Chart } from '../chart/chart.ts'
import { resultOf, written } from '../chart/result.ts'
import { dateText, instantText } from '../draw/calendar.ts'
import type { Sample } from './irregular-result.ts'

const STATEMENT = { text: 'Ibuprofen 400 mg when needed, by the patient' }

export function addContainedMedicine(chart: Chart, { at }: Sample): void {
  const contained: Medication = { resourceType: 'Medication', id: 'medicine', code: DRUGS.ibuprofen }
  chart.add({
    resourceType: 'MedicationStatement',
    id: chart.newId(),
    meta: arrived(at),
    status: 'active',
    contained: [contained],
    medicationReference: { reference: '#medicine' },
    subject: chart.subject,
    effectiveDateTime: dateText(at),
    dosage: [STATEMENT],
  })
}

export function addMedicineByReference(chart: Chart, { at }: Sample): void {
  const medicine = chart.add({
    resourceType: 'Medication',
    id: chart.newId(),
    meta: arrived(at),
    code: DRUGS.dexamethasone,
  })
  chart.add({
    resourceType: 'MedicationRequest',
    id: chart.newId(),
    meta: arrived(at),
    status: 'active',
    intent: 'order',
    medicationReference: medicine,
    subject: chart.subject,
    authoredOn: instantText(at),
    dosageInstruction: [
      {
        text: 'Dexamethasone 2 mg once a day',
        timing: { repeat: { frequency: 1, period: 1, periodUnit: 'd' } },
      },
    ],
  })
}

/** A year for a disease, a month for a result, as they are told from memory or from a letter. */
export function addPartialDates(chart: Chart, { at, calcium }: Sample): void {
  const date = dateText(at)
  chart.add({
    resourceType: 'Condition',
    id: chart.newId(),
    meta: arrived(at),
    clinicalStatus: concept(HL7_SYSTEM.clinicalStatus, 'active', 'Active'),
    verificationStatus: concept(HL7_SYSTEM.verificationStatus, 'confirmed', 'Confirmed'),
    code: DISEASES.osteoporosis,
    subject: chart.subject,
    onsetDateTime: String(Number(date.slice(0, 4)) - 3),
  })
  const value = written('calcium-corrected', chart.hospital.units, calcium)
  chart.add({
    ...resultOf(chart, { name: 'calcium-corrected', value, at }),
    effectiveDateTime: date.slice(0, 7),
  })
}

/** As in most public examples: the disease, and neither status, onset nor site. */
export function addWithoutClinicalStatus(chart: Chart, { at }: Sample): void {
  chart.add({
    resourceType: 'Condition',
    id: chart.newId(),
    meta: arrived(at),
    verificationStatus: concept(HL7_SYSTEM.verificationStatus, 'confirmed', 'Confirmed'),
    code: DISEASES['bone-metastasis-icd'],
    subject: chart.subject,
  })
}
