import type { PatientFacts } from '../facts/patient-facts.ts'
import type { AtLeastOne } from '../facts/record.ts'
import { median } from '../quantity/median.ts'
import { numberOf, type Ruleset } from '../rules/ruleset.ts'
import type { Day } from '../time/day.ts'
import { painDays, periodOf, type PainDay, type Period } from './pain-days.ts'
import type { StatedMedian } from './pain-reason.ts'

/** `painDays` are newest first. */
export type PainMedian = StatedMedian & { readonly painDays: AtLeastOne<PainDay> }

/** Of the days that have a worst pain; undefined when none has. */
export function medianIn(facts: Pick<PatientFacts, 'pain'>, period: Period): PainMedian | undefined {
  const [newest, ...older] = painDays(facts, period)
  if (newest === undefined) return undefined
  return {
    median: median([newest, ...older].map(({ worst }) => worst)),
    days: 1 + older.length,
    ofDays: period.to - period.from + 1,
    painDays: [newest, ...older],
  }
}

/** Of the week that ends on `last`; undefined when too few of its days have a worst pain to speak for it. */
export function weeklyMedian(
  facts: Pick<PatientFacts, 'pain'>,
  last: Day | number,
  ruleset: Ruleset,
): PainMedian | undefined {
  const week = medianIn(facts, periodOf(numberOf(ruleset, 'pain.week'), last))
  return week !== undefined && week.days >= numberOf(ruleset, 'pain.week.fewest-days') ? week : undefined
}

export function statedMedian({ median, days, ofDays }: PainMedian): StatedMedian {
  return { median, days, ofDays }
}
