import type {
  DataReason,
  ImplausibleRange,
  ImplausibleResult,
  UnreadableResult,
} from '#domain/data-quality/data-reason.ts'

import { wordAmount, wordUnit } from '../amount.ts'
import { wordDay } from '../day.ts'
import { capitalized, wordFirst } from '../list.ts'
import { wordLabMeasure } from '../measure.ts'
import { wordRefusal } from '../refusal.ts'

const MOST = 3

export function wordDataReason(reason: DataReason): string {
  switch (reason.id) {
    case 'results-unreadable':
      return wordFirst(reason.results.map(wordUnreadable), MOST)
    case 'results-implausible':
      return wordFirst(reason.results.map(wordImplausible), MOST)
    case 'ranges-implausible':
      return wordFirst(reason.ranges.map(wordRange), MOST)
  }
}

function wordUnreadable({ about, why, detail, day, superseded }: UnreadableResult): string {
  const on = day === undefined ? '' : `, ${wordDay(day)}`
  return `${wordRefusal({ about, why, detail })}${on}${later(superseded)}`
}

function wordImplausible(result: ImplausibleResult): string {
  const { measure, value, unit, lowest, highest, day, superseded } = result
  const what = `${capitalized(wordLabMeasure(measure))} ${wordAmount(value, unit)} on ${wordDay(day)}`
  return `${what} is not plausible (${lowest}-${highest} ${wordUnit(unit)}): check unit and specimen${later(superseded)}`
}

function wordRange({ measure, unit, low, high, usedLow, usedHigh, day }: ImplausibleRange): string {
  const given = `${low ?? 'none'} to ${high ?? 'none'} ${wordUnit(unit)}`
  return `Limits ${given} of ${wordLabMeasure(measure)} on ${wordDay(day)} are not plausible: graded by ${usedLow}-${usedHigh}`
}

function later(superseded: boolean): string {
  return superseded ? ' (a newer one could be used)' : ''
}
