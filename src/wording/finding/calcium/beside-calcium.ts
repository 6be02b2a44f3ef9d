import type { HighCalciumReason, StatedCulprit, StatedHormone } from '#domain/calcium/high-calcium-reason.ts'
import type { StatedKidney } from '#domain/renal/kidney-fall.ts'

import { wordAmount, wordBound, type DisplayUnits } from '../../amount.ts'
import { wordDay } from '../../day.ts'
import { wordList } from '../../list.ts'
import { wordLabMeasure } from '../../measure.ts'
import { wordWhyRefused } from '../../refusal.ts'
import { wordSymptom } from '../../symptom.ts'
import { wordFull, wordGraded, wordShort, wordSymptoms } from './stated-calcium.ts'

const BESIDE = [
  'high-calcium-borderline',
  'high-calcium-borderline-alone',
  'high-calcium-answer-refused',
  'high-calcium-kidney',
  'high-calcium-kidney-steady',
  'high-calcium-culprit',
  'high-calcium-no-culprit',
  'high-calcium-parathyroid',
  'high-calcium-parathyroid-suppressed',
  'high-calcium-parathyroid-untold',
] as const satisfies readonly HighCalciumReason['id'][]

export type BesideReason = Extract<HighCalciumReason, { readonly id: (typeof BESIDE)[number] }>
type Of<Id extends BesideReason['id']> = Extract<BesideReason, { readonly id: Id }>

/** What stands beside the calcium: symptoms, kidneys, drugs, parathyroid hormone. */
export function isBeside(reason: HighCalciumReason): reason is BesideReason {
  const ids: readonly string[] = BESIDE
  return ids.includes(reason.id)
}

export function wordBeside(reason: BesideReason, display: DisplayUnits): string {
  const full = wordFull(reason.calcium, display)
  switch (reason.id) {
    case 'high-calcium-borderline':
      return wordBorderline(reason, display)
    case 'high-calcium-borderline-alone':
      return `${full}: just below the upper limit; answered on symptoms: ${wordSymptoms(reason.answered)}${leftOut(reason)}`
    case 'high-calcium-answer-refused':
      return `${full}; ${wordRefusedAnswer(reason)}`
    case 'high-calcium-kidney':
      return `${wordGraded(reason.calcium, reason.grade, display)}, with falling kidney function: ${kidneys(reason.falling)}`
    case 'high-calcium-kidney-steady':
      return `${full}; ${reason.steady.length === 0 ? 'nothing tells of the kidneys' : `kidney function not falling by ${kidneys(reason.steady)}`}`
    case 'high-calcium-culprit':
      return `${full}; ${drugs(reason.culprits)} can raise calcium: review`
    case 'high-calcium-no-culprit':
      return `${full}: not high; takes ${drugs(reason.culprits)}, which can raise calcium`
    case 'high-calcium-parathyroid':
      return `${full}; ${wordHormone(reason.hormone)}, not suppressed: consider a parathyroid cause beside the cancer`
    case 'high-calcium-parathyroid-suppressed':
      return `${full}; ${wordHormone(reason.hormone)}, suppressed`
    case 'high-calcium-parathyroid-untold':
      return `${full}; ${wordHormone(reason.hormone)}`
  }
}

export function besideHeadline(reason: BesideReason, display: DisplayUnits): string | undefined {
  const short = wordShort(reason.calcium, display)
  switch (reason.id) {
    case 'high-calcium-borderline':
      return `${short}, near its limit, with ${wordList([...new Set([...reason.red, ...reason.amber].map(({ symptom }) => wordSymptom(symptom)))])}`
    case 'high-calcium-kidney':
      return `${short} with falling kidney function`
    case 'high-calcium-culprit':
      return `${short}, takes ${drugs(reason.culprits)}`
    case 'high-calcium-parathyroid':
      return `${short}, parathyroid hormone not suppressed`
    case 'high-calcium-borderline-alone':
    case 'high-calcium-answer-refused':
    case 'high-calcium-kidney-steady':
    case 'high-calcium-no-culprit':
    case 'high-calcium-parathyroid-suppressed':
    case 'high-calcium-parathyroid-untold':
      return undefined
  }
}

function wordBorderline(reason: Of<'high-calcium-borderline'>, display: DisplayUnits): string {
  const told = wordSymptoms([...reason.red, ...reason.amber])
  return `${wordFull(reason.calcium, display)}: just below the upper limit, with ${told}${leftOut(reason)}; consider ionized calcium, albumin and creatinine`
}

function leftOut({ explained }: Pick<Of<'high-calcium-borderline'>, 'explained'>): string {
  if (explained.length === 0) return ''
  return `; left out, as an opioid explains it too: ${wordList(explained.map(({ symptom }) => wordSymptom(symptom)))}`
}

function wordRefusedAnswer({ symptom, why, detail, day }: Of<'high-calcium-answer-refused'>): string {
  const on = day === undefined ? '' : ` on ${wordDay(day)}`
  return `answer on ${wordSymptom(symptom)}${on} unreadable: ${wordWhyRefused(why, detail)}`
}

function kidneys(told: readonly StatedKidney[]): string {
  return wordList(told.map(wordKidney))
}

function wordKidney({ measure, value, unit, day, than }: StatedKidney): string {
  const before =
    than.by === 'baseline'
      ? `baseline ${wordAmount(than.value, unit)}`
      : `${wordAmount(than.value, unit)}${than.day === undefined ? '' : ` on ${wordDay(than.day)}`}`
  return `${wordLabMeasure(measure)} ${wordAmount(value, unit)} on ${wordDay(day)} (${before})`
}

const DRUG_WORDS: Readonly<Record<StatedCulprit['classes'][number], string>> = {
  thiazide: 'thiazide',
  'calcium-supplement': 'calcium',
  'vitamin-d': 'vitamin D',
  lithium: 'lithium',
  'vitamin-a': 'vitamin A',
  theophylline: 'theophylline',
  'parathyroid-analog': 'parathyroid hormone analog',
}

/** A record may call its drug by a code alone: what it is of stands beside. */
function drugs(culprits: readonly StatedCulprit[]): string {
  return wordList(
    culprits.map(({ named, classes }) => `${named} (${classes.map((of) => DRUG_WORDS[of]).join(', ')})`),
  )
}

function wordHormone({ value, unit, comparator, low, day }: StatedHormone): string {
  const limit = low === undefined ? 'no lower limit given' : `lower limit ${wordAmount(low, unit)}`
  return `parathyroid hormone ${wordBound(comparator)}${wordAmount(value, unit)} (${limit}) on ${wordDay(day)}`
}
