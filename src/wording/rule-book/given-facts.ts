import { isCalcium } from '#domain/calcium/series/calcium-series.ts'
import type { ClinicalState } from '#domain/facts/disease.ts'
import type { FractureScore, ItemTold } from '#domain/facts/fracture-score.ts'
import type { PatientFacts } from '#domain/facts/patient-facts.ts'
import type { Patient } from '#domain/facts/patient.ts'
import type { LabResult } from '#domain/facts/laboratory.ts'
import type { SymptomReport } from '#domain/facts/symptom.ts'
import type { Dose, MedicationOrder } from '#domain/facts/treatment.ts'
import type { Obligation } from '#domain/follow-up/obligation.ts'
import type { ProAnswer } from '#domain/pro-ctcae/pro-answer.ts'
import { EXAMPLE_NOW } from '#domain/rules/given/when.ts'
import type { Region } from '#domain/skeleton/region.ts'
import { completedYears } from '#domain/time/age.ts'
import type { When } from '#domain/time/when.ts'

import { wordAmount, wordBound, wordCalcium } from '../amount.ts'
import { wordRelativeDay } from '../day.ts'
import { capitalized, wordDays, wordHours, wordList } from '../list.ts'
import { wordLabMeasure } from '../measure.ts'
import { wordInterval, wordObligation } from '../obligation.ts'
import { wordRegion } from '../place/region.ts'
import { wordAnswer, wordQuality, wordSites, wordSymptom } from '../symptom.ts'
import { wordKindOfRecord } from '../terms.ts'

const HOUR = 3_600_000
const TODAY = EXAMPLE_NOW.day

/** `today`, `9 days ago`; to the hour where the record tells it. */
export function wordWhen({ day, moment }: When): string {
  if (moment === undefined) return wordRelativeDay(day, TODAY)
  const hours = Math.round((EXAMPLE_NOW.moment - moment) / HOUR)
  return hours < 0 ? `in ${wordHours(-hours)}` : `${wordHours(hours)} ago`
}

export function at(when: When | undefined): string {
  return when === undefined ? '' : `, ${wordWhen(when)}`
}

/** A name of the program's own, as words. */
export function plain(name: string): string {
  return name.replaceAll('-', ' ')
}

export function unlessActive(state: ClinicalState): string {
  return state === 'active' ? '' : `, ${plain(state)}`
}

export function wordPlace(region: Region | undefined): string {
  return region === undefined ? 'place not told' : wordRegion(region)
}

export function wordPatient({ birth, gender, deceased }: Patient): readonly string[] {
  const words = [
    ...(deceased ? ['deceased'] : []),
    ...(gender === undefined ? [] : [gender]),
    ...(birth === undefined ? [] : [`${completedYears(birth, TODAY)} years`]),
  ]
  return words.length === 0 ? [] : [capitalized(words.join(', '))]
}

/** `Corrected calcium 2.61 mmol/L (limits 2.2 to 2.65), preliminary, today`. */
export function wordResult(result: LabResult): string {
  const { measure, low, high, when, status } = result
  const limits =
    low === undefined && high === undefined ? '' : ` (limits ${low ?? 'none'} to ${high ?? 'none'})`
  const own = status === 'final' ? '' : `, ${status}`
  return `${capitalized(wordLabMeasure(measure))} ${wordMeasured(result)}${limits}${own}, ${wordWhen(when)}`
}

function wordMeasured(result: LabResult): string {
  const { amount, comparator } = result
  if (isCalcium(result)) return wordCalcium({ ...result.amount, comparator })
  return `${wordBound(comparator)}${wordAmount(amount.value, amount.unit)}`
}

/** `Numbness of leg: new, 3 days ago`. */
export function wordReport({ symptom, answer, when, sites, qualities }: SymptomReport): string {
  const place = sites.length === 0 ? '' : ` (${wordSites(sites)})`
  const how = qualities.map((quality) => `, ${wordQuality(quality)}`).join('')
  return `${capitalized(wordSymptom(symptom))}${place}: ${wordAnswer(answer)}${how}, ${wordWhen(when)}`
}

/** `SINS of L2, pain mechanical, total 13, 9 days ago`. */
export function wordScore({ scale, region, items, total, when }: FractureScore): string {
  const told: readonly (readonly [string, ItemTold])[] = Object.entries(items)
  return [
    `${scale === 'mirels' ? 'Mirels' : 'SINS'} of ${wordPlace(region)}`,
    ...(told.length === 0 ? [] : [wordList(told.map(wordItem))]),
    ...(total === undefined ? [] : [`total ${total}`]),
    wordWhen(when),
  ].join(', ')
}

function wordItem([item, told]: readonly [string, ItemTold]): string {
  return `${item} ${'answer' in told ? plain(told.answer) : told.points}`
}

/** `PRO-CTCAE nausea: frequency 2, 3 days ago`. What was not answered is not there. */
export function wordProAnswer({ item, when, frequency, severity, interference }: ProAnswer): string {
  const told: readonly (readonly [string, number | undefined])[] = [
    ['frequency', frequency],
    ['severity', severity],
    ['interference', interference],
  ]
  const answers = told.flatMap(([name, grade]) => (grade === undefined ? [] : [`${name} ${grade}`]))
  return `PRO-CTCAE ${plain(item)}: ${answers.length === 0 ? 'not answered' : wordList(answers)}, ${wordWhen(when)}`
}

/** `Denosumab 120 mg given, 10 days ago`. */
export function wordDose({ drug, strength, when, certainty }: Dose): string {
  const much = strength === undefined ? ', strength not told,' : ` ${strength.text}`
  return `${capitalized(plain(drug.named))}${much} ${certainty}, ${wordWhen(when)}`
}

/** `Denosumab 120 mg ordered, every 4 weeks, active`. */
export function wordOrder({ drug, strength, interval, state, origin, dosage }: MedicationOrder): string {
  const much = strength === undefined ? '' : ` ${strength.text}`
  return [
    `${capitalized(plain(drug.named))}${much} ${origin === 'order' ? 'ordered' : 'stated to be taken'}`,
    ...(interval === undefined ? [] : [wordInterval(interval)]),
    ...(dosage === undefined ? [] : [dosage]),
    state,
  ].join(', ')
}

/** `Due: calcium, overdue by 18 days`. */
export function wordDue(obligation: Obligation): string {
  const { status, daysOverdue } = obligation
  const late = daysOverdue === undefined ? '' : ` by ${wordDays(daysOverdue)}`
  return `Due: ${wordObligation(obligation).toLowerCase()}, ${plain(status)}${late}`
}

export function wordNotRead({ coverage }: PatientFacts): readonly string[] {
  const open = [...coverage].filter(([, { state }]) => state !== 'complete')
  return open.length === 0
    ? []
    : [`Not loaded: ${wordList(open.map(([concept]) => wordKindOfRecord(concept)))}`]
}
