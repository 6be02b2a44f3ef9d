import type { OpenTest, StatedResult, StatedRisk, WatchReason } from '#domain/calcium-watch/watch-reason.ts'

import { wordAmount, type DisplayUnits } from '../../amount.ts'
import { wordDay } from '../../day.ts'
import { capitalized, wordDays, wordList } from '../../list.ts'
import { wordLabMeasure } from '../../measure.ts'
import { wordInterval } from '../../obligation.ts'
import { wordDose } from '../dose.ts'
import { wordStated } from '../calcium/stated-calcium.ts'

type Of<Id extends WatchReason['id']> = Extract<WatchReason, { readonly id: Id }>

/** Why a finding on how calcium is watched on a bone agent stands, in one sentence without its full stop. */
export function wordWatchReason(reason: WatchReason, display: DisplayUnits): string {
  switch (reason.id) {
    case 'watch-blood-before-dose':
      return `${capitalized(wordDose(reason.dose))}; ${wordList(reason.open.map(wordOpen))}`
    case 'watch-blood-in-time':
      return `${capitalized(wordDose(reason.dose))}; ${reason.done.length === 0 ? 'blood is in time' : wordList(reason.done.map(wordDone))}`
    case 'watch-high-risk':
      return `On denosumab with ${wordList(reason.risks.map((risk) => wordRisk(risk, display)))}: calcium may fall further`
    case 'watch-no-high-risk':
      return 'On denosumab: nothing found that makes a low calcium more likely'
    case 'watch-first-dose-unchecked':
      return wordUnchecked(reason, display)
    case 'watch-first-dose-checked':
      return `Calcium of ${wordDay(reason.lastCalcium)} is after the first denosumab of ${wordDay(reason.given)}`
    case 'watch-calcium-stale':
      return wordStale(reason)
    case 'watch-calcium-current':
      return `On ${reason.agent}: ${wordLast(reason.lastCalcium)}${reason.due === undefined ? '' : `, the next due on ${wordDay(reason.due)}`}`
  }
}

/** A few words for a row. None for what is never raised. */
export function watchHeadline(reason: WatchReason): string | undefined {
  switch (reason.id) {
    case 'watch-blood-before-dose':
      return `${capitalized(wordDose(reason.dose))} without current ${wordList(reason.open.map(({ kind }) => kind))}`
    case 'watch-high-risk':
      return 'On denosumab, low calcium more likely'
    case 'watch-first-dose-unchecked':
      return `No calcium since the first denosumab ${wordDays(reason.days)} ago`
    case 'watch-calcium-stale':
      return `Calcium ${late(reason.daysOverdue)} on ${reason.agent}`
    case 'watch-blood-in-time':
    case 'watch-no-high-risk':
    case 'watch-first-dose-checked':
    case 'watch-calcium-current':
      return undefined
  }
}

function wordOpen({ kind, why, last, due }: OpenTest): string {
  if (why === 'never') return `${kind} never measured on record`
  const when = due === undefined ? '' : `, due on ${wordDay(due)}`
  const told = `${kind} of ${last === undefined ? 'a day not known' : wordDay(last)}${when}`
  return why === 'overdue' ? `${told}, overdue` : `${told}, overdue by the day of the dose`
}

function wordDone({ kind, last }: { readonly kind: string; readonly last?: OpenTest['last'] }): string {
  return last === undefined ? `${kind} not due` : `${kind} of ${wordDay(last)} is recent enough`
}

function wordRisk(risk: StatedRisk, display: DisplayUnits): string {
  switch (risk.by) {
    case 'clearance':
      return `creatinine clearance ${wordAmount(risk.clearance, 'mL/min')} (below ${risk.below})`
    case 'dialysis':
      return 'dialysis'
    case 'calcium-before':
      return `low calcium before treatment, ${wordStated(risk.calcium, display)}`
    case 'vitamin-d':
    case 'magnesium':
      return wordResult(risk.by, risk.result, 'below')
    case 'alkaline-phosphatase':
      return wordResult(risk.by, risk.result, 'above')
    case 'osteoblastic':
      return risk.sites === 1 ? 'an osteoblastic site' : `${risk.sites} osteoblastic sites`
    case 'extensive':
      return `bone disease in ${risk.places} places`
  }
}

function wordResult(
  measure: 'vitamin-d' | 'magnesium' | 'alkaline-phosphatase',
  { value, unit, comparator, line, day }: StatedResult,
  side: 'below' | 'above',
): string {
  const amount = wordAmount(value, unit)
  const told = `${wordLabMeasure(measure)} ${comparator === undefined ? '' : `${comparator} `}${amount}`
  return `${told} on ${wordDay(day)} (${side} ${Number(line.toPrecision(6))})`
}

function wordUnchecked(
  { given, due, lastCalcium, risks }: Of<'watch-first-dose-unchecked'>,
  display: DisplayUnits,
): string {
  const last = lastCalcium === undefined ? 'never on record' : `last on ${wordDay(lastCalcium)}`
  const told = `First denosumab on ${wordDay(given)} and no calcium since (${last}), due by ${wordDay(due)}`
  if (risks.length === 0) return told
  return `${told}; at risk by ${wordList(risks.map((risk) => wordRisk(risk, display)))}`
}

function wordStale({
  agent,
  lastCalcium,
  countedFrom,
  due,
  daysOverdue,
  interval,
}: Of<'watch-calcium-stale'>) {
  const from =
    lastCalcium === undefined && countedFrom !== undefined ? ` (counted from ${wordDay(countedFrom)})` : ''
  const clock = [
    ...(interval === undefined ? [] : [wordInterval(interval)]),
    ...(due === undefined ? [] : [`due on ${wordDay(due)}`]),
    late(daysOverdue),
  ].join(', ')
  return `On ${agent}: ${wordLast(lastCalcium)}${from}; ${clock}`
}

function wordLast(day: Of<'watch-calcium-stale'>['lastCalcium']): string {
  return day === undefined ? 'no calcium on record' : `last calcium on ${wordDay(day)}`
}

function late(days: number | undefined): string {
  return days === undefined ? 'overdue' : `${wordDays(days)} overdue`
}
