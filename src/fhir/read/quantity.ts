import type { Quantity } from 'fhir/r4'

import type { Comparator, RefusalReason } from '#domain/facts/record.ts'
import { UCUM } from '#fhir/codes/system.ts'
import { unitsOfCode, unitsOfText, type Unit } from '#fhir/codes/unit.ts'
import { shown, text, type Raw } from '#fhir/json/raw.ts'

import { absentReason } from './choice.ts'

type Refused = { readonly ok: false; readonly why: RefusalReason; readonly detail?: string | undefined }

export type Measured<Name extends string> =
  | {
      readonly ok: true
      readonly value: number
      readonly unit: Name
      readonly comparator: Comparator | undefined
    }
  | Refused

const COMPARATORS = ['<', '<=', '>=', '>'] as const satisfies readonly Comparator[]

/** A number in one of the units that this measure can have. */
export function readQuantity<const Name extends string>(
  quantity: Raw<Quantity> | undefined,
  accepted: readonly Name[],
): Measured<Name> {
  const number = readNumber(quantity)
  if (!number.ok) return number
  const unit = readUnit(quantity, accepted)
  if (!unit.ok) return unit
  const { comparator: written } = quantity ?? {}
  const comparator = written === undefined ? undefined : COMPARATORS.find((known) => known === written)
  if (comparator === undefined && text(written) !== undefined)
    return { ok: false, why: 'malformed', detail: `comparator ${shown(written)}` }
  return { ok: true, value: scaled(number.value, unit.times), unit: unit.unit, comparator }
}

export function readNumber(
  quantity: Raw<Quantity> | undefined,
): { readonly ok: true; readonly value: number } | Refused {
  const value = quantity?.value
  if (value === undefined || value === null)
    return { ok: false, why: 'not-measured', detail: absentReason(quantity) }
  if (typeof value === 'number' && Number.isFinite(value)) return { ok: true, value }
  return {
    ok: false,
    why: 'value-not-number',
    detail: shown(typeof value === 'number' ? String(value) : value),
  }
}

/**
 * The UCUM code decides. A text without a code counts only if the closed table has it; a text that the table knows and
 * that contradicts the code is refused. A code of another system, or of none, is text.
 */
export function readUnit<const Name extends string>(
  quantity: Raw<Quantity> | undefined,
  accepted: readonly Name[],
): { readonly ok: true; readonly unit: Name; readonly times: number } | Refused {
  const decisive = quantity === undefined ? undefined : unitSaidIn(quantity)
  if (decisive === undefined) return { ok: false, why: 'unit-missing' }
  const { said, units = NONE, other } = decisive
  const agreed = other?.units === undefined ? units : common(units, other.units)
  if (other !== undefined && units.length > 0 && agreed.length === 0)
    return { ok: false, why: 'unit-contradicts', detail: `${said}, but ${other.said}` }
  for (const unit of accepted) {
    for (const found of agreed) if (found.unit === unit) return { ok: true, unit, times: found.times }
  }
  return { ok: false, why: 'unit-not-understood', detail: said }
}

const NONE: readonly Unit[] = []

/** What a word says of the unit, and another word beside it. */
type Said = {
  readonly said: string
  readonly units: readonly Unit[] | undefined
  readonly other: Said | undefined
}

/** The word that decides. A text that repeats the code says nothing more. */
function unitSaidIn(quantity: Raw<Quantity>): Said | undefined {
  const code = text(quantity.code)
  const words = text(quantity.unit)
  if (code !== undefined && quantity.system === UCUM) {
    const other = words === undefined || words === code ? undefined : inWords(words)
    return { said: code, units: unitsOfCode(code), other }
  }
  const isText = code !== undefined && text(quantity.system) === undefined
  if (words === undefined) return isText ? inWords(code) : undefined
  return inWords(words, isText ? inWords(code) : undefined)
}

function inWords(said: string, other?: Said): Said {
  return { said, units: unitsOfText(said), other }
}

function common(some: readonly Unit[], others: readonly Unit[]): readonly Unit[] {
  return some.filter(({ unit, times }) =>
    others.some((other) => other.unit === unit && other.times === times),
  )
}

/** Times a power of ten, without the dust of binary fractions: 0.069 mmol/L are 69 umol/L. */
function scaled(value: number, times: number): number {
  return times === 1 ? value : Number((value * times).toPrecision(15))
}
