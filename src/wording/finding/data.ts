import type {
  DataReason,
  EarlyDose,
  ImplausibleRange,
  ImplausibleResult,
  UnknownStrength,
  UnreadableResult,
} from '#domain/data-quality/data-reason.ts'

import { wordAmount, wordUnit } from '../amount.ts'
import { wordDay } from '../day.ts'
import { capitalized, wordDays, wordFirst } from '../list.ts'
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
    case 'strength-unknown':
      return `Strength not known, for cancer or for osteoporosis: ${wordFirst(reason.medicines.map(wordMedicine), MOST)}`
    case 'doses-early':
      return wordFirst(reason.doses.map(wordEarly), MOST)
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

function wordMedicine({ record, named, strength, day }: UnknownStrength): string {
  const when = day === undefined ? '' : ` of ${wordDay(day)}`
  return `${record}${when}, ${named}${strength === undefined ? ', no strength told' : ` ${strength}`}`
}

const BECAUSE_WORDS: Readonly<Record<EarlyDose['because'], string>> = {
  '4-weekly': 'every four weeks',
  '12-weekly': 'every twelve weeks',
  hypercalcemia: 'again for high calcium',
}

function wordEarly({ agent, given, before, days, minimum, because }: EarlyDose): string {
  const told = `${capitalized(agent)} on ${wordDay(given)}, ${wordDays(days)} after that of ${wordDay(before)}`
  return `${told}: ${BECAUSE_WORDS[because]} it is given after ${wordDays(minimum)} or more`
}

function later(superseded: boolean): string {
  return superseded ? ' (a newer one could be used)' : ''
}
