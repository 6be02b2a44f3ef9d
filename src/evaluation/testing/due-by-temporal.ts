import type { Interval } from '#domain/facts/treatment.ts'
import { assessObligations } from '#domain/follow-up/assess-obligations.ts'
import { DEFAULT_RULESET } from '#domain/rules/ruleset.ts'
import { factsOf } from '#domain/testing/build-facts.ts'
import { every, plan, scan } from '#domain/testing/build-follow-up.ts'
import { isoDay } from '#domain/time/day.ts'
import { addInterval } from '#domain/time/interval.ts'
import { momentFromMillis } from '#domain/time/when.ts'
import { createZone, nowIn } from '#fhir/time/zone.ts'

import { askTemporal, type Sample } from './temporal-oracle.ts'

const INTERVALS: Readonly<Record<string, Interval>> = {
  P28D: every(28, 'day'),
  P12W: every(12, 'week'),
  P1M: every(1, 'month'),
  P3M: every(3, 'month'),
  P6M: every(6, 'month'),
  P1Y: every(1, 'year'),
}

const GRACE = 21
const EVERY_90_DAYS = plan({ interval: every(90, 'day') })

/** How many instants were compared, and what differs between Temporal and the project, which is to be nothing. */
export function compareWithTemporal(zones: readonly string[]): {
  readonly samples: number
  readonly differences: readonly string[]
} {
  const samples = askTemporal(zones, Object.keys(INTERVALS), GRACE)
  return { samples: samples.length, differences: samples.flatMap(differencesAt) }
}

function differencesAt(sample: Sample): readonly string[] {
  const zone = createZone(sample.zone)
  const day = zone.dayOf(momentFromMillis(sample.at))
  const found = {
    day: isoDay(day),
    ...Object.fromEntries(
      Object.entries(INTERVALS).map(([name, interval]) => [name, isoDay(addInterval(day, interval))]),
    ),
    before: statusAt(sample.overdueFrom - 1),
    after: statusAt(sample.overdueFrom),
  }
  const expected = { day: sample.day, ...sample.due, before: 'due', after: 'overdue' }
  const [one, other] = [JSON.stringify(found), JSON.stringify(expected)]
  return one === other ? [] : [`${sample.zone} at ${new Date(sample.at).toISOString()}: ${one}, not ${other}`]

  /** A scan of that day, every ninety days: until the last millisecond of its grace it is due, then it is overdue. */
  function statusAt(millis: number) {
    const facts = factsOf({
      services: [EVERY_90_DAYS],
      examinations: [{ ...scan('2026-01-01'), when: { day } }],
    })
    const obligations = assessObligations(facts, DEFAULT_RULESET, nowIn(zone, momentFromMillis(millis)))
    return obligations.find(({ kind }) => kind === 'imaging')?.status
  }
}
