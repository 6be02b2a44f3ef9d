import { endedDenosumab, mayRebound, type EndedDenosumab } from '../bone-agent/denosumab.ts'
import type { Need } from '../facts/coverage.ts'
import { KIND_NEEDS } from '../follow-up/obligation-needs.ts'
import type { RuleInput } from '../rules/rule.ts'
import type { StatedEnd } from './rebound-reason.ts'

export const REBOUND_NEEDS: readonly Need[] = KIND_NEEDS.calcium

/** Denosumab that ended long enough ago, after enough doses, for calcium to rebound. */
export function reboundAfter({ facts, ruleset, now }: RuleInput): EndedDenosumab | undefined {
  const ended = endedDenosumab(facts, ruleset, now)
  return ended !== undefined && mayRebound(ended, ruleset) ? ended : undefined
}

export function statedEnd({ last, given, stop }: EndedDenosumab, { now }: RuleInput): StatedEnd {
  const { day } = last.when
  return {
    lastDose: day,
    days: now.day - day,
    doses: given.length,
    ...(stop && { stopped: { reason: (stop.stopReason ?? '').trim() } }),
  }
}
