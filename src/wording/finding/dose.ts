import type { DoseReason, OpenCalcium, OpenCreatinine, StatedDose } from '#domain/bone-agent/dose-reason.ts'

import { wordDay } from '../day.ts'
import { capitalized, wordDays, wordList } from '../list.ts'
import { wordInterval } from '../obligation.ts'

export function wordDoseReason(reason: DoseReason): string {
  switch (reason.id) {
    case 'dose-gap': {
      const { agent, last, days, interval, intervalSource } = reason
      const rhythm = `${wordInterval(interval)}${intervalSource === 'assumed' ? ', assumed' : ''}`
      return `Last ${agent} on ${wordDay(last)}, ${wordDays(days)} ago (${rhythm}); no stop and its reason on record`
    }
    case 'dose-no-gap':
      return `Last ${reason.agent} on ${wordDay(reason.last)}, the next due on ${wordDay(reason.due)}: no gap`
    case 'dose-blood-open':
      return `${capitalized(wordDose(reason.dose))}: ${wordList(missingBlood(reason))}; check before giving`
    case 'dose-blood-done':
      return `${capitalized(wordDose(reason.dose))}: creatinine of ${wordDay(reason.creatinineOn)} and calcium of ${wordDay(reason.calciumOn)} are there`
  }
}

type Open = { readonly noCreatinine?: OpenCreatinine; readonly noCalcium?: OpenCalcium }

function missingBlood({ noCreatinine, noCalcium }: Open): readonly string[] {
  return [
    ...(noCreatinine === undefined ? [] : [wordOpenCreatinine(noCreatinine)]),
    ...(noCalcium === undefined ? [] : [wordOpenCalcium(noCalcium)]),
  ]
}

export function wordOpenCreatinine({ last, countsFrom }: OpenCreatinine): string {
  const before = last === undefined ? 'none on record' : `last ${wordDay(last)}`
  return `no creatinine from ${wordDay(countsFrom)} on (${before})`
}

export function wordOpenCalcium({ last, why }: OpenCalcium): string {
  if (why === 'never' || last === undefined) return 'no calcium on record'
  return `calcium of ${wordDay(last)} ${why === 'overdue' ? 'is overdue to be repeated' : 'will be overdue by then'}`
}

/** `zoledronate due on 27-Nov-2026`. */
export function wordDose({ agent, day, standing }: StatedDose): string {
  if (day === undefined || standing === 'ordered') return `${agent} ordered`
  if (standing === 'late') return `${agent} was due on ${wordDay(day)}`
  return `${agent} ${standing} ${standing === 'due' ? 'on' : 'for'} ${wordDay(day)}`
}

/** A few words for a row. None for what is never raised. */
export function doseHeadline(reason: DoseReason): string | undefined {
  switch (reason.id) {
    case 'dose-gap':
      return `No ${reason.agent} for ${wordDays(reason.days)}`
    case 'dose-blood-open': {
      const what = [...(reason.noCreatinine ? ['creatinine'] : []), ...(reason.noCalcium ? ['calcium'] : [])]
      return `${capitalized(wordDose(reason.dose))} without current ${wordList(what)}`
    }
    case 'dose-no-gap':
    case 'dose-blood-done':
      return undefined
  }
}
