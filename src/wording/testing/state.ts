import type { StatedCalcium } from '#domain/calcium/calcium-value.ts'
import type { Clear, Raised, Unknown } from '#domain/findings/finding.ts'
import type { Reason } from '#domain/findings/reason.ts'
import { parseDay, type Day } from '#domain/time/day.ts'

export function dayOn(text: string): Day {
  const parsed = parseDay(text)
  if (parsed === undefined) throw new RangeError(`${text} is not a day`)
  return parsed
}

/** A corrected calcium of 16 November, with the limits of its laboratory. */
export function statedCalcium(value: number, more: Partial<StatedCalcium> = {}): StatedCalcium {
  return {
    measure: 'calcium-corrected',
    value,
    unit: 'mmol/L',
    low: 2.2,
    high: 2.6,
    defaultRange: false,
    day: dayOn('2026-11-16'),
    ...more,
  }
}

export function raisedFor(reason: Reason, more: Partial<Raised> = {}): Raised {
  return {
    rule: 'H-01',
    problem: 'calcium-high',
    verdict: 'raised',
    tier: 'same-day',
    reason,
    evidence: ['Observation/7'],
    since: dayOn('2026-11-16'),
    badges: [],
    missing: [],
    ...more,
  }
}

export function clearFor(more: Partial<Clear> = {}): Clear {
  return { rule: 'H-01', problem: 'calcium-high', verdict: 'clear', evidence: ['Observation/7'], ...more }
}

export function unknownFor(more: Partial<Unknown> = {}): Unknown {
  return {
    rule: 'H-01',
    problem: 'calcium-high',
    verdict: 'unknown',
    needs: [{ kind: 'fact', needs: 'calcium-result' }],
    evidence: [],
    ...more,
  }
}
