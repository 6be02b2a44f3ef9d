import type { PatientFacts } from '../facts/patient-facts.ts'
import { proSummary, type ProLine } from '../pro-ctcae/pro-summary.ts'
import { numberOf, type Ruleset } from '../rules/ruleset.ts'
import type { Day } from '../time/day.ts'
import type { Now } from '../time/when.ts'
import { backgroundPain, type Background } from './control/background.ts'
import { omedOn, type Omed } from './opioid/omed.ts'
import { entriesIn, periodOf } from './pain-days.ts'
import { radiotherapyResponses, type RadiotherapyResponse } from './response/radiotherapy-response.ts'

/** What the patient page says of pain beside the diary: what is taken for it, and what came of it. */
export type PainReview = {
  /** Absent where no opioid is, or may be, taken. */
  readonly omed?: Omed
  readonly responses: readonly RadiotherapyResponse[]
  readonly background: Background
  /** The newest mean interference of pain, 0 to 10. */
  readonly interference?: { readonly mean: number; readonly day: Day }
  readonly pro: readonly ProLine[]
}

export function painReview(facts: PatientFacts, ruleset: Ruleset, now: Now): PainReview {
  const omed = omedOn(facts, now.day, ruleset, now)
  const week = periodOf(numberOf(ruleset, 'pain.control.within'), now.day)
  const interference = entriesIn(facts, { from: -Infinity, to: now.day }).find(
    (entry) => entry.interference !== undefined,
  )
  return {
    ...((omed.counted.length > 0 || omed.excluded.length > 0) && { omed }),
    responses: radiotherapyResponses(facts, ruleset, now),
    background: backgroundPain(facts, week, ruleset),
    ...(interference?.interference !== undefined && {
      interference: { mean: interference.interference, day: interference.when.day },
    }),
    pro: proSummary(facts),
  }
}
