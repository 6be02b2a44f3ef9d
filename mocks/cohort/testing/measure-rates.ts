import type { FhirResource, MedicationAdministration, Observation, Quantity, Timing } from 'fhir/r4'

import type { BaseRateName } from '../base-rates.ts'
import { readInstant } from '../draw/calendar.ts'
import { all, correctedCalcium, DAY, diary, results, visibleAt, timeOf, TOTAL, CORRECTED } from './read.ts'

type PatientRecord = {
  readonly whole: readonly FhirResource[]
  readonly seen: readonly FhirResource[]
  readonly now: number
}
type Question = (record: PatientRecord) => boolean | undefined

const PRIMARY_CODES: Readonly<Record<string, readonly string[]>> = {
  breast: ['254837009'],
  prostate: ['399068003', '427492003'],
  lung: ['254637007', '254632001'],
  kidney: ['254915003'],
  thyroid: ['255028004', '255029007'],
  myeloma: ['109989006'],
  other: ['363406005', '372244006', '363346000'],
}

const isPrimary =
  (name: string): Question =>
  ({ seen }) =>
    all(seen, 'Condition').some(({ code }) => PRIMARY_CODES[name]?.includes(code?.coding?.[0]?.code ?? ''))

/** A yes or no for each person; undefined where the question does not arise. */
export const QUESTIONS: Readonly<Record<Exclude<BaseRateName, 'calciumDeviation'>, Question>> = {
  breast: isPrimary('breast'),
  prostate: isPrimary('prostate'),
  lung: isPrimary('lung'),
  kidney: isPrimary('kidney'),
  thyroid: isPrimary('thyroid'),
  myeloma: isPrimary('myeloma'),
  other: isPrimary('other'),
  severePain: ({ seen, now }) => {
    const week = diary(seen).filter(({ at }) => at > now - 7 * DAY)
    return week.length === 0 ? undefined : week.some(({ worst }) => worst >= 7)
  },
  hypercalcemic: ({ seen }) => correctedCalcium(seen).at(-1)?.isHigh === true,
  onBoneAgent: (record) => isOnAgent(record),
  denosumab: ({ seen }) => {
    const agents = dosesOf(seen).map((dose) => drugOf(dose))
    return agents.length === 0 ? undefined : agents.includes('993449')
  },
  lowAfterDenosumab: (record) => isLowAfter(record, '993449'),
  lowAfterZoledronate: (record) => isLowAfter(record, '77655'),
  diaryKept: ({ seen, now }) => entryDays(seen, now - 7 * DAY, now) >= 4,
  diarySilent: ({ seen, now }) =>
    entryDays(seen, now - 7 * DAY, now) === 0 && entryDays(seen, now - 35 * DAY, now) > 0,
  conventionalUnits: ({ seen }) =>
    results(seen, ...TOTAL, ...CORRECTED).at(-1)?.valueQuantity?.unit === 'mg/dL',
  overdueScans: (record) => isScanOverdue(record),
  dentalInTime: (record) => (isOnAgent(record) ? isWithin(record, dentalReviews(record), 243) : undefined),
  vitaminD: (record) => (isOnAgent(record) ? isWithin(record, sampled(record, VITAMIN_D), 425) : undefined),
  magnesium: (record) => hasElectrolytes(record),
  weighed: (record) =>
    isOnAgent(record) && !isOnDenosumab(record)
      ? isWithin(record, sampled(record, ['29463-7']), 90)
      : undefined,
  kidneyDose: (record) => keepsToKidneys(record),
  castration: (record) => (isPrimary('prostate')(record) ? takes(record, '42375') : undefined),
  boneDensity: (record) =>
    isPrimary('breast')(record) || isPrimary('prostate')(record)
      ? all(record.seen, 'DiagnosticReport').some(({ code }) => code.coding?.[0]?.code === '38268-9')
      : undefined,
  referred: ({ seen }) =>
    all(seen, 'ServiceRequest').some(({ category }) => category?.[0]?.coding?.[0]?.code === '3457005'),
  strongOpioid: (record) => (worstOfWeek(record) >= 7 ? takes(record, '7052', '7804', '4337') : undefined),
  analgesic: (record) =>
    worstOfWeek(record) > 4 ? takes(record, '7052', '7804', '4337', '161', '5640') : undefined,
  deceased: ({ seen }) => all(seen, 'Patient')[0]?.deceasedDateTime !== undefined,
  interpreter: ({ seen }) => all(seen, 'Patient')[0]?.extension?.[0]?.valueBoolean === true,
  irregular: ({ whole }) => isIrregular(whole),
  newNerveSymptom: ({ seen, now }) => hasNewNerveSymptom(seen, now),
}

export function recordAt(whole: readonly FhirResource[], now: number): PatientRecord {
  return { whole, seen: visibleAt(whole, now), now }
}

function entryDays(seen: readonly FhirResource[], from: number, until: number): number {
  const days = diary(seen).flatMap(({ at }) => (at > from && at <= until ? [Math.floor(at / DAY)] : []))
  return new Set(days).size
}

const AGENTS = new Set(['993449', '77655', '11473'])

function drugOf({ medicationCodeableConcept }: MedicationAdministration): string {
  return medicationCodeableConcept?.coding?.[0]?.code ?? ''
}

function dosesOf(resources: readonly FhirResource[]): readonly MedicationAdministration[] {
  return all(resources, 'MedicationAdministration').filter((dose) => AGENTS.has(drugOf(dose)))
}

function isOnAgent({ seen, now }: PatientRecord): boolean {
  const order = all(seen, 'MedicationRequest').find((it) =>
    AGENTS.has(it.medicationCodeableConcept?.coding?.[0]?.code ?? ''),
  )
  const weeks = order?.dosageInstruction?.[0]?.timing?.repeat?.period
  if (order === undefined || order.status === 'stopped' || weeks === undefined) return false
  return dosesOf(seen).some(
    ({ effectiveDateTime }) => readInstant(effectiveDateTime ?? '') > now - 2 * weeks * 7 * DAY,
  )
}

const VITAMIN_D = ['62292-8', '68438-1']
const MAGNESIUM = ['19123-9', '2601-3']

function isOnDenosumab({ seen }: PatientRecord): boolean {
  return dosesOf(seen).some((dose) => drugOf(dose) === '993449')
}

function isWithin({ now }: PatientRecord, moments: readonly number[], days: number): boolean {
  return moments.some((at) => at > now - days * DAY)
}

function sampled({ seen }: PatientRecord, codes: readonly string[]): readonly number[] {
  return results(seen, ...codes).map((result) => timeOf(result))
}

function dentalReviews({ seen }: PatientRecord): readonly number[] {
  return all(seen, 'Procedure').flatMap(({ code, performedDateTime }) =>
    code?.coding?.[0]?.code === 'dental-review' ? readInstant(performedDateTime ?? '') : [],
  )
}

/** With the latest blood: the same moment. */
function hasElectrolytes(record: PatientRecord): boolean | undefined {
  if (!isOnAgent(record) || !isOnDenosumab(record)) return undefined
  const latest = Math.max(...sampled(record, ['1751-7']))
  return sampled(record, MAGNESIUM).includes(latest)
}

function takes({ seen }: PatientRecord, ...drugs: readonly string[]): boolean {
  return all(seen, 'MedicationRequest').some(
    ({ status, medicationCodeableConcept }) =>
      status === 'active' && drugs.includes(medicationCodeableConcept?.coding?.[0]?.code ?? ''),
  )
}

function worstOfWeek({ seen, now }: PatientRecord): number {
  return Math.max(
    -1,
    ...diary(seen)
      .filter(({ at }) => at > now - 7 * DAY)
      .map(({ worst }) => worst),
  )
}

/** Whose clearance asks for less than the full dose, and is not too low for any. */
function keepsToKidneys(record: PatientRecord): boolean | undefined {
  const { seen, now } = record
  const [patient] = all(seen, 'Patient')
  const dose = dosesOf(seen)
    .filter((one) => drugOf(one) === '77655')
    .toSorted((a, b) => readInstant(a.effectiveDateTime ?? '') - readInstant(b.effectiveDateTime ?? ''))
    .at(-1)?.dosage?.dose?.value
  const creatinine = results(seen, '2160-0', '14682-9').at(-1)?.valueQuantity
  const weight = results(seen, '29463-7').at(-1)?.valueQuantity?.value
  if (!isOnAgent(record) || dose === undefined || weight === undefined || creatinine?.value === undefined)
    return undefined
  const milligrams = creatinine.value / (creatinine.unit === 'mg/dL' ? 1 : 88.42)
  const age = new Date(now).getUTCFullYear() - Number(patient?.birthDate?.slice(0, 4) ?? 1960)
  const clearance = ((140 - age) * weight * (patient?.gender === 'female' ? 0.85 : 1)) / (72 * milligrams)
  // Near a line of the table clearance comes and goes.
  return clearance > 30 && clearance < 57 ? dose < 4 : undefined
}

const CLEARLY_LOW = 2.1

function isLowAfter({ seen }: PatientRecord, drug: string): boolean | undefined {
  const doses = dosesOf(seen).flatMap((dose) =>
    drugOf(dose) === drug ? [readInstant(dose.effectiveDateTime ?? '')] : [],
  )
  if (doses.length === 0) return undefined
  const low = correctedCalcium(seen).filter(({ mmol }) => mmol <= CLEARLY_LOW)
  return low.some(({ at }) => doses.some((dose) => at > dose && at < dose + 28 * DAY))
}

const PER_UNIT: Readonly<Record<string, number>> = { d: 1, wk: 7, mo: 30.4, a: 365 }
const GRACE = 30

function isScanOverdue({ seen, now }: PatientRecord): boolean | undefined {
  const plan = all(seen, 'ServiceRequest').find((it) => it.intent === 'plan' && it.category !== undefined)
  if (plan === undefined) return undefined
  const done = [
    ...all(seen, 'DiagnosticReport').flatMap(({ effectiveDateTime }) => effectiveDateTime ?? []),
    ...all(seen, 'ImagingStudy').flatMap(({ started }) => started ?? []),
  ].map((text) => readInstant(text))
  return (now - Math.max(...done)) / DAY > daysOf(plan.occurrenceTiming) + GRACE
}

function daysOf(timing: Timing | undefined): number {
  const { period = 0, periodUnit = 'd' } = timing?.repeat ?? {}
  return period * (PER_UNIT[periodUnit] ?? 1)
}

const NERVE = new Set(['102568007', '44077006', '91019004', '165232002', '72042002', '22325002'])

function hasNewNerveSymptom(seen: readonly FhirResource[], now: number): boolean {
  return all(seen, 'Observation').some(
    (it) =>
      NERVE.has(it.code.coding?.[0]?.code ?? '') &&
      ['new', 'worse'].includes(it.valueCodeableConcept?.coding?.[0]?.code ?? '') &&
      timeOf(it) > now - 14 * DAY,
  )
}

/** Anything that a tidy record would not hold, told by its shape alone. */
function isIrregular(resources: readonly FhirResource[]): boolean {
  return resources.some((resource) => {
    if (resource.resourceType === 'Observation') return isIrregularResult(resource)
    if (resource.resourceType === 'Condition') {
      return resource.clinicalStatus === undefined || /^\d{4}$/.test(resource.onsetDateTime ?? '')
    }
    return resource.resourceType === 'Medication' || resource.resourceType === 'MedicationStatement'
  })
}

function isIrregularResult(observation: Observation): boolean {
  const {
    subject,
    effectiveDateTime = '',
    valueQuantity,
    identifier,
    dataAbsentReason,
    hasMember,
  } = observation
  const isOdd = [
    subject === undefined,
    dataAbsentReason !== undefined,
    hasMember !== undefined,
    identifier !== undefined,
    observation.status !== 'final',
    !observation.code.coding?.every(({ code }) => code !== '13959-2'),
  ]
  if (effectiveDateTime.length < 10 && observation.effectivePeriod === undefined) return true
  return isOdd.includes(true) || effectiveDateTime.startsWith('2031') || isIrregularQuantity(valueQuantity)
}

function isIrregularQuantity(quantity: Quantity | undefined): boolean {
  if (quantity === undefined) return false
  const { unit, code, comparator, value } = quantity
  return (
    unit !== code || code === undefined || comparator !== undefined || (value === 2.4 && unit === 'mg/dL')
  )
}

/** Within each steady person, then over people: the root of the mean variance. */
export function withinPersonDeviation(records: readonly PatientRecord[]): number {
  const variances = records.flatMap(({ seen }) => {
    const values = correctedCalcium(seen).map(({ mmol }) => mmol)
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length
    const isSteady = values.length >= 8 && values.every((value) => Math.abs(value - mean) < 0.22)
    if (!isSteady) return []
    return [values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1)]
  })
  return Math.sqrt(variances.reduce((sum, value) => sum + value, 0) / variances.length)
}
