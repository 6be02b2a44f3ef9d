import type { Change } from './change.ts'
import type { Look } from './list-changes.ts'

/** Scans that were done or reported, and visits. */
export function changesOfPlan({ review: { facts }, since }: Look): readonly Change[] {
  return [
    ...facts.examinations.map((examination): Change => {
      const { when, issued, state } = examination
      // A report of these days of an older scan is what is new of it.
      const isReport = state === 'reported' && (issued === undefined || issued.day >= since)
      const day = isReport ? (issued ?? when).day : when.day
      return { kind: 'scan', day, examination, step: isReport ? 'reported' : 'performed' }
    }),
    ...facts.visits.flatMap((visit) =>
      visit.when === undefined || visit.state === 'planned'
        ? []
        : [{ kind: 'visit', day: visit.when.day, visit } as const],
    ),
  ]
}
