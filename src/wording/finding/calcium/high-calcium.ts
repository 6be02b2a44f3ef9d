import type { StatedCalcium } from '#domain/calcium/calcium-value.ts'
import type { HighCalciumReason } from '#domain/calcium/high-calcium-reason.ts'

import type { DisplayUnits } from '../../amount.ts'
import { wordDay } from '../../day.ts'
import { wordDays } from '../../list.ts'
import { besideHeadline, isBeside, wordBeside } from './beside-calcium.ts'
import { wordFull, wordGraded, wordShort, wordStated } from './stated-calcium.ts'

/** What becomes of a high calcium, in one sentence without its full stop. */
export function wordHighCalcium(reason: HighCalciumReason, display: DisplayUnits): string {
  const { calcium } = reason
  if (isBeside(reason)) return wordBeside(reason, display)
  switch (reason.id) {
    case 'high-calcium-recurrence':
      return wordRecurrence(reason, display)
    case 'high-calcium-refractory':
      return wordRefractory(reason, display)
    case 'high-calcium-no-recurrence':
      return `${wordFull(calcium, display)}: treated on ${wordDay(reason.treatedOn)}, not high again after a value within its limits`
    case 'high-calcium-settled':
      return `${wordFull(calcium, display)}: within its limits after the treatment on ${wordDay(reason.treatedOn)}`
    case 'high-calcium-settling':
      return `${wordFull(calcium, display)}: treated on ${wordDay(reason.treatedOn)}, a sample from ${wordDay(reason.toldFrom)} on tells whether it settles`
    case 'high-calcium-not-repeated':
      return wordNotRepeated(reason, display)
    case 'high-calcium-repeat-ahead':
      return `${wordFull(calcium, display)}: to be repeated${after(reason.treatedOn)} by ${wordDay(reason.due)}`
    case 'high-calcium-repeated':
      return `${wordFull(calcium, display)}: repeated, ${wordStated(reason.repeat, display)}`
  }
}

/** In a few words for a row; none for what is never raised. */
export function highCalciumHeadline(reason: HighCalciumReason, display: DisplayUnits): string | undefined {
  if (isBeside(reason)) return besideHeadline(reason, display)
  switch (reason.id) {
    case 'high-calcium-recurrence':
      return `${wordShort(reason.calcium, display)}, high again ${wordDays(reason.days)} after treatment`
    case 'high-calcium-refractory':
      return `${wordShort(reason.calcium, display)}, not settling after treatment`
    case 'high-calcium-not-repeated':
      return `${wordShort(reason.calcium, display)}, CTCAE grade ${reason.grade}, not repeated`
    case 'high-calcium-no-recurrence':
    case 'high-calcium-settled':
    case 'high-calcium-settling':
    case 'high-calcium-repeat-ahead':
    case 'high-calcium-repeated':
      return undefined
  }
}

type Of<Id extends HighCalciumReason['id']> = Extract<HighCalciumReason, { readonly id: Id }>

function wordRecurrence(
  { calcium, grade, normal, treatedOn, highAgain, days }: Of<'high-calcium-recurrence'>,
  display: DisplayUnits,
): string {
  const again = `high again on ${wordDay(highAgain)}, ${wordDays(days)} after the treatment on ${wordDay(treatedOn)}`
  return `${wordGraded(calcium, grade, display)}; ${again}, with ${wordStated(normal, display)} between`
}

function wordRefractory(
  { calcium, grade, treatedOn, days, retreatedOn }: Of<'high-calcium-refractory'>,
  display: DisplayUnits,
): string {
  const found = `${wordGraded(calcium, grade, display)}; not within its limits since the treatment on ${wordDay(treatedOn)}`
  return retreatedOn === undefined
    ? `${found}, ${wordDays(days)} before the sample`
    : `${found}, treated again on ${wordDay(retreatedOn)}`
}

function wordNotRepeated(
  { calcium, grade, due, daysOverdue, treatedOn }: Of<'high-calcium-not-repeated'>,
  display: DisplayUnits,
): string {
  const late = daysOverdue === 0 ? 'overdue' : `${wordDays(daysOverdue)} overdue`
  return `${wordGraded(calcium, grade, display)}; not repeated${after(treatedOn)}, due ${wordDay(due)}, ${late}`
}

function after(treatedOn: StatedCalcium['day'] | undefined): string {
  return treatedOn === undefined ? '' : ` after treatment on ${wordDay(treatedOn)}`
}
