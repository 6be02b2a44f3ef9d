import type { Period } from 'fhir/r4'

import type { Now } from '#domain/time/when.ts'
import { node } from '#fhir/json/raw.ts'
import type { Zone } from '#fhir/time/zone.ts'

import { isAfter, whenOf } from '../timing.ts'

/** Whether a name, number or address is not said to be a former one. */
export function isInUse(
  { use, period }: { readonly use?: unknown; readonly period?: unknown },
  { now, zone }: { readonly now: Now; readonly zone: Zone },
): boolean {
  if (use === 'old' || use === 'maiden') return false
  const end = whenOf(node<Period>(period)?.end, zone)
  return end === undefined || end.day === now.day || isAfter(end, now)
}
