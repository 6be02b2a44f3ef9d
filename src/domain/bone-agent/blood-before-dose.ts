import type { FactId } from '../facts/record.ts'
import type { ObligationKind } from '../findings/problem.ts'
import type { Obligation } from '../follow-up/obligation.ts'
import type { RuleInput } from '../rules/rule.ts'
import { numberOf } from '../rules/ruleset.ts'
import { addDays } from '../time/day.ts'
import type { DoseAhead } from './dose-ahead.ts'
import type { OpenCalcium, OpenCreatinine } from './dose-reason.ts'

/**
 * The obligation of a kind. Whoever is exempt from it is not asked for it before a dose either; and what is not read to
 * its end may be there.
 */
export function bloodObligation(
  kind: ObligationKind & ('calcium' | 'creatinine'),
  { obligations }: Pick<RuleInput, 'obligations'>,
): Obligation | undefined {
  return obligations.find(
    (obligation) =>
      obligation.kind === kind && obligation.status !== 'exempt' && obligation.notLoaded === undefined,
  )
}

/** Undefined where a creatinine of the days before the dose is there. */
export function openCreatinine(
  { lastDone }: Obligation,
  { when }: Pick<DoseAhead, 'when'>,
  { ruleset }: Pick<RuleInput, 'ruleset'>,
): OpenCreatinine | undefined {
  const countsFrom = addDays(when.day, -numberOf(ruleset, 'follow-up.creatinine-before-dose.counts'))
  if (lastDone !== undefined && lastDone >= countsFrom) return undefined
  return { ...(lastDone !== undefined && { last: lastDone }), countsFrom }
}

/** Undefined where calcium was measured and will not be late on the day of the dose. */
export function openCalcium(
  { lastDone, status, graceEnds }: Obligation,
  { when }: Pick<DoseAhead, 'when'>,
): OpenCalcium | undefined {
  if (lastDone === undefined) return { why: 'never' }
  if (status === 'overdue' || status === 'critical') return { why: 'overdue', last: lastDone }
  const isLateByDose = graceEnds !== undefined && graceEnds < when.day
  return isLateByDose ? { why: 'overdue-by-dose', last: lastDone } : undefined
}

export function evidenceOf(...obligations: readonly (Obligation | undefined)[]): readonly FactId[] {
  return obligations.flatMap((obligation) => obligation?.evidence ?? [])
}
