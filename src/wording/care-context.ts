import type { CareContext } from '#domain/review/caseload-row.ts'

import { wordDay } from './day.ts'

const PLAN_WORDS = {
  'comfort-care': 'Comfort care',
  hospice: 'Hospice',
  'ceiling-of-care': 'Ceiling of care',
} as const

/** `In hospital since 20-Nov-2026`, `Comfort care, review 07-Dec-2026`, or that the review has passed. */
export function wordCareContext(context: CareContext): string {
  if (context.kind === 'in-hospital')
    return context.since === undefined ? 'In hospital' : `In hospital since ${wordDay(context.since)}`
  const words = PLAN_WORDS[context.kind]
  if (context.reviewOn === undefined) return `${words}, no review date`
  return context.reviewPassed
    ? `${words}, review was due ${wordDay(context.reviewOn)}: lowers nothing now`
    : `${words}, review ${wordDay(context.reviewOn)}`
}

/** Beside a name in the list, where the dates stand on the page. */
export function wordCareContextBriefly(context: CareContext): string {
  if (context.kind === 'in-hospital') return 'In hospital'
  const words = PLAN_WORDS[context.kind]
  return context.reviewPassed ? `${words}, review passed` : words
}
