import type { ReboundReason, StatedEnd } from '#domain/rebound/rebound-reason.ts'

import type { DisplayUnits } from '../../amount.ts'
import { wordDay } from '../../day.ts'
import { capitalized, wordDays } from '../../list.ts'
import { wordGraded, wordShort } from '../calcium/stated-calcium.ts'

type Of<Id extends ReboundReason['id']> = Extract<ReboundReason, { readonly id: Id }>

/** Why a finding on calcium after denosumab stands, in one sentence without its full stop. */
export function wordReboundReason(reason: ReboundReason, display: DisplayUnits): string {
  switch (reason.id) {
    case 'rebound-watch':
      return `${capitalized(wordEnd(reason))}; calcium may rebound until ${wordDay(reason.until)}: ${wordTest(reason)}`
    case 'rebound-possible':
      return `${wordGraded(reason.calcium, reason.grade, display)}; ${wordEnd(reason)}: consider rebound and progression`
  }
}

/** A few words for a row. */
export function reboundHeadline(reason: ReboundReason, display: DisplayUnits): string {
  switch (reason.id) {
    case 'rebound-watch': {
      const { days, test, daysOverdue } = reason
      const late = daysOverdue === undefined ? 'overdue' : `${wordDays(daysOverdue)} overdue`
      return `Last denosumab ${wordDays(days)} ago${test === 'late' ? `, calcium ${late}` : ''}`
    }
    case 'rebound-possible':
      return `${wordShort(reason.calcium, display)} ${wordDays(reason.days)} after denosumab: rebound or progression`
  }
}

function wordEnd({ lastDose, days, doses, stopped }: StatedEnd): string {
  const stop = stopped === undefined ? 'no stop on record' : `stopped: ${stopped.reason}`
  return `last denosumab on ${wordDay(lastDose)}, ${wordDays(days)} ago, after ${doses} doses (${stop})`
}

function wordTest({ test, lastCalcium, daysOverdue }: Of<'rebound-watch'>): string {
  const last = lastCalcium === undefined ? 'no calcium on record' : `last calcium on ${wordDay(lastCalcium)}`
  if (test === 'in-time') return `${last}, the next not overdue`
  if (test === 'not-known') return `${last}, whether the next is due cannot be told`
  return daysOverdue === undefined ? `${last}, overdue` : `${last}, ${wordDays(daysOverdue)} overdue`
}
