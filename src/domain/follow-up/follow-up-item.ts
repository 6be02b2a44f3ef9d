import type { FactId } from '../facts/record.ts'
import { numberOf, type Ruleset } from '../rules/ruleset.ts'
import type { ScanCourse, ScanStep } from './imaging/scan-pipeline.ts'
import type { Obligation } from './obligation.ts'

/** In which of its lanes something stands on the follow-up desk: the first of these that fits. */
export const LANES = [
  'paused',
  'report-not-reviewed',
  'awaiting-report',
  'missed',
  'long-overdue',
  'booked-late',
  'overdue',
  'booked',
  'due',
  'later',
  'no-date',
] as const
export type Lane = (typeof LANES)[number]

/** One line of the desk: what is due, what became of the scan, or both. */
export type FollowUpItem = {
  readonly lane: Lane
  readonly obligation?: Obligation
  readonly scan?: ScanCourse
}

type About = Pick<FollowUpItem, 'obligation' | 'scan'>

const FITS: Readonly<Record<Lane, (about: About, ruleset: Ruleset) => boolean>> = {
  paused: ({ obligation }) => obligation?.status === 'exempt',
  'report-not-reviewed': ({ scan }) => scan?.step === 'not-reviewed',
  'awaiting-report': ({ scan }) => scan?.step === 'performed' || scan?.step === 'attended',
  missed: ({ obligation, scan }) => obligation?.booking === 'missed' || scan?.step === 'missed',
  'long-overdue': ({ obligation }, ruleset) =>
    (obligation?.daysOverdue ?? 0) > numberOf(ruleset, 'follow-up.long-overdue'),
  'booked-late': ({ obligation }) => obligation?.booking === 'booked-late',
  overdue: ({ obligation }) => obligation?.status === 'overdue' || obligation?.status === 'critical',
  booked: ({ obligation, scan }) => obligation?.booking === 'booked' || scan?.step === 'booked',
  due: ({ obligation }) => obligation?.status === 'due' || obligation?.status === 'due-soon',
  later: ({ obligation }) => obligation?.status === 'not-due',
  'no-date': () => true,
}

export function laneOf(about: About, ruleset: Ruleset): Lane {
  return LANES.find((lane) => FITS[lane](about, ruleset)) ?? 'no-date'
}

/** What nobody has to do anything about any more. */
const SETTLED: ReadonlySet<ScanStep> = new Set(['reviewed', 'reviewed-elsewhere'])

export function isSettled({ step }: ScanCourse): boolean {
  return SETTLED.has(step)
}

/**
 * Every obligation once, with the scan that it waits for where there is one; then the scans that no obligation speaks of.
 * What is paused takes no scan with it: a report is to be read also where no further scan is wanted.
 */
export function followUpItems(
  obligations: readonly Obligation[],
  scans: readonly ScanCourse[],
  ruleset: Ruleset,
): readonly FollowUpItem[] {
  const open = scans.filter((scan) => !isSettled(scan))
  const taken = new Set<ScanCourse>()
  const due = obligations.map((obligation): FollowUpItem => {
    const scan = obligation.status === 'exempt' ? undefined : scanOf(obligation, open, taken)
    if (scan) taken.add(scan)
    return itemOf({ obligation, ...(scan && { scan }) }, ruleset)
  })
  const others = open.filter((scan) => !taken.has(scan)).map((scan) => itemOf({ scan }, ruleset))
  return [...due, ...others].toSorted((a, b) => LANES.indexOf(a.lane) - LANES.indexOf(b.lane))
}

function itemOf(about: About, ruleset: Ruleset): FollowUpItem {
  return { lane: laneOf(about, ruleset), ...about }
}

/** Of several the one that is furthest, whose lane comes first. */
function scanOf(
  { kind, evidence }: Obligation,
  scans: readonly ScanCourse[],
  taken: ReadonlySet<ScanCourse>,
): ScanCourse | undefined {
  if (kind !== 'imaging') return undefined
  const facts: ReadonlySet<FactId> = new Set(evidence)
  const own = scans.filter((scan) => !taken.has(scan) && idsOf(scan).some((id) => facts.has(id)))
  return FIRST.flatMap((step) => own.find((scan) => scan.step === step) ?? [])[0]
}

const FIRST: readonly ScanStep[] = ['not-reviewed', 'performed', 'attended', 'missed', 'booked', 'requested']

function idsOf({ orders, booking, examination }: ScanCourse): readonly FactId[] {
  return [
    ...orders,
    ...(booking === undefined ? [] : [booking]),
    ...(examination === undefined ? [] : [examination]),
  ]
}
