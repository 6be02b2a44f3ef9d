import type { PatientFacts } from '../../facts/patient-facts.ts'
import { byId, type FactId } from '../../facts/record.ts'
import type { Procedure } from '../../facts/treatment.ts'
import { oncePerPatient } from '../../rules/once.ts'
import { numberOf, type Ruleset } from '../../rules/ruleset.ts'
import { regionKey } from '../../skeleton/region-key.ts'
import type { Region } from '../../skeleton/region.ts'
import { addMonths, daysBetween, type Day } from '../../time/day.ts'
import type { Now } from '../../time/when.ts'
import { isWhole, omedOn, type Omed } from '../opioid/omed.ts'
import type { Period } from '../pain-days.ts'
import { iceClass, type IceClass } from './ice-class.ts'
import { sitePain, type SitePain, type Whose } from './site-pain.ts'

/** How pain of one place that was irradiated answered, by the international consensus endpoint. */
export type RadiotherapyResponse = {
  readonly procedure: FactId
  readonly named: string
  readonly region: Region
  readonly started: Day
  readonly ended: Day
  /** Whole days since the end of the course. */
  readonly daysSince: number
  /** Whose pain it goes by: where the diary names no place, that of the body stands in, and is said to. */
  readonly whose: Whose
  readonly baseline?: Measured
  /** By the newest score since the end; one that is not current reassures nobody. */
  readonly latest: Assessed & { readonly isCurrent: boolean }
  /** One, two and three months after the end, as far as they have come. */
  readonly atMonths: readonly (Assessed & { readonly month: 1 | 2 | 3; readonly due: Day })[]
}

/** Worst pain of a day, and the opioids of that day. */
export type Measured = { readonly pain: SitePain; readonly omed: Omed }

export type Assessed = { readonly response: Response; readonly measured?: Measured }

export type Response =
  | { readonly kind: 'assessed'; readonly class: IceClass }
  /** Worse so soon after the course: it may be a flare, which passes, and is not counted as progression yet. */
  | { readonly kind: 'possible-flare' }
  | { readonly kind: 'not-assessable'; readonly why: NotAssessable }

export type NotAssessable =
  'no-baseline-pain-score' | 'no-pain-at-baseline' | 'no-pain-score' | 'opioid-dose-not-whole'

type Facts = Pick<PatientFacts, 'procedures' | 'pain' | 'orders' | 'doses' | 'refusals'>

const MONTHS = [1, 2, 3] as const

/** Of each course that ended not too long ago, and each bone that it went to; the latest course first. */
export const radiotherapyResponses = oncePerPatient(
  (facts: Facts, ruleset, now): readonly RadiotherapyResponse[] => {
    const oldest = now.day - numberOf(ruleset, 'pain.response.until')
    return facts.procedures
      .filter(isCourse)
      .filter((course) => lastDayOf(course) <= now.day && lastDayOf(course) >= oldest)
      .toSorted((a, b) => lastDayOf(b) - lastDayOf(a) || byId(a.id, b.id))
      .flatMap((course) =>
        onePerPlace(course).map((region) => responseOf(course, region, facts, ruleset, now)),
      )
  },
)

type Course = Procedure & { readonly when: NonNullable<Procedure['when']> }

function isCourse(procedure: Procedure): procedure is Course {
  const { kind, state, when } = procedure
  return kind === 'radiotherapy' && (state === 'completed' || state === 'stopped') && when !== undefined
}

function lastDayOf({ when, ended }: Course): Day {
  return ended ?? when.day
}

function onePerPlace({ regions }: Course): readonly Region[] {
  return [...new Map(regions.map((region) => [regionKey(region), region])).values()]
}

function responseOf(
  course: Course,
  region: Region,
  facts: Facts,
  ruleset: Ruleset,
  now: Now,
): RadiotherapyResponse {
  const [started, ended] = [course.when.day, lastDayOf(course)]
  const before = { from: started - numberOf(ruleset, 'pain.response.baseline-within'), to: started }
  const whose = whosePain(facts, region, before)
  const measure = (period: Period, near: number) =>
    measuredIn(period, near, { facts, region, whose, ruleset, now })
  const baseline = measure(before, before.to)
  const window = numberOf(ruleset, 'pain.response.around')
  const assess = (measured: Measured | undefined) => assessed(baseline, measured, ended, ruleset)
  const newest = measure({ from: ended, to: now.day }, now.day)
  const currentFrom = now.day - numberOf(ruleset, 'pain.response.current-for') + 1
  return {
    procedure: course.id,
    named: course.named,
    region,
    started,
    ended,
    daysSince: daysBetween(ended, now.day),
    whose,
    ...(baseline !== undefined && { baseline }),
    latest: { ...assess(newest), isCurrent: newest !== undefined && newest.pain.day >= currentFrom },
    atMonths: MONTHS.map((month) => ({ month, due: addMonths(ended, month) }))
      .filter(({ due }) => due <= now.day)
      .map(({ month, due }) => {
        const around = { from: due - window, to: Math.min(due + window, now.day) }
        return { month, due, ...assess(measure(around, due)) }
      }),
  }
}

/** Whose pain was told before the course is followed after it: the two are never mixed. */
function whosePain(facts: Facts, region: Region, before: Period): Whose {
  const isTold = (whose: Whose) => sitePain(facts, region, whose, before).length > 0
  return !isTold('place') && isTold('body') ? 'body' : 'place'
}

type Where = {
  readonly facts: Facts
  readonly region: Region
  readonly whose: Whose
  readonly ruleset: Ruleset
  readonly now: Now
}

/** The score of the day nearest to the one asked for, the earlier of two; and the opioids of that day. */
function measuredIn(
  period: Period,
  near: number,
  { facts, region, whose, ruleset, now }: Where,
): Measured | undefined {
  const [pain] = sitePain(facts, region, whose, period).toSorted(
    (a, b) => Math.abs(a.day - near) - Math.abs(b.day - near) || a.day - b.day,
  )
  return pain === undefined ? undefined : { pain, omed: omedOn(facts, pain.day, ruleset, now) }
}

function assessed(
  baseline: Measured | undefined,
  measured: Measured | undefined,
  ended: Day,
  ruleset: Ruleset,
): Assessed {
  const shown = measured === undefined ? {} : { measured }
  const not = (why: NotAssessable): Assessed => ({ response: { kind: 'not-assessable', why }, ...shown })
  if (baseline === undefined) return not('no-baseline-pain-score')
  if (baseline.pain.worst === 0) return not('no-pain-at-baseline')
  if (measured === undefined) return not('no-pain-score')
  if (!isWhole(baseline.omed) || !isWhole(measured.omed)) return not('opioid-dose-not-whole')
  const found = iceClass(valuesOf(baseline), valuesOf(measured), ruleset)
  if (found === undefined) return not('no-pain-at-baseline')
  const isEarly = measured.pain.day - ended < numberOf(ruleset, 'pain.response.flare-until')
  return {
    response: found === 'PP' && isEarly ? { kind: 'possible-flare' } : { kind: 'assessed', class: found },
    ...shown,
  }
}

function valuesOf({ pain, omed }: Measured) {
  return { worst: pain.worst, omed: omed.milligrams }
}
