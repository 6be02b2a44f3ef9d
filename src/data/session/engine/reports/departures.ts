import type { FactId } from '#domain/facts/record.ts'
import { remember, whatWent, type Gone, type Remembered } from '#domain/flags/what-went.ts'
import type { PatientReview } from '#domain/review/patient-review.ts'
import type { Moment } from '#domain/time/when.ts'

import type { GoneOf } from '../../../caseload-feed.ts'

/** What was raised of whom while this page was open, and is no longer. */
export type Departures = {
  /** To be told of every review of a record that is completely loaded. */
  readonly note: (patient: FactId, review: PatientReview, at: Moment) => void
  /** Newest first. */
  readonly of: (patient: FactId) => readonly Gone[]
  readonly all: () => readonly GoneOf[]
}

const KEPT = 20

export function createDepartures(): Departures {
  const before = new Map<FactId, { readonly review: PatientReview; readonly remembered: Remembered }>()
  const gone = new Map<FactId, readonly Gone[]>()

  return {
    note: (patient, review, at) => {
      const last = before.get(patient)
      if (last?.review === review) return
      const remembered = remember(review)
      before.set(patient, { review, remembered })
      if (last === undefined) return
      const went = whatWent(last.remembered, review, at)
      const kept = (gone.get(patient) ?? []).filter((one) => !isBack(one, remembered))
      if (went.length + kept.length > 0) gone.set(patient, [...went, ...kept].slice(0, KEPT))
      else gone.delete(patient)
    },
    of: (patient) => gone.get(patient) ?? [],
    all: () =>
      [...gone]
        .flatMap(([patient, all]) => all.map((one): GoneOf => ({ patient, gone: one })))
        .toSorted((a, b) => b.gone.at - a.gone.at)
        .slice(0, KEPT),
  }
}

/** What is raised again has not gone. */
function isBack(one: Gone, { raised, late }: Remembered): boolean {
  return one.kind === 'finding'
    ? raised.some(({ rule, site }) => rule === one.finding.rule && site === one.finding.site)
    : late.some(({ kind, named }) => kind === one.obligation.kind && named === one.obligation.named)
}
