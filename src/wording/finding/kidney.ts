import type { StatedDose } from '#domain/bone-agent/dose-reason.ts'
import type {
  KidneyReason,
  Prescribed,
  StatedClearance,
  StatedCreatinine,
} from '#domain/renal/kidney-reason.ts'
import { roundHalfUp } from '#domain/quantity/round.ts'

import { wordAmount, wordBound } from '../amount.ts'
import { wordDay } from '../day.ts'
import { capitalized } from '../list.ts'
import { wordDose } from './dose.ts'

type Of<Id extends KidneyReason['id']> = Extract<KidneyReason, { readonly id: Id }>

/** What speaks for or against an infusion: consider, check, never give or hold. */
export function wordKidneyReason(reason: KidneyReason): string {
  switch (reason.id) {
    case 'kidney-decline':
      return wordDecline(reason)
    case 'kidney-steady':
      return `${capitalized(wordCreatinine(reason.result))}, ${wordBaseline(reason)}: no rise that counts`
    case 'kidney-clearance-low':
      return `${wordClearance(reason.clearance)}: below ${reason.limit} mL/min, not recommended; ${wordDose(reason.dose)}: check before giving`
    case 'kidney-clearance-sufficient':
      return `${wordClearance(reason.clearance)}: not below ${reason.limit} mL/min`
    case 'kidney-dose-above-table':
      return `${capitalized(wordPrescribed(reason.dose.agent, reason.prescribed))}, the table gives ${wordMilligrams(reason.tableMilligrams)} for ${lower(reason.clearance)}; ${wordDose(reason.dose)}: check before giving`
    case 'kidney-dose-by-table':
      return [
        `${wordClearance(reason.clearance)}: the table gives ${wordMilligrams(reason.tableMilligrams)}`,
        ...(reason.prescribed ? [wordPrescribed(reason.dose.agent, reason.prescribed)] : []),
      ].join(', ')
    case 'kidney-for-hypercalcemia':
      return `Ordered for hypercalcemia, ${wordCreatinine(reason.result)} below ${wordAmount(reason.below, reason.result.unit)}: no adjustment`
  }
}

function wordDecline(reason: Of<'kidney-decline'>): string {
  const { result, rise, riseFrom, notSettled, dose } = reason
  const { unit } = result
  const up = `up ${wordAmount(rise, unit)} (line ${wordAmount(riseFrom, unit)})`
  const since = notSettled === undefined ? '' : `; ${wordCreatinine(notSettled)} is not back near it`
  return `${capitalized(wordCreatinine(result))}, ${wordBaseline(reason)}: ${up}${since}; ${wordDose(dose)}: check before giving`
}

function wordBaseline({ baseline, values, result }: Of<'kidney-decline' | 'kidney-steady'>): string {
  const of = values === 1 ? '1 earlier value' : `${values} earlier values`
  return `baseline ${wordAmount(baselineShown(baseline, result), result.unit)} (${of})`
}

/** With one decimal more than is reported, so that the difference can be followed. */
function baselineShown(baseline: number, { unit }: StatedCreatinine): number {
  return roundHalfUp(baseline, unit === 'mg/dL' ? 3 : 1)
}

function wordCreatinine({ value, unit, comparator, day }: StatedCreatinine): string {
  return `creatinine ${wordBound(comparator)}${wordAmount(value, unit)} on ${wordDay(day)}`
}

export function wordClearance(clearance: StatedClearance): string {
  return capitalized(lower(clearance))
}

function lower({ value, comparator, creatinine, kilograms, weighedOn, age }: StatedClearance): string {
  const from = `computed here from ${wordCreatinine(creatinine)}, ${wordAmount(kilograms, 'kg')} on ${wordDay(weighedOn)} and age ${age}`
  return `creatinine clearance ${wordBound(comparator)}${wordAmount(value, 'mL/min')} (${from})`
}

function wordPrescribed(agent: StatedDose['agent'], { milligrams, by }: Prescribed): string {
  return `${agent} ${wordMilligrams(milligrams)} ${by === 'order' ? 'ordered' : 'last given'}`
}

function wordMilligrams(milligrams: number): string {
  return `${Number.isInteger(milligrams) ? milligrams.toFixed(1) : milligrams} mg`
}

/** A few words for a row. None for what is never raised. */
export function kidneyHeadline(reason: KidneyReason): string | undefined {
  switch (reason.id) {
    case 'kidney-decline': {
      const { result, notSettled, rise, dose } = reason
      if (notSettled !== undefined)
        return `Creatinine ${wordAmount(notSettled.value, notSettled.unit)}, not back near its baseline before ${dose.agent}`
      return `Creatinine ${wordAmount(result.value, result.unit)}, up ${wordAmount(rise, result.unit)} before ${dose.agent}`
    }
    case 'kidney-clearance-low':
      return `Clearance ${wordBound(reason.clearance.comparator)}${wordAmount(reason.clearance.value, 'mL/min')}, ${wordDose(reason.dose)}`
    case 'kidney-dose-above-table': {
      const { prescribed, tableMilligrams, dose } = reason
      return `${capitalized(wordPrescribed(dose.agent, prescribed))}, ${wordMilligrams(tableMilligrams)} by clearance`
    }
    case 'kidney-steady':
    case 'kidney-clearance-sufficient':
    case 'kidney-dose-by-table':
    case 'kidney-for-hypercalcemia':
      return undefined
  }
}
