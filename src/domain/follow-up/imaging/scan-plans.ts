import type { PrimarySite } from '../../facts/disease.ts'
import type { ServiceOrder } from '../../facts/plan.ts'
import type { Interval } from '../../facts/treatment.ts'
import { followUpDays, numberOf } from '../../rules/ruleset.ts'
import { isCountable } from '../../time/interval.ts'
import { regionKey } from '../../skeleton/region-key.ts'
import type { Day } from '../../time/day.ts'
import { counted, firstDue, type Counting, type Row } from '../first-due.ts'
import type { Timing } from '../expectation.ts'
import { isPlan, standingPlan } from '../plans.ts'
import type { Situation } from '../situation.ts'

const ofPrimary =
  (primary: PrimarySite) =>
  ({ facts }: Situation): boolean =>
    facts.primaries.some((cancer) => cancer.primary === primary && cancer.state !== 'resolved')

const ofProstate =
  (castration: 'resistant' | 'sensitive' | undefined) =>
  ({ facts }: Situation): boolean =>
    facts.primaries.some(
      (cancer) =>
        cancer.primary === 'prostate' && cancer.state !== 'resolved' && cancer.castration === castration,
    )

/** For a plan that tells no interval. Without the castration state the closer of the two intervals is assumed. */
const ROWS: readonly Row[] = [
  { row: 'imaging-prostate-resistant', applies: ofProstate('resistant') },
  { row: 'imaging-prostate-sensitive', applies: ofProstate('sensitive') },
  { row: 'imaging-prostate-resistant', applies: ofProstate(undefined), isAssumed: true },
  { row: 'imaging-lung', applies: ofPrimary('lung') },
  { row: 'imaging-kidney', applies: ofPrimary('kidney') },
  { row: 'imaging-thyroid', applies: ofPrimary('thyroid') },
  { row: 'imaging-myeloma', applies: ofPrimary('myeloma') },
  { row: 'imaging-planned', applies: () => true, isOtherwise: true, isAssumed: true },
]

/** The plan that stands of each scan that is planned: a CT and a bone scan are two. */
export function imagingPlans(services: readonly ServiceOrder[], today: Day): readonly ServiceOrder[] {
  const plans = services.filter((service) => service.kind === 'imaging' && isPlan(service, today))
  const standing = [...Map.groupBy(plans, scanOf).values()].flatMap((same) => standingPlan(same) ?? [])
  const current = standing.filter(({ state }) => state !== 'revoked')
  const only = standingPlan(standing)
  return current.length > 0 || only === undefined ? current : [only]
}

function scanOf({ modality, regions }: ServiceOrder): string {
  return [modality ?? 'any', ...regions.map(regionKey).toSorted()].join(' ')
}

/** In breast cancer the first may come earlier within its interval than those that follow. */
function breast(lastDone: Counting['lastDone']): Row {
  return {
    row: lastDone === undefined ? 'imaging-breast-first' : 'imaging-breast',
    applies: ofPrimary('breast'),
  }
}

type ByPlan = { readonly timing: Timing; readonly isLimited: boolean }

/** The plan's own interval, within what restaging can be; else that of the primary, with the same lead and grace. */
export function timingByPlan(
  plan: ServiceOrder,
  situation: Situation,
  { lastDone, startedOn }: Counting,
): ByPlan | undefined {
  const byTable = firstDue([breast(lastDone), ...ROWS], situation, { lastDone, startedOn })
  const { interval } = plan
  if (interval === undefined || !isCountable(interval))
    return byTable && { timing: byTable, isLimited: false }
  const limited = limitedBy(interval, byTable, situation)
  const timing = counted({
    row: 'imaging-planned',
    interval: limited ?? interval,
    intervalSource: limited === undefined ? (plan.intent === 'plan' ? 'plan' : 'order') : 'assumed',
    countedFrom: lastDone ?? startedOn,
    evidence: [plan.id],
  })
  return { timing, isLimited: limited !== undefined }
}

/** Six months are 180 days here, whichever months they are. */
const NOMINAL_DAYS = { day: 1, week: 7, month: 30, year: 365 } as const

/** What stands in the place of an interval that would hide a scan, or ask for one at every visit. */
function limitedBy(
  { count, unit }: Interval,
  byTable: Timing | undefined,
  { ruleset }: Situation,
): Interval | undefined {
  const days = count * NOMINAL_DAYS[unit]
  const shortest = numberOf(ruleset, 'follow-up.imaging-plan.shortest')
  const longest = Math.max(
    numberOf(ruleset, 'follow-up.imaging-plan.longest'),
    byTable === undefined ? 0 : followUpDays(ruleset, byTable.row).interval,
  )
  if (days < shortest) return { count: shortest, unit: 'day' }
  return days > longest ? { count: longest, unit: 'day' } : undefined
}
