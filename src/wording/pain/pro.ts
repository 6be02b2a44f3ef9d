import type { ProLine } from '#domain/pro-ctcae/pro-summary.ts'

import { wordDay } from '../day.ts'

const ATTENTION = { 'same-day': 'to be looked at today', 'this-week': 'to be looked at this week' } as const

/** `nausea: PRO grade 2 of 3, was 1, on 20-Nov-2026`. What patients say is no grade of CTCAE, and is not called so. */
export function wordProLine({ item, latest, composite, before, attention }: ProLine): string {
  const grade =
    composite === undefined ? 'no PRO grade, not all of it was answered' : `PRO grade ${composite} of 3`
  return [
    `${item.replaceAll('-', ' ')}: ${grade}`,
    ...(before === undefined ? [] : [`was ${before}`]),
    `on ${wordDay(latest.when.day)}`,
    ...(attention === undefined ? [] : [ATTENTION[attention]]),
  ].join(', ')
}
