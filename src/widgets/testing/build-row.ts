import { DEFAULT_RULESET } from '#domain/rules/ruleset.ts'
import { painBand } from '#domain/pain/pain-band.ts'
import type { CalciumReason } from '#domain/calcium/calcium-reason.ts'
import type { StatedCalcium } from '#domain/calcium/calcium-value.ts'
import type { Raised, Unknown } from '#domain/findings/finding.ts'
import type { Obligation } from '#domain/follow-up/obligation.ts'
import type { CalciumCell, CalciumPoint, CaseloadRow, PainCell } from '#domain/review/caseload-row.ts'
import type { Doubt, Flag } from '#domain/review/flag.ts'
import { addDays, parseDay, type Day } from '#domain/time/day.ts'
import { momentFromMillis, type Now } from '#domain/time/when.ts'

/** Invented people and values, for tests and for the gallery. */
export const TODAY = aDay('2026-11-23')

export const NOW: Now = {
  moment: momentFromMillis(Date.UTC(2026, 10, 23, 9, 12)),
  day: TODAY,
  zone: 'Europe/London',
}

export function aDay(text: string): Day {
  const day = parseDay(text)
  if (day === undefined) throw new Error(`${text} is not a day`)
  return day
}

type CalciumValue = Extract<CalciumCell, { state: 'value' }>

export function aCalcium(different: Partial<CalciumValue> = {}): CalciumValue {
  return {
    state: 'value',
    measure: 'calcium-corrected',
    value: 2.38,
    unit: 'mmol/L',
    low: 2.2,
    high: 2.6,
    defaultRange: false,
    position: 'within',
    when: { day: aDay('2026-11-16') },
    stale: false,
    preliminary: false,
    badges: [],
    evidence: ['Observation/ca-1'],
    trend: aTrend([2.35, 2.37, 2.36, 2.4, 2.38]),
    ...different,
  }
}

/** One point every two weeks, the last one a week ago. */
export function aTrend(values: readonly number[], low = 2.2, high = 2.6): readonly CalciumPoint[] {
  return values.map((value, at) => ({
    day: addDays(aDay('2026-11-16'), (at - values.length + 1) * 14),
    value,
    unit: 'mmol/L',
    measure: 'calcium-corrected',
    position: value > high ? 'high' : value < low ? 'low' : 'within',
  }))
}

export function aPain(days: readonly (number | undefined)[], different: Partial<PainCell> = {}): PainCell {
  const week = days.slice(-7).flatMap((worst) => (worst === undefined ? [] : [worst]))
  return {
    state: 'entries',
    ...(week.length > 0 && { worst: Math.max(...week), worstOn: TODAY }),
    daysWithEntry: week.length,
    lastEntry: TODAY,
    strip: days.map((worst) =>
      worst === undefined ? undefined : { worst, band: painBand(worst, DEFAULT_RULESET) },
    ),
    stripDaysWithEntry: days.filter((worst) => worst !== undefined).length,
    ...different,
  }
}

/** A total or corrected calcium as a sentence tells it. */
export function aStated(value: number, different: Partial<StatedCalcium> = {}): StatedCalcium {
  return {
    measure: 'calcium-corrected',
    value,
    unit: 'mmol/L',
    low: 2.2,
    high: 2.6,
    defaultRange: false,
    day: aDay('2026-11-20'),
    ...different,
  }
}

export function aHighCalcium(value: number, day = aDay('2026-11-20')): CalciumReason {
  const grade = value > 3.1 ? 3 : value > 2.9 ? 2 : 1
  return { id: 'calcium-high', calcium: aStated(value, { day }), grade, notEndedBy: [] }
}

function aRaised(different: Partial<Raised> = {}): Raised {
  return {
    verdict: 'raised',
    rule: 'H-02',
    problem: 'calcium-high',
    tier: 'same-day',
    reason: aHighCalcium(2.98),
    evidence: ['Observation/ca-1'],
    since: aDay('2026-11-20'),
    badges: [],
    missing: [],
    ...different,
  }
}

export function aFlag(different: Partial<Raised> = {}): Flag {
  const finding = aRaised(different)
  return {
    problem: finding.problem,
    tier: finding.tier,
    since: finding.since,
    parts: [{ kind: 'finding', finding }],
  }
}

export function aDoubt(different: Partial<Unknown> = {}): Doubt {
  const finding: Unknown = {
    verdict: 'unknown',
    rule: 'H-01',
    problem: 'calcium-high',
    needs: [{ kind: 'fact', needs: 'current-calcium-result' }],
    evidence: ['Observation/ca-1'],
    ...different,
  }
  return { problem: finding.problem, finding, evidence: finding.evidence }
}

export function anObligation(different: Partial<Obligation> = {}): Obligation {
  return {
    kind: 'imaging',
    named: 'MRI whole spine',
    status: 'not-due',
    due: aDay('2026-12-02'),
    booking: 'none',
    evidence: ['ServiceRequest/mri'],
    ...different,
  }
}

export function anOverdue(different: Partial<Obligation> = {}): Obligation {
  return anObligation({
    status: 'overdue',
    due: aDay('2026-11-14'),
    daysOverdue: 9,
    tier: 'this-week',
    lastDone: aDay('2026-08-22'),
    countedFrom: aDay('2026-08-22'),
    interval: { count: 12, unit: 'week' },
    intervalSource: 'order',
    graceEnds: aDay('2026-11-21'),
    ...different,
  })
}

export function anObligationFlag(obligation: Obligation): Flag {
  const tier = obligation.tier ?? 'routine'
  const since = obligation.due ?? TODAY
  return { problem: 'follow-up', tier, since, parts: [{ kind: 'obligation', obligation, tier, since }] }
}

export function aRow(different: Partial<CaseloadRow> = {}): CaseloadRow {
  return {
    patient: 'Patient/1',
    name: { family: 'Mockford', given: ['Maria'], prefix: 'Ms' },
    birth: { year: 1961, month: 3, day: 14 },
    age: 65,
    gender: 'female',
    identifiers: [{ label: 'NHS No.', value: '9991234567' }],
    phones: [],
    needsInterpreter: false,
    deceased: false,
    standing: 'none',
    flags: [],
    doubts: [],
    calcium: aCalcium(),
    pain: aPain([1, 2, 1, 1, 2, 1, 1, 2, 1, 1, 2, 1, 1, 2]),
    sites: [{ region: { region: 'lumbar-spine' }, named: 'Lumbar spine', certainty: 'confirmed' }],
    primaries: [{ primary: 'breast', named: 'Breast carcinoma', state: 'active' }],
    nextScan: { state: 'none' },
    riskFactors: [],
    newest: { laboratory: aDay('2026-11-16'), diary: TODAY },
    overdue: [],
    refusals: [],
    careContext: [],
    gaps: [],
    ...different,
  }
}
