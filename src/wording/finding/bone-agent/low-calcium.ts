import type { Lift, LowCalciumReason } from '#domain/low-calcium/low-calcium-reason.ts'

import { wordAmount, wordCalcium, type DisplayUnits } from '../../amount.ts'
import { wordDay } from '../../day.ts'
import { capitalized, wordDays, wordList } from '../../list.ts'
import { wordDose } from '../dose.ts'
import { wordFull, wordGraded, wordShort, wordStated, wordSymptoms } from '../calcium/stated-calcium.ts'

type Of<Id extends LowCalciumReason['id']> = Extract<LowCalciumReason, { readonly id: Id }>

/** Why a finding on low calcium around a bone agent stands, in one sentence without its full stop. */
export function wordLowCalciumReason(reason: LowCalciumReason, display: DisplayUnits): string {
  switch (reason.id) {
    case 'low-after-bone-agent':
      return wordAfter(reason, display)
    case 'low-before-dose':
      return `${wordGraded(reason.calcium, reason.grade, display)}; ${wordDose(reason.dose)}: pre-existing hypocalcemia is to be corrected before dosing`
    case 'low-not-before-dose':
      return `${wordFull(reason.calcium, display)}: not below the lower limit; ${wordDose(reason.dose)}`
    case 'low-symptoms-after-bone-agent':
      return wordFelt(reason, display)
    case 'low-symptoms-explained':
      return `${capitalized(wordSymptoms(reason.symptoms))}, but ${wordStated(reason.calcium, display)} is not below the lower limit`
    case 'low-symptoms-not-told':
      return 'An answer about signs of low calcium could not be read'
  }
}

/** A few words for a row. None for what is never raised. */
export function lowCalciumHeadline(reason: LowCalciumReason, display: DisplayUnits): string | undefined {
  switch (reason.id) {
    case 'low-after-bone-agent':
      return `${wordShort(reason.calcium, display)} after ${reason.agent}`
    case 'low-before-dose':
      return `${wordShort(reason.calcium, display)}, ${wordDose(reason.dose)}`
    case 'low-symptoms-after-bone-agent': {
      const { symptoms, agent, state } = reason
      const felt = `${capitalized(wordSymptoms(symptoms))} after ${agent}`
      return state === 'low' || state === 'not-low' ? felt : `${felt}: calcium today`
    }
    case 'low-not-before-dose':
    case 'low-symptoms-explained':
    case 'low-symptoms-not-told':
      return undefined
  }
}

function wordAfter(
  { calcium, grade, agent, given, lifted }: Of<'low-after-bone-agent'>,
  display: DisplayUnits,
) {
  const told = `${wordGraded(calcium, grade, display)}; ${agent} given on ${wordDay(given)}`
  return lifted.length === 0
    ? told
    : `${told}: ${wordList(lifted.map((lift) => wordLift(lift, calcium.unit, display)))}`
}

function wordLift(lift: Lift, unit: 'mmol/L' | 'mg/dL', display: DisplayUnits): string {
  switch (lift.by) {
    case 'soon-after-dose':
      return `${wordDays(lift.days)} after it`
    case 'first-doses':
      return `dose ${lift.nth} of its kind`
    case 'clearance':
      return `creatinine clearance ${wordAmount(lift.clearance, 'mL/min')}`
    case 'below-own-median':
      return `${wordCalcium({ value: lift.below, unit }, display)} below the usual ${wordCalcium({ value: lift.median, unit }, display)} of this patient`
  }
}

function wordFelt(reason: Of<'low-symptoms-after-bone-agent'>, display: DisplayUnits): string {
  const { symptoms, agent, given } = reason
  return `${capitalized(wordSymptoms(symptoms))}, ${agent} given on ${wordDay(given)}; ${wordBeside(reason, display)}`
}

function wordBeside({ state, calcium }: Of<'low-symptoms-after-bone-agent'>, display: DisplayUnits): string {
  const told = calcium === undefined ? 'no calcium that could be used' : wordStated(calcium, display)
  switch (state) {
    case 'low':
      return `${told} is below the lower limit`
    case 'not-low':
      return `${told} is not below the lower limit`
    case 'old':
      return `${told} is too old to explain it: calcium today`
    case 'not-known':
      return `${told}${calcium === undefined ? '' : ' does not decide'}: calcium today`
  }
}
