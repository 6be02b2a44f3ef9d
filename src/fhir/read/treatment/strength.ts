import type { Quantity, Ratio } from 'fhir/r4'

import type { Strength } from '#domain/facts/treatment.ts'
import { UCUM } from '#fhir/codes/system.ts'
import { node, shown, text, type Raw } from '#fhir/json/raw.ts'

import { readNumber } from '../quantity.ts'
import { isProblem, malformed, type Problem } from '../status.ts'

type Known = Exclude<Strength['unit'], 'other'>

/** A unit of a dose, and by how much an amount in it must be multiplied. */
type Unit = { readonly unit: Known; readonly times: number }

const MG: Unit = { unit: 'mg', times: 1 }
const G: Unit = { unit: 'mg', times: 1000 }
const UG: Unit = { unit: 'mg', times: 0.001 }
const UG_PER_HOUR: Unit = { unit: 'ug/h', times: 1 }
const ML: Unit = { unit: 'mL', times: 1 }
const L: Unit = { unit: 'mL', times: 1000 }

/** UCUM codes, and the texts that mean the same where no code is given. A closed list. */
const CODES: ReadonlyMap<string, Unit> = new Map([
  ['mg', MG],
  ['g', G],
  ['ug', UG],
  ['ug/h', UG_PER_HOUR],
  ['mL', ML],
  ['ml', ML],
  ['L', L],
  ['l', L],
])

const TEXTS: ReadonlyMap<string, Unit> = new Map([
  ...CODES,
  ['MG', MG],
  ['milligram', MG],
  ['milligrams', MG],
  ['gram', G],
  ['grams', G],
  ['mcg', UG],
  ['µg', UG],
  ['μg', UG],
  ['microgram', UG],
  ['micrograms', UG],
  ['mcg/h', UG_PER_HOUR],
  ['mcg/hr', UG_PER_HOUR],
  ['ug/hr', UG_PER_HOUR],
  ['µg/h', UG_PER_HOUR],
  ['μg/h', UG_PER_HOUR],
  ['micrograms/hour', UG_PER_HOUR],
  ['ML', ML],
])

/** Things that are counted: their strength is that of one, times how many. */
const COUNTED =
  /^(?:tab(?:let)?s?|cap(?:sule)?s?|patch(?:es)?|vials?|amp(?:o?ule)?s?|(?:prefilled )?syringes?|suppositor(?:y|ies)|each|1|\{[^{}]*\})$/i

/** How much of a drug one piece or one milliliter of a product holds, or a patch gives in an hour. */
export type Content = { readonly each: number; readonly unit: Known; readonly per: 'piece' | 'mL' }

/**
 * The amount of a dose. One in a unit that is not known is kept as it was written: it can be shown, and never counted
 * with. Without any, the product may tell what one piece of it holds.
 */
export function strengthOf(
  { dose, rate }: { readonly dose?: unknown; readonly rate?: unknown },
  content: Content | undefined,
): Strength | Problem | undefined {
  const [amount, flow] = [readAmount(dose, content), readAmount(rate, undefined)]
  if (amount !== undefined && (isProblem(amount) || amount.unit !== 'other')) return amount
  // Of a patch, the rate is its strength; of an infusion it is not.
  if (flow !== undefined && !isProblem(flow) && flow.unit === 'ug/h') return flow
  return amount ?? (content?.per === 'piece' ? pieces(content, 1) : undefined)
}

function readAmount(json: unknown, content: Content | undefined): Strength | Problem | undefined {
  const quantity = node<Quantity>(json)
  const number = readNumber(quantity)
  if (!number.ok) return number.why === 'not-measured' ? undefined : number
  const { value } = number
  const written = [value, ...unitWordsOf(quantity)].join(' ')
  const comparator = text(quantity?.comparator)
  if (comparator !== undefined || value <= 0) return malformed(`dose ${comparator ?? ''}${written}`)
  const unit = unitOf(quantity)
  if (unit === 'contradictory') return { why: 'unit-contradicts', detail: bothUnits(quantity) }
  const times = content && timesOf(content, unit, quantity)
  if (content !== undefined && times !== undefined) return pieces(content, value * times)
  if (unit === undefined) return { value, unit: 'other', text: written }
  return { value: rounded(value * unit.times), unit: unit.unit, text: written }
}

function bothUnits(quantity: Raw<Quantity> | undefined): string {
  return `${shown(quantity?.code)}, but ${shown(quantity?.unit)}`
}

/** How many pieces or milliliters one of the unit is; undefined for any other. */
function timesOf(
  { per }: Content,
  unit: Unit | undefined,
  quantity: Raw<Quantity> | undefined,
): number | undefined {
  if (per === 'piece') return isCounted(quantity) ? 1 : undefined
  return unit?.unit === 'mL' ? unit.times : undefined
}

/** The unit as people read it, else its code. */
function unitWordsOf(quantity: Raw<Quantity> | undefined): readonly string[] {
  return [quantity?.unit, quantity?.code].flatMap((word) => text(word) ?? []).slice(0, 1)
}

function pieces({ each, unit }: Content, count: number): Strength {
  const value = rounded(each * count)
  return { value, unit, text: `${value} ${unit}` }
}

/** The UCUM code decides; a text beside it that means another unit contradicts it. */
function unitOf(quantity: Raw<Quantity> | undefined): Unit | 'contradictory' | undefined {
  const { system } = quantity ?? {}
  const code = text(quantity?.code)
  const own = system === UCUM && code !== undefined ? CODES.get(code) : undefined
  const words = [text(quantity?.unit), system === undefined ? code : undefined]
  const [said] = words.flatMap((one) => (one === undefined ? [] : (TEXTS.get(one) ?? [])))
  if (own === undefined) return system === UCUM && code !== undefined ? undefined : said
  return said !== undefined && said !== own ? 'contradictory' : own
}

function isCounted(quantity: Raw<Quantity> | undefined): boolean {
  const words = quantity?.system === UCUM ? [text(quantity.code) ?? ''] : unitWordsOf(quantity)
  return words.every((word) => COUNTED.test(word.slice(0, 40)))
}

/** `30 mg per tablet`, `120 mg in 1.7 mL`. */
export function contentOf(json: unknown): Content | undefined {
  const ratio = node<Ratio>(json)
  const [numerator, denominator] = [node<Quantity>(ratio?.numerator), node<Quantity>(ratio?.denominator)]
  if (numerator === undefined) return undefined
  const amount = readAmount(numerator, undefined)
  const of = readNumber(denominator ?? { value: 1 })
  if (amount === undefined || isProblem(amount) || amount.unit === 'other' || amount.unit === 'mL')
    return undefined
  const per = perOf(denominator)
  if (!of.ok || of.value <= 0 || per === undefined) return undefined
  return { each: amount.value / of.value, unit: amount.unit, per }
}

function perOf(denominator: Raw<Quantity> | undefined): Content['per'] | undefined {
  if (denominator === undefined || isCounted(denominator)) return 'piece'
  const unit = unitOf(denominator)
  return unit !== 'contradictory' && unit?.unit === 'mL' ? 'mL' : undefined
}

/** Without the dust of binary fractions. */
function rounded(value: number): number {
  return Number(value.toPrecision(12))
}
