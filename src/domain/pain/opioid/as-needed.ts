import type { PatientFacts } from '../../facts/patient-facts.ts'
import type { FactId } from '../../facts/record.ts'
import type { Dose, MedicationOrder } from '../../facts/treatment.ts'
import { numberOf, type Ruleset } from '../../rules/ruleset.ts'
import type { Day } from '../../time/day.ts'
import { controlDays } from '../control/control-days.ts'
import { isWithin, periodOf } from '../pain-days.ts'
import type { ExcludedOpioid, OmedPart } from './omed.ts'
import { milligramsEach, rounded } from './opioid-factors.ts'
import type { OpioidLine } from './opioid-lines.ts'

type Facts = Pick<PatientFacts, 'orders' | 'doses' | 'pain'>

export type AsNeeded = {
  readonly counted: readonly OmedPart[]
  readonly excluded: readonly ExcludedOpioid[]
  readonly most?: number
}

/**
 * What was taken as needed, by the doses that were really taken: those given on record, and those that the diary counts.
 * The mean of the days of the week that tell it, since one day is worth little.
 */
export function asNeededTaken(
  facts: Facts,
  taken: readonly OpioidLine[],
  day: Day,
  ruleset: Ruleset,
): AsNeeded {
  const lines = taken.filter(({ line }) => line.asNeeded)
  const week = periodOf(numberOf(ruleset, 'opioid.as-needed.within'), day)
  const given = facts.doses.filter((dose) => isWithin(dose.when.day, week) && isAsNeeded(dose, taken, facts))
  const told = controlDays(facts, week).flatMap(({ day: of, rescueDoses, entries }) =>
    rescueDoses === undefined ? [] : [{ day: of, count: rescueDoses, entry: entries[0] ?? '' }],
  )
  const most = mostOf(lines, ruleset)
  const measured = { ...(most !== undefined && { most }) }
  if (given.length === 0 && told.length === 0) return { ...notTold(lines), ...measured }
  return { ...countedIn(lines, given, told, facts, ruleset), ...measured }
}

function notTold(lines: readonly OpioidLine[]): AsNeeded {
  return { counted: [], excluded: lines.map(({ id, named }) => ({ id, named, why: 'doses-taken-not-told' })) }
}

type Told = { readonly day: Day; readonly count: number; readonly entry: FactId }

function countedIn(
  lines: readonly OpioidLine[],
  given: readonly Dose[],
  told: readonly Told[],
  facts: Facts,
  ruleset: Ruleset,
): AsNeeded {
  const days = new Set([...given.map(({ when }) => when.day), ...told.map(({ day }) => day)]).size
  const onRecord = given.map((dose) => ofGiven(dose, days, ruleset))
  const beyond = ofDiary(lines, beyondGiven(told, given), days, facts, ruleset)
  return {
    counted: [...onRecord.flatMap(({ counted }) => counted), ...beyond.counted],
    excluded: [...onRecord.flatMap(({ excluded }) => excluded), ...beyond.excluded],
  }
}

type Share = Pick<AsNeeded, 'counted' | 'excluded'>

const NOTHING: Share = { counted: [], excluded: [] }

function ofGiven({ id, drug, strength, route }: Dose, days: number, ruleset: Ruleset): Share {
  const dosed = { ...(strength && { strength }), ...(route && { route }) }
  const each = milligramsEach(drug.opioid, dosed, ruleset)
  if (typeof each === 'string') return { counted: [], excluded: [{ id, named: drug.named, why: each }] }
  if (drug.opioid === undefined) return NOTHING
  const part = { id, named: drug.named, taken: 'as-needed', opioid: drug.opioid } as const
  return { counted: [{ ...part, milligrams: each / days }], excluded: [] }
}

type Beyond = { readonly count: number; readonly entry: FactId }

/** Doses that the diary counts beyond those on record; undefined where there are none. */
function beyondGiven(told: readonly Told[], given: readonly Dose[]): Beyond | undefined {
  const more = told
    .map(({ day, count, entry }) => ({
      entry,
      count: count - given.filter(({ when }) => when.day === day).length,
    }))
    .filter(({ count }) => count > 0)
  const [first] = more
  return first && { entry: first.entry, count: more.reduce((sum, { count }) => sum + count, 0) }
}

/** A count tells no drug: it is that of the one that is ordered as needed, if there is one. */
function ofDiary(
  lines: readonly OpioidLine[],
  beyond: Beyond | undefined,
  days: number,
  facts: Facts,
  ruleset: Ruleset,
): Share {
  if (beyond === undefined) return NOTHING
  const [line, ...others] = lines
  if (line === undefined) {
    if (facts.orders.some(isOtherAsNeeded)) return NOTHING
    return { counted: [], excluded: [{ id: beyond.entry, named: 'rescue doses', why: 'not-identified' }] }
  }
  const each = milligramsEach(line.opioid, line.line, ruleset)
  const isOne = others.every((other) => milligramsEach(other.opioid, other.line, ruleset) === each)
  if (typeof each === 'string' || !isOne || line.opioid === undefined) {
    const why = typeof each === 'string' && isOne ? each : 'not-identified'
    return { counted: [], excluded: lines.map(({ id, named }) => ({ id, named, why })) }
  }
  const part = { id: line.id, named: line.named, taken: 'as-needed', opioid: line.opioid } as const
  return { counted: [{ ...part, milligrams: rounded((each * beyond.count) / days) }], excluded: [] }
}

/** Rescue doses of a patient who has another drug as needed, and no opioid, are taken for that. */
function isOtherAsNeeded({ state, asNeeded, drug }: MedicationOrder): boolean {
  const isAgainstPain = drug.classes.includes('analgesic') || drug.classes.includes('nsaid')
  return state === 'active' && asNeeded && isAgainstPain && !drug.classes.includes('opioid')
}

/** What was given for a regular order is counted by that order. Without a reference its strength tells which it was. */
function isAsNeeded(dose: Dose, taken: readonly OpioidLine[], { orders }: Facts): boolean {
  if (!dose.drug.classes.includes('opioid')) return false
  const order = orders.find(({ id }) => id === dose.order)
  if (order !== undefined) return order.asNeeded || (order.lines ?? []).some(({ asNeeded }) => asNeeded)
  const same = taken.filter(({ opioid }) => opioid !== undefined && opioid === dose.drug.opioid)
  const isOfStrength = ({ line }: OpioidLine) => line.strength?.value === dose.strength?.value
  const regular = same.filter(({ line }) => !line.asNeeded)
  const asNeeded = same.filter(({ line }) => line.asNeeded)
  if (regular.length === 0) return true
  return asNeeded.some(isOfStrength) || (asNeeded.length > 0 && !regular.some(isOfStrength))
}

function mostOf(lines: readonly OpioidLine[], ruleset: Ruleset): number | undefined {
  const each = lines.map(({ opioid, line }) => {
    const { mostPerDay, timesPerDay } = line
    const strength = mostPerDay ?? line.strength
    const times = mostPerDay === undefined ? timesPerDay : 1
    const milligrams = milligramsEach(opioid, { ...line, ...(strength && { strength }) }, ruleset)
    return typeof milligrams === 'string' || times === undefined ? undefined : milligrams * times
  })
  const known = each.filter((one) => one !== undefined)
  return known.length === 0 || known.length < each.length
    ? undefined
    : rounded(known.reduce((sum, one) => sum + one, 0))
}
