import type {
  ComplicationReason,
  InfectionContext,
  StatedCount,
} from '#domain/complications/complication-reason.ts'
import type { StatedSymptom } from '#domain/symptoms/stated-symptom.ts'

import { wordAmount, wordBound } from '../amount.ts'
import { wordDay } from '../day.ts'
import { capitalized, wordList } from '../list.ts'
import { wordLabMeasure } from '../measure.ts'
import { wordWhyRefused } from '../refusal.ts'
import { wordAnswer, wordSymptom } from '../symptom.ts'

/** Why a finding on a complication stands, in one sentence without its full stop. */
export function wordComplicationReason(reason: ComplicationReason): string {
  switch (reason.id) {
    case 'complication-marrow':
      return capitalized(wordList(reason.counts.map(wordLow)))
    case 'complication-marrow-adequate':
      return capitalized(wordList(reason.counts.map(wordAdequate)))
    case 'complication-infection': {
      const context = reason.context.length === 0 ? '' : `, with ${wordList(reason.context.map(wordContext))}`
      return `${capitalized(wordList(reason.reports.map(wordReport)))}${context}`
    }
    case 'complication-no-infection':
      return capitalized(
        wordList(
          reason.reports.map(
            (report) => `${wordSymptom(report.symptom)} ${HOW[report.how]} (${wordDay(report.day)})`,
          ),
        ),
      )
    case 'complication-refused': {
      const of = reason.day === undefined ? '' : ` of ${wordDay(reason.day)}`
      return `Answer on ${wordSymptom(reason.symptom)}${of} unreadable: ${wordWhyRefused(reason.why, reason.detail)}`
    }
  }
}

/** A few words for a row: `Hemoglobin 7.8 g/dL`. None for what is never raised. */
export function complicationHeadline(reason: ComplicationReason): string | undefined {
  switch (reason.id) {
    case 'complication-marrow':
      return capitalized(wordList(reason.counts.map(wordCount)))
    case 'complication-infection': {
      const dangers = reason.context.flatMap(({ kind }) => DANGERS.get(kind) ?? [])
      const what = capitalized(wordList(reason.reports.map(({ symptom }) => wordSymptom(symptom))))
      return dangers.length === 0 ? what : `${what} with ${wordList(dangers)}`
    }
    case 'complication-marrow-adequate':
    case 'complication-no-infection':
    case 'complication-refused':
      return undefined
  }
}

const DANGERS: ReadonlyMap<InfectionContext['kind'], string> = new Map([
  ['neutropenia', 'neutropenia'],
  ['chemotherapy', 'chemotherapy'],
])

const HOW = {
  denied: 'denied',
  usual: 'usual for this patient',
  elsewhere: 'told, of no bone that was treated',
} as const

function wordCount({ measure, value, unit, comparator }: StatedCount): string {
  return `${wordLabMeasure(measure)} ${comparator === undefined ? '' : wordBound(comparator)}${wordAmount(value, unit)}`
}

function wordLow(count: StatedCount): string {
  return `${wordCount(count)} on ${wordDay(count.day)}, below ${wordAmount(count.below, count.unit)}`
}

function wordAdequate(count: StatedCount): string {
  return `${wordCount(count)} on ${wordDay(count.day)}`
}

function wordReport({ symptom, answer, day }: StatedSymptom): string {
  return `${wordSymptom(symptom)} (${wordAnswer(answer)}, ${wordDay(day)})`
}

function wordContext(context: InfectionContext): string {
  switch (context.kind) {
    case 'neutropenia':
      return wordLow(context.count)
    case 'chemotherapy':
      return context.day === undefined
        ? `chemotherapy ordered (${context.named})`
        : `chemotherapy on ${wordDay(context.day)} (${context.named})`
    case 'bone-procedure':
      return `a procedure on bone on ${wordDay(context.day)} (${context.named})`
    case 'bone-agent':
      return 'a bone agent'
  }
}
