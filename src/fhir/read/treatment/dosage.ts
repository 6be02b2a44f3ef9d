import type { Dosage, DosageDoseAndRate } from 'fhir/r4'

import type { DoseLine, Drug, MedicationOrder, Strength } from '#domain/facts/treatment.ts'
import { compact } from '#fhir/json/compact.ts'
import { CONCEPT, QUANTITY } from '#fhir/json/shape.ts'
import { isObject, nodes, text, type Raw } from '#fhir/json/raw.ts'
import type { Zone } from '#fhir/time/zone.ts'

import { modifierOf, severalKindsOf } from '../choice.ts'
import { readSchedule, TIMING, type Schedule } from '../schedule.ts'
import { isProblem, malformed, type Problem } from '../status.ts'
import { mostPerDayOf, timesPerDayOf } from './daily.ts'
import { routeOf } from './route.ts'
import { strengthOf, type Content } from './strength.ts'

export const DOSAGE = {
  text: 'string',
  patientInstruction: 'string',
  timing: TIMING,
  asNeededBoolean: 'boolean',
  asNeededCodeableConcept: CONCEPT,
  route: CONCEPT,
  sequence: 'number',
  maxDosePerPeriod: { numerator: QUANTITY, denominator: QUANTITY },
  doseAndRate: [
    { doseQuantity: QUANTITY, doseRange: { low: QUANTITY, high: QUANTITY }, rateQuantity: QUANTITY },
  ],
} as const

type Line = {
  readonly schedule: Schedule
  readonly strength: Strength | undefined
  readonly isAsNeeded: boolean
  readonly dose: DoseLine
}

export type Dosed = Pick<
  MedicationOrder,
  'strength' | 'interval' | 'start' | 'end' | 'asNeeded' | 'dosage' | 'lines'
>

/** All lines of a dosage. What they do not agree on is not one thing, and only their text tells it. */
export function readDosage(json: unknown, content: Content | undefined, zone: Zone): Dosed | Problem {
  const dosages = nodes<Dosage>(json)
  const lines: Line[] = []
  for (const dosage of dosages) {
    const line = readLine(dosage, content, zone)
    if (isProblem(line)) return line
    lines.push(line)
  }
  const strength = lines.length === 0 ? strengthOf({}, content) : agreed(lines.map((line) => line.strength))
  if (strength !== undefined && isProblem(strength)) return strength
  const words = dosages.flatMap((dosage) => text(dosage.text) ?? text(dosage.patientInstruction) ?? [])
  return compact({
    ...termOf(lines),
    strength,
    interval: agreed(lines.map(({ schedule }) => schedule.interval)),
    asNeeded: lines.length > 0 && lines.every(({ isAsNeeded }) => isAsNeeded),
    dosage: words.length === 0 ? undefined : words.join('; '),
    lines: lines.length === 0 ? undefined : doseLines(lines, dosages),
  })
}

/** Only of opioids is every line counted with; of other drugs what all lines agree on is enough. */
export function linesOf({ classes }: Drug, { lines, ...dosed }: Dosed): Dosed {
  return lines !== undefined && classes.includes('opioid') ? { ...dosed, lines } : dosed
}

/** From the first day of any line, to the last of all if each of them ends. */
function termOf(lines: readonly Line[]): Pick<Schedule, 'start' | 'end'> {
  const starts = lines.flatMap(({ schedule }) => schedule.start ?? [])
  const ends = lines.flatMap(({ schedule }) => schedule.end ?? [])
  const [start] = starts.toSorted((a, b) => a - b)
  const [end] = ends.toSorted((a, b) => b - a)
  return compact({ start, end: ends.length < lines.length ? undefined : end })
}

function readLine(dosage: Raw<Dosage>, content: Content | undefined, zone: Zone): Line | Problem {
  const oddity = modifierOf(dosage) ?? twoKinds(dosage)
  if (oddity !== undefined) return malformed(oddity)
  const schedule = readSchedule(dosage.timing, zone)
  if (isProblem(schedule)) return schedule
  const amounts = nodes<DosageDoseAndRate>(dosage.doseAndRate).map(({ doseQuantity, rateQuantity }) =>
    strengthOf({ dose: doseQuantity, rate: rateQuantity }, content),
  )
  const problem = amounts.find((amount) => amount !== undefined && isProblem(amount))
  if (problem !== undefined && isProblem(problem)) return problem
  const known = amounts.filter((amount) => amount !== undefined && !isProblem(amount))
  const isAsNeeded = dosage.asNeededBoolean === true || isObject(dosage.asNeededCodeableConcept)
  const strength = amounts.length === 0 ? strengthOf({}, content) : agreed(known)
  if (strength !== undefined && isProblem(strength)) return strength
  const dose = doseLineOf(dosage, { schedule, strength, isAsNeeded }, content)
  return { schedule, strength, isAsNeeded, dose }
}

/** Lines of several numbers follow one another: without days of their own nobody can say which of them it is now. */
function doseLines(lines: readonly Line[], dosages: readonly Raw<Dosage>[]): readonly DoseLine[] {
  const isInTurn = new Set(dosages.map(({ sequence }) => sequence)).size > 1
  return lines.map(({ dose, schedule }) => {
    const { timesPerDay: _, ...untimed } = dose
    return isInTurn && schedule.start === undefined ? untimed : dose
  })
}

function doseLineOf(
  dosage: Raw<Dosage>,
  { schedule, strength, isAsNeeded }: Omit<Line, 'dose'>,
  content: Content | undefined,
): DoseLine {
  return compact({
    strength,
    timesPerDay: timesPerDayOf(dosage.timing),
    asNeeded: isAsNeeded,
    mostPerDay: isAsNeeded ? mostPerDayOf(dosage.maxDosePerPeriod, content) : undefined,
    route: routeOf(dosage.route),
    start: schedule.start,
    end: schedule.end,
  })
}

function twoKinds(dosage: Raw<Dosage>): string | undefined {
  const rates = nodes<DosageDoseAndRate>(dosage.doseAndRate).map((rate) =>
    severalKindsOf(rate, 'dose', 'rate'),
  )
  return severalKindsOf(dosage, 'asNeeded') ?? rates.find((told) => told !== undefined)
}

/** The one thing that all say, if they do. */
function agreed<T>(said: readonly (T | undefined)[]): T | undefined {
  const [first, ...others] = said
  const isShared = others.every((other) => JSON.stringify(other) === JSON.stringify(first))
  return isShared ? first : undefined
}
