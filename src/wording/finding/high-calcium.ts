import type { StatedCalcium } from '#domain/calcium/calcium-value.ts'
import type { HighCalciumReason } from '#domain/calcium/high-calcium-reason.ts'

import type { DisplayUnits } from '../amount.ts'
import { wordDay } from '../day.ts'
import { wordDays } from '../list.ts'
import { wordFull, wordGraded, wordShort, wordStated } from './stated-calcium.ts'

/** What becomes of a high calcium, in one sentence without its full stop. */
export function wordHighCalcium(reason: HighCalciumReason, display: DisplayUnits): string {
  const { calcium } = reason
  switch (reason.id) {
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
  switch (reason.id) {
    case 'high-calcium-not-repeated':
      return `${wordShort(reason.calcium, display)}, CTCAE grade ${reason.grade}, not repeated`
    case 'high-calcium-repeat-ahead':
    case 'high-calcium-repeated':
      return undefined
  }
}

type Of<Id extends HighCalciumReason['id']> = Extract<HighCalciumReason, { readonly id: Id }>

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
