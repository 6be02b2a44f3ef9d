import { repeatOfHigh, type RepeatRow } from '../../calcium/repeat.ts'
import type { Tier } from '../../findings/tier.ts'
import { followUpDays } from '../../rules/ruleset.ts'
import type { Expectation } from '../expectation.ts'
import { counted } from '../first-due.ts'
import { KIND_NEEDS } from '../obligation-needs.ts'
import type { Situation } from '../situation.ts'
import { isCalcium, laboratoryBookings } from './laboratory.ts'

/** That of the rule which speaks of it. */
const TIER: Readonly<Record<RepeatRow, Tier>> = {
  'repeat-calcium-grade-3-4': 'same-day',
  'repeat-calcium-grade-2': 'same-day',
  'repeat-calcium-grade-1': 'this-week',
  'repeat-calcium-treated-first': 'same-day',
  'repeat-calcium-treated-second': 'same-day',
}

/** The control of a high calcium, until it is made. */
export function repeatCalcium(situation: Situation): readonly Expectation[] {
  const { facts, ruleset } = situation
  const repeat = repeatOfHigh(facts, ruleset)
  if (repeat?.state !== 'open') return []
  const { row, from, evidence, lastDone } = repeat
  const { interval } = followUpDays(ruleset, row)
  return [
    {
      kind: 'repeat-calcium',
      timing: {
        ...counted({
          row,
          interval: { count: interval, unit: 'day' },
          intervalSource: 'protocol',
          countedFrom: { day: from.day, evidence },
          evidence: [],
        }),
        ...(row === 'repeat-calcium-grade-3-4' && { hoursFrom: from }),
      },
      lateTier: TIER[row],
      ...(lastDone && { lastDone: { day: lastDone.day, evidence: lastDone.evidence } }),
      bookings: laboratoryBookings(situation, isCalcium),
      evidence: [],
      remarks: [],
      needs: KIND_NEEDS.repeatCalcium,
    },
  ]
}
