import type { CodeableConcept, ObservationReferenceRange, Quantity } from 'fhir/r4'

import { LAB_UNITS, type LabMeasure, type LabResult } from '#domain/facts/laboratory.ts'
import { amount } from '#domain/quantity/quantity.ts'
import { firstTextIn, hasCode } from '#fhir/codes/code-table.ts'
import type { LabCode } from '#fhir/codes/laboratory.ts'
import { compact } from '#fhir/json/compact.ts'
import { node, nodes, shown, type Raw } from '#fhir/json/raw.ts'

import { readQuantity, readUnit } from '../quantity.ts'
import { used, type Context, type Reading } from '../reading.ts'
import { isProblem, refusing, standingOf, valueOf, type Part } from './part.ts'

type Limits = {
  readonly low?: number | undefined
  readonly high?: number | undefined
  readonly remark?: string
}

export function readLaboratory(part: Part, code: LabCode, context: Context): Reading {
  const about = code === 'calcium-by-calculation' ? 'calcium-ionized' : code
  const standing = standingOf(part, context)
  const refuse = refusing(part, { about, when: standing.when }, context)
  if (!standing.ok) return refuse(standing)
  const value = valueOf(part)
  if (isProblem(value)) return refuse(value)
  if (value.kind === 'Integer') return refuse({ why: 'unit-missing', detail: shown(value.json) })
  if (value.kind !== 'Quantity') return refuse({ why: 'value-not-number', detail: shown(value.json) })
  const measured = readQuantity(node<Quantity>(value.json), LAB_UNITS[about])
  if (!measured.ok) return refuse(measured)
  const limits = limitsOf(part, measured.unit, value.json)
  const meant = code === 'calcium-by-calculation' ? byCalculation(measured, limits) : { measure: code }
  if (meant === undefined)
    return refuse({ why: 'code-unmapped', detail: 'ionized by its code; value and range do not tell' })
  const fact = compact({
    id: context.id,
    measure: meant.measure,
    amount: amount(measured.value, measured.unit),
    comparator: measured.comparator,
    low: limits.low,
    high: limits.high,
    when: standing.when,
    status: standing.status,
    specimen: context.target(part.whole.specimen),
    interpretation: interpretationOf(part),
    remark: meant.remark ?? limits.remark,
  })
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- readQuantity chose the unit from those of this measure
  return used({ list: 'results', fact: fact as unknown as LabResult, done: standing.when })
}

type Meant = { readonly measure: LabMeasure; readonly remark?: string }

/**
 * LOINC 13959-2 says ionized by calculation, and laboratories use it for total calcium adjusted for albumin. The two
 * never overlap: the range tells which it is, and without a range neither is assumed.
 */
function byCalculation(
  { value, unit }: { readonly value: number; readonly unit: string },
  { low, high }: Limits,
): Meant | undefined {
  const factor = unit === 'mg/dL' ? 4.0078 : 1
  const bounds = [low, high].flatMap((limit) => (limit === undefined ? [] : [limit / factor]))
  const molar = value / factor
  if (bounds.length === 0) return undefined
  if (bounds.every((limit) => limit >= 1.9 && limit <= 3.2) && molar >= 1) {
    return { measure: 'calcium-corrected', remark: 'ionized by code, adjusted by range' }
  }
  if (bounds.every((limit) => limit >= 0.9 && limit <= 1.6) && molar < 3)
    return { measure: 'calcium-ionized' }
  return undefined
}

const MEANING = 'http://terminology.hl7.org/CodeSystem/referencerange-meaning'

/** The laboratory's own limits. Of several ranges only one marked normal counts; until we can choose we do not know. */
function limitsOf({ measured }: Part, unit: string, value: unknown): Limits {
  const ranges = nodes<ObservationReferenceRange>(measured.referenceRange)
  const normal = ranges.filter(isNormal)
  const usable = normal.length > 0 ? normal : ranges.filter(isUntyped)
  const [only] = usable
  if (only === undefined) return {}
  if (usable.length > 1) return { remark: 'several ranges given, none used' }
  const low = limitOf(only.low, unit, value)
  const high = limitOf(only.high, unit, value)
  if (low === 'other-unit' || high === 'other-unit') return { remark: 'range in another unit, not used' }
  return { low, high }
}

function isNormal({ type }: Raw<ObservationReferenceRange>): boolean {
  return hasCode(node<CodeableConcept>(type), MEANING, 'normal')
}

function isUntyped({ type }: Raw<ObservationReferenceRange>): boolean {
  return type === undefined
}

function limitOf(json: unknown, unit: string, value: unknown): number | 'other-unit' | undefined {
  const limit = node<Quantity>(json)
  if (limit === undefined || typeof limit.value !== 'number' || !Number.isFinite(limit.value))
    return undefined
  const own = readUnit(limit, [unit])
  // A bare number as limit is in the unit of its value: FHIR allows it, and laboratories write it so.
  const read = !own.ok && own.why === 'unit-missing' ? readUnit(node<Quantity>(value), [unit]) : own
  if (!read.ok) return 'other-unit'
  return read.times === 1 ? limit.value : Number((limit.value * read.times).toPrecision(15))
}

function interpretationOf({ measured }: Part): string | undefined {
  return firstTextIn(nodes<CodeableConcept>(measured.interpretation)[0], 'code')
}
