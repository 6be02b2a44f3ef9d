import type { PatientFacts } from '../facts/patient-facts.ts'
import { numberOf } from '../rules/ruleset.ts'
import type { RuleInput } from '../rules/rule.ts'
import type { Day } from '../time/day.ts'
import {
  entriesIn,
  painDays,
  periodOf,
  refusedEntries,
  type PainDay,
  type Period,
  type RefusedEntry,
} from './pain-days.ts'
import { medianIn, type PainMedian } from './pain-median.ts'

/** The last diary days and the days before them that they are compared with. */
export type LastDays = {
  /** Newest first, at most as many as the rule looks at; only days that have a worst pain. */
  readonly days: readonly PainDay[]
  readonly severe: readonly PainDay[]
  readonly before: PainMedian | undefined
  /** Days among them that have an entry and no worst pain, newest first. */
  readonly withoutWorst: readonly Day[]
  readonly unreadable: readonly RefusedEntry[]
  readonly hasEntry: boolean
}

export function lastDays({ facts, ruleset, now }: RuleInput): LastDays {
  const within = periodOf(numberOf(ruleset, 'pain.severe.within'), now.day)
  const asked = numberOf(ruleset, 'pain.severe.of-diary-days')
  const days = painDays(facts, within).slice(0, asked)
  const oldest = days.at(-1)?.day
  // Once the rule has all the days it asks for, what is older does not matter.
  const looked: Period = {
    ...within,
    from: days.length === asked && oldest !== undefined ? oldest : within.from,
  }
  const known = new Set(days.map(({ day }) => day))
  const entries = entriesIn(facts, looked)
  const before = periodOf(numberOf(ruleset, 'pain.severe.compared-with'), (oldest ?? within.from) - 1)
  return {
    days,
    severe: days.filter(({ worst }) => worst >= numberOf(ruleset, 'pain.severe-from')),
    before: medianIn(facts, before),
    withoutWorst: [...new Set(entries.map(({ when }) => when.day))].filter((day) => !known.has(day)),
    unreadable: refusedEntries(facts, looked).filter(({ when }) => !known.has(when.day)),
    hasEntry: entries.length > 0,
  }
}

/** First day of the unbroken run of severe diary days that leads up to the last ones. */
export function severeSince(
  facts: Pick<PatientFacts, 'pain'>,
  first: PainDay,
  { ruleset, now }: Pick<RuleInput, 'ruleset' | 'now'>,
): Day {
  const loaded = numberOf(ruleset, 'pain.severe.within') + numberOf(ruleset, 'pain.severe.compared-with')
  const older = painDays(facts, { from: now.day - loaded + 1, to: first.day - 1 })
  const run = older.slice(0, firstMild(older, numberOf(ruleset, 'pain.severe-from')))
  return run.at(-1)?.day ?? first.day
}

function firstMild(days: readonly PainDay[], severeFrom: number): number {
  const at = days.findIndex(({ worst }) => worst < severeFrom)
  return at < 0 ? days.length : at
}
