import type { PatientFacts } from '../facts/patient-facts.ts'
import type { AtLeastOne, FactId } from '../facts/record.ts'
import type { MissingFact } from '../findings/finding.ts'
import { roundHalfUp } from '../quantity/round.ts'
import { numberOf, type Ruleset } from '../rules/ruleset.ts'
import type { Day } from '../time/day.ts'
import { isSurelyAfter, type When } from '../time/when.ts'
import { kidneyBaseline } from './kidney-baseline.ts'
import {
  amountIn,
  kidneyNumbers,
  roundLine,
  type KidneyMeasure,
  type KidneyResult,
} from './kidney-numbers.ts'

/** A kidney value and what it is compared with, as a sentence tells it. */
export type StatedKidney = {
  readonly measure: KidneyMeasure
  readonly value: number
  readonly unit: string
  readonly day: Day
  /** The median of the year before, or the lowest of the 48 hours before. */
  readonly than: { readonly by: 'baseline' | 'hours'; readonly value: number; readonly day?: Day }
}

/** One way in which kidney function can have fallen; each is told, or not, by itself. */
export type KidneyPart =
  | {
      readonly state: 'falling'
      readonly told: StatedKidney
      readonly evidence: AtLeastOne<FactId>
      readonly isPreliminary: boolean
    }
  | { readonly state: 'steady'; readonly told: StatedKidney; readonly evidence: AtLeastOne<FactId> }
  | { readonly state: 'unknown'; readonly needs: MissingFact }

/** By creatinine and by eGFR against their baselines, and by a rise of creatinine within 48 hours. */
export function kidneyFall(facts: Pick<PatientFacts, 'results'>, ruleset: Ruleset): readonly KidneyPart[] {
  const creatinines = kidneyNumbers(facts, 'creatinine', ruleset)
  const fast = ofLatest(creatinines, (latest) => withinHours(latest, creatinines, ruleset))
  return [
    byBaseline('creatinine', facts, ruleset),
    byBaseline('egfr', facts, ruleset),
    ...(fast ? [fast] : []),
  ]
}

/** A bound is the latest as well, and can be compared with nothing. */
function byBaseline(
  measure: KidneyMeasure,
  facts: Pick<PatientFacts, 'results'>,
  ruleset: Ruleset,
): KidneyPart {
  const numbers = kidneyNumbers(facts, measure, ruleset)
  const latest = facts.results
    .filter((result) => result.measure === measure && result.comparator !== undefined)
    .some(({ when }) => numbers[0] === undefined || isSurelyAfter(when, numbers[0].when))
    ? undefined
    : ofLatest(numbers, (number) => againstBaseline(number, numbers, ruleset))
  return latest ?? { state: 'unknown', needs: `${measure}-result` }
}

/** A preliminary result may tell of a fall and never of the opposite: then the newest final one speaks. */
function ofLatest(
  newestFirst: readonly KidneyResult[],
  judge: (latest: KidneyResult) => KidneyPart | undefined,
): KidneyPart | undefined {
  const [newest] = newestFirst
  const final = newestFirst.find(({ status }) => status !== 'preliminary')
  const byNewest = newest && judge(newest)
  if (byNewest?.state === 'falling') return byNewest
  return final && (final === newest ? byNewest : judge(final))
}

function againstBaseline(
  latest: KidneyResult,
  numbers: readonly KidneyResult[],
  ruleset: Ruleset,
): KidneyPart {
  const baseline = kidneyBaseline(latest, { results: numbers }, ruleset)
  const { measure } = latest
  if (baseline === undefined) return { state: 'unknown', needs: `baseline-${measure}` }
  const value = amountIn(latest, latest)
  const isFalling =
    measure === 'creatinine'
      ? value >= roundLine(baseline.value * numberOf(ruleset, 'kidney.fall.creatinine-times'), latest)
      : value <= roundLine(baseline.value * (1 - numberOf(ruleset, 'kidney.fall.egfr-by') / 100), latest)
  return partOf(isFalling, latest, { by: 'baseline', value: roundHalfUp(baseline.value, 2) }, [
    latest.id,
    ...baseline.evidence,
  ])
}

/** Nothing to say where no other creatinine was taken within those hours. */
function withinHours(
  latest: KidneyResult,
  numbers: readonly KidneyResult[],
  ruleset: Ruleset,
): KidneyPart | undefined {
  const { unit } = latest.amount
  if (unit !== 'umol/L' && unit !== 'mg/dL') return undefined
  const hours = numberOf(ruleset, 'kidney.fall.hours')
  const lowest = numbers
    .filter(({ status }) => status !== 'preliminary')
    .filter(({ when }) => isSurelyAfter(latest.when, when) && isWithin(when, latest.when, hours))
    .toSorted((a, b) => amountIn(a, latest) - amountIn(b, latest) || b.when.day - a.when.day)[0]
  if (lowest === undefined) return undefined
  const before = amountIn(lowest, latest)
  const rise = roundHalfUp(amountIn(latest, latest) - before, 6)
  const isFalling = rise >= roundLine(numberOf(ruleset, `kidney.fall.rise.${unit}`), latest)
  return partOf(isFalling, latest, { by: 'hours', value: before, day: lowest.when.day }, [
    latest.id,
    lowest.id,
  ])
}

const HOUR = 3_600_000
const HOURS_A_DAY = 24

/** By moments where both are known, else by days. */
function isWithin(earlier: When, later: When, hours: number): boolean {
  if (earlier.moment !== undefined && later.moment !== undefined)
    return later.moment - earlier.moment <= hours * HOUR
  return later.day - earlier.day <= hours / HOURS_A_DAY
}

function partOf(
  isFalling: boolean,
  latest: KidneyResult,
  than: StatedKidney['than'],
  evidence: AtLeastOne<FactId>,
): KidneyPart {
  const { measure, amount, when, status } = latest
  const told = { measure, value: amountIn(latest, latest), unit: amount.unit, day: when.day, than }
  return isFalling
    ? { state: 'falling', told, evidence, isPreliminary: status === 'preliminary' }
    : { state: 'steady', told, evidence }
}
