import type { CodeableConcept, Quantity, Ratio, Timing, TimingRepeat } from 'fhir/r4'

import type { Strength } from '#domain/facts/treatment.ts'
import { codingsOf } from '#fhir/codes/code-table.ts'
import { finite, node, text, texts, type Raw } from '#fhir/json/raw.ts'

import { readNumber } from '../quantity.ts'
import { isProblem } from '../status.ts'
import { strengthOf, type Content } from './strength.ts'

/** Days in a unit of time. Months and years have no fixed number of them. */
const DAYS: ReadonlyMap<string, number> = new Map([
  ['s', 1 / 86_400],
  ['min', 1 / 1440],
  ['h', 1 / 24],
  ['d', 1],
  ['wk', 7],
])

const ABBREVIATIONS = 'http://terminology.hl7.org/CodeSystem/v3-GTSAbbreviation'

/** What the abbreviations of HL7 say of a day. */
const TIMES: ReadonlyMap<string, number> = new Map([
  ['QD', 1],
  ['AM', 1],
  ['PM', 1],
  ['BED', 1],
  ['BID', 2],
  ['TID', 3],
  ['QID', 4],
  ['Q1H', 24],
  ['Q2H', 12],
  ['Q3H', 8],
  ['Q4H', 6],
  ['Q6H', 4],
  ['Q8H', 3],
  ['QOD', 0.5],
])

/** How many times in a day, where that can be said: not for a range, for some days of the week, or for once and no more. */
export function timesPerDayOf(json: unknown): number | undefined {
  const timing = node<Timing>(json)
  const repeat = node<TimingRepeat>(timing?.repeat)
  return (repeat === undefined ? undefined : timesOfRepeat(repeat)) ?? timesOfCode(timing)
}

function timesOfRepeat(repeat: Raw<TimingRepeat>): number | undefined {
  if (isUneven(repeat)) return undefined
  const hours = texts(repeat.timeOfDay).length + texts(repeat.when).length
  const period = finite(repeat.period)
  const unit = DAYS.get(text(repeat.periodUnit) ?? '')
  if (period === undefined) return hours > 0 ? hours : undefined
  if (unit === undefined || period <= 0) return undefined
  const frequency = finite(repeat.frequency) ?? (hours > 0 ? hours : 1)
  return frequency > 0 ? Number((frequency / (period * unit)).toPrecision(12)) : undefined
}

/** A range, so many times and no more, or on some days of the week. */
function isUneven({ frequencyMax, periodMax, count, dayOfWeek }: Raw<TimingRepeat>): boolean {
  return (
    [frequencyMax, periodMax, count].some((one) => finite(one) !== undefined) || texts(dayOfWeek).length > 0
  )
}

function timesOfCode(timing: Raw<Timing> | undefined): number | undefined {
  const found = codingsOf(node<CodeableConcept>(timing?.code)).flatMap(({ system, code }) =>
    system === ABBREVIATIONS ? (TIMES.get(text(code) ?? '') ?? []) : [],
  )
  const [only, ...others] = new Set(found)
  return others.length === 0 ? only : undefined
}

/** `20 mg in 24 h`: the most that may be taken in one day. */
export function mostPerDayOf(json: unknown, content: Content | undefined): Strength | undefined {
  const ratio = node<Ratio>(json)
  const denominator = node<Quantity>(ratio?.denominator)
  const length = readNumber(denominator)
  const unit = DAYS.get(text(denominator?.code) ?? text(denominator?.unit) ?? '')
  if (!length.ok || unit === undefined || Math.abs(length.value * unit - 1) > 1e-9) return undefined
  const most = strengthOf({ dose: ratio?.numerator }, content)
  return most === undefined || isProblem(most) ? undefined : most
}
