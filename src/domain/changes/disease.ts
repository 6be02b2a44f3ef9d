import type { Raised } from '../findings/finding.ts'
import { firstDayOf } from '../time/partial-date.ts'
import type { PartialDate } from '../time/when.ts'
import type { Change } from './change.ts'
import type { Look } from './list-changes.ts'

/** Findings that began, skeletal events, and new bone sites. What a month alone dates is new when the whole month is. */
export function changesOfDisease({ review: { findings, history, facts } }: Look): readonly Change[] {
  const raised = findings.filter((finding): finding is Raised => finding.verdict === 'raised')
  return [
    ...raised
      .filter(({ tier }) => tier !== 'info')
      .map((finding) => ({ kind: 'finding', day: finding.since, finding }) as const),
    ...history.events
      .flatMap(({ records }) => records)
      .flatMap((record) => dated(record.since).map((day) => ({ kind: 'event', day, record }) as const)),
    ...facts.sites
      .filter(({ state }) => state !== 'resolved')
      .flatMap((site) => dated(site.since).map((day) => ({ kind: 'site', day, site }) as const)),
  ]
}

function dated(since: PartialDate | undefined) {
  const day = since && firstDayOf(since)
  return day === undefined ? [] : [day]
}
