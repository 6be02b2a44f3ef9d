import type { Criterion, JawCriteria, JawReason, StatedOral } from '#domain/jaw/jaw-reason.ts'
import type { Day } from '#domain/time/day.ts'

import { wordDay } from '../day.ts'
import { capitalized, wordDays, wordList } from '../list.ts'
import { wordSymptom } from '../symptom.ts'

export function wordJawReason(reason: JawReason): string {
  switch (reason.id) {
    case 'jaw-not-assessed':
      return `${wordStart(reason)}; no dental assessment on record`
    case 'jaw-assessed':
      return wordLast({ last: reason.day })
    case 'jaw-review-late':
      return `${wordLast(reason)}; the next was due on ${wordDay(reason.due)}, ${wordDays(reason.daysOverdue)} overdue`
    case 'jaw-review-in-time':
      return `${wordLast(reason)}; the next is due on ${wordDay(reason.due)}`
    case 'jaw-symptoms':
      return `${capitalized(wordList(reason.symptoms.map(wordOral)))}; ${wordCriteria(reason.criteria)}`
    case 'jaw-no-symptom':
      return wordNoSymptom(reason)
    case 'jaw-symptom-unreadable':
      return `Answer about ${wordSymptom(reason.symptom)}${wordOn(reason.day)} unreadable`
    case 'jaw-procedure-near-dose':
      return wordNearDose(reason)
    case 'jaw-procedure-apart':
      return `${capitalized(reason.named)} planned for ${wordDay(reason.day)}: no dose near it`
    case 'jaw-procedure-undated':
      return `${capitalized(reason.named)} planned, without its day`
  }
}

type Of<Id extends JawReason['id']> = Extract<JawReason, { readonly id: Id }>

function wordStart({ start, agent, day }: Of<'jaw-not-assessed'>): string {
  const what = capitalized(agent ?? 'a bone agent')
  if (start === 'planned')
    return day === undefined ? `${what} is planned` : `${what} is planned to begin on ${wordDay(day)}`
  return day === undefined ? `${what} has begun` : `${what} since ${wordDay(day)}`
}

function wordOn(day: Day | undefined): string {
  return day === undefined ? '' : ` on ${wordDay(day)}`
}

function wordNearDose({ named, day, dose, isGiven }: Of<'jaw-procedure-near-dose'>): string {
  const which = `${wordApart(day, dose)} a dose ${isGiven ? 'given' : 'to come'} (${wordDay(dose)})`
  return `${capitalized(named)} planned for ${wordDay(day)}, ${which}`
}

function wordLast({ last }: { readonly last?: Day | undefined }): string {
  return last === undefined ? 'Dental assessment without a day' : `Last dental assessment on ${wordDay(last)}`
}

function wordOral({ symptom, answer, day, since }: StatedOral): string {
  const from = since === day ? '' : ` since ${wordDay(since)}`
  return `${wordSymptom(symptom)}${from} (${answer}, ${wordDay(day)})`
}

function wordNoSymptom({ denied, ended, usual }: Of<'jaw-no-symptom'>): string {
  const parts = [
    ...(denied.length === 0 ? [] : [`denied: ${wordList(denied.map(short))}`]),
    ...ended.map((one) => `${wordSymptom(one.symptom)} reviewed on ${wordDay(one.reviewedOn)}`),
    ...(usual.length === 0 ? [] : [`usual for this patient: ${wordList(usual.map(short))}`]),
  ]
  return capitalized(parts.join('; ') || 'no symptom of mouth or jaw')
}

function short({ symptom, day }: StatedOral): string {
  return `${wordSymptom(symptom)} (${wordDay(day)})`
}

function wordApart(procedure: number, dose: number): string {
  const days = Math.abs(procedure - dose)
  if (days === 0) return 'on the day of'
  return `${wordDays(days)} ${procedure < dose ? 'before' : 'after'}`
}

const CRITERION_WORDS: Readonly<Record<Criterion, string>> = {
  met: 'met',
  'not-met': 'not met',
  'not-known': 'not known',
}

const FOUND_WORDS = {
  'jaw-radiotherapy': 'radiotherapy of the jaw',
  'jaw-metastasis': 'metastasis of the jaw',
} as const

/** The three criteria of osteonecrosis of the jaw by medication, as they stand: a prompt, not a diagnosis. */
export function wordCriteria(criteria: JawCriteria): string {
  return `criteria of MRONJ, all three needed: ${criterionLines(criteria).join(', ')}`
}

export function criterionLines({ exposure, exposedBone, noOtherCause }: JawCriteria): readonly string[] {
  const bone = exposedBone.since === undefined ? '' : ` (since ${wordDay(exposedBone.since)})`
  const found = noOtherCause.found.map((one) => FOUND_WORDS[one])
  const other = found.length === 0 ? '' : ` (${wordList(found)})`
  return [
    `exposure to ${wordList(exposure.to)} ${CRITERION_WORDS[exposure.state]}`,
    `exposed bone for more than ${exposedBone.weeks} weeks ${CRITERION_WORDS[exposedBone.state]}${bone}`,
    `no radiotherapy or metastasis of the jaw ${CRITERION_WORDS[noOtherCause.state]}${other}`,
  ]
}

/** A few words for a row. None for what is never raised. */
export function jawHeadline(reason: JawReason): string | undefined {
  switch (reason.id) {
    case 'jaw-not-assessed':
      return `${wordStart(reason)}, never seen by a dentist`
    case 'jaw-review-late':
      return `Dental review ${wordDays(reason.daysOverdue)} overdue`
    case 'jaw-symptoms':
      return `${capitalized(wordList(reason.symptoms.map(({ symptom }) => wordSymptom(symptom))))} on or after ${wordList(reason.criteria.exposure.to)}`
    case 'jaw-procedure-near-dose':
      return `${capitalized(reason.named)} ${wordApart(reason.day, reason.dose)} a dose`
    case 'jaw-assessed':
    case 'jaw-review-in-time':
    case 'jaw-no-symptom':
    case 'jaw-symptom-unreadable':
    case 'jaw-procedure-apart':
    case 'jaw-procedure-undated':
      return undefined
  }
}
