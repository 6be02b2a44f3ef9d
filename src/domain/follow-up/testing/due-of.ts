import type { PatientFacts } from '../../facts/patient-facts.ts'
import type { ObligationKind } from '../../findings/problem.ts'
import { DEFAULT_RULESET } from '../../rules/ruleset.ts'
import { factsOf, nowOn } from '../../testing/build-facts.ts'
import { isoDay } from '../../time/day.ts'
import { assessObligations } from '../assess-obligations.ts'
import type { Obligation } from '../obligation.ts'

/** What is due of one kind, with its days as text. */
export function dueOf(kind: ObligationKind, today: string, facts: Partial<PatientFacts>) {
  return assessObligations(factsOf(facts), DEFAULT_RULESET, nowOn(today))
    .filter((obligation) => obligation.kind === kind)
    .map(worded)
}

/** The only one of its kind. */
export function onlyDue(kind: ObligationKind, today: string, facts: Partial<PatientFacts>) {
  const [only, ...others] = dueOf(kind, today, facts)
  if (only === undefined || others.length > 0) throw new Error(`${others.length + 1} of ${kind}`)
  return only
}

const DAYS = ['due', 'graceEnds', 'criticalAfter', 'bookedFor', 'lastDone', 'countedFrom'] as const

function worded(obligation: Obligation) {
  const days = DAYS.flatMap((key) => {
    const day = obligation[key]
    return day === undefined ? [] : [[key, isoDay(day)] as const]
  })
  return { ...obligation, ...Object.fromEntries(days) }
}
