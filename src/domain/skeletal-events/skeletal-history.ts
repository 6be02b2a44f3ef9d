import type { PatientFacts } from '../facts/patient-facts.ts'
import type { AtLeastOne } from '../facts/record.ts'
import { numberOf, type Ruleset } from '../rules/ruleset.ts'
import { dayOf, type Day } from '../time/day.ts'
import { firstDayOf } from '../time/partial-date.ts'
import type { PartialDate } from '../time/when.ts'
import { otherComplications } from './other-complications.ts'
import type { SkeletalEvent, SkeletalHistory, SkeletalRecord } from './skeletal-event.ts'
import { skeletalRecords } from './skeletal-records.ts'

/** What the bone disease has done so far: events as trials count them, and other complications on record. */
export function skeletalHistory(facts: PatientFacts, ruleset: Ruleset): SkeletalHistory {
  return { events: eventsOf(facts, ruleset), complications: otherComplications(facts, ruleset) }
}

/** Records within some days of the first are one event. One whose day is not known is one by itself. */
function eventsOf(facts: PatientFacts, ruleset: Ruleset): readonly SkeletalEvent[] {
  const within = numberOf(ruleset, 'events.one-within')
  const events: { readonly day: Day; readonly records: [SkeletalRecord, ...SkeletalRecord[]] }[] = []
  const undated: SkeletalRecord[] = []
  const dated = skeletalRecords(facts).flatMap((record) => {
    const day = record.since && fullDay(record.since)
    if (day === undefined) undated.push(record)
    return day === undefined ? [] : [{ record, day }]
  })
  for (const { record, day } of dated.toSorted((a, b) => a.day - b.day)) {
    const open = events.at(-1)
    if (open !== undefined && day - open.day <= within) open.records.push(record)
    else events.push({ day, records: [record] })
  }
  return [
    ...events.toReversed().map(({ records }) => eventOf(records)),
    ...undated.toSorted((a, b) => firstOf(b) - firstOf(a)).map((record) => eventOf([record])),
  ]
}

function eventOf(records: AtLeastOne<SkeletalRecord>): SkeletalEvent {
  const [{ since }] = records
  return { ...(since && { since }), records }
}

function fullDay({ year, month, day }: PartialDate): Day | undefined {
  return month === undefined || day === undefined ? undefined : dayOf({ year, month, day })
}

function firstOf({ since }: SkeletalRecord): number {
  return (since && firstDayOf(since)) ?? -Infinity
}
