import type { CodeableConcept, Observation, ObservationComponent } from 'fhir/r4'

import type { RefusalReason, ResultStatus } from '#domain/facts/record.ts'
import type { When } from '#domain/time/when.ts'
import { nameOf } from '#fhir/codes/code-table.ts'
import { CONCEPT, PERIOD, QUANTITY, REFERENCE } from '#fhir/json/shape.ts'
import { node, nodes, shown, text, type Raw } from '#fhir/json/raw.ts'

import { kindsOf, modifierOf, severalKindsOf } from '../choice.ts'
import type { Context } from '../reading.ts'
import { readTimed } from '../timing.ts'

/** One measurement: an Observation, or a component with what it shares with its Observation. */
export type Part = {
  readonly measured: Raw<Observation> | Raw<ObservationComponent>
  readonly whole: Raw<Observation>
  readonly code: Raw<CodeableConcept> | undefined
  readonly named: string | undefined
  /** In which kinds its value is given. */
  readonly kinds: readonly string[]
}

export function partsOf(observation: Raw<Observation>): readonly Part[] {
  const components = nodes<ObservationComponent>(observation.component)
  return [partOf(observation, observation), ...components.map((component) => partOf(component, observation))]
}

function partOf(measured: Part['measured'], whole: Raw<Observation>): Part {
  const code = node<CodeableConcept>(measured.code)
  return { measured, whole, code, named: nameOf(code), kinds: kindsOf('value', measured) }
}

const RANGE = { low: QUANTITY, high: QUANTITY, type: CONCEPT, appliesTo: [CONCEPT], text: 'string' } as const
const VALUES = {
  valueQuantity: QUANTITY,
  valueCodeableConcept: CONCEPT,
  valueBoolean: 'boolean',
  valueDateTime: 'string',
  dataAbsentReason: CONCEPT,
  interpretation: [CONCEPT],
  referenceRange: [RANGE],
} as const

export const OBSERVATION_SHAPE = {
  status: 'string',
  category: [CONCEPT],
  code: CONCEPT,
  subject: REFERENCE,
  focus: [REFERENCE],
  effectiveDateTime: 'string',
  effectivePeriod: PERIOD,
  effectiveInstant: 'string',
  issued: 'string',
  bodySite: CONCEPT,
  specimen: REFERENCE,
  hasMember: [REFERENCE],
  derivedFrom: [REFERENCE],
  performer: [REFERENCE],
  component: [{ code: CONCEPT, ...VALUES }],
  ...VALUES,
} as const

type Problem = { readonly why: RefusalReason; readonly detail?: string | undefined }

export type Standing =
  | { readonly ok: true; readonly status: ResultStatus; readonly when: When }
  | ({ readonly ok: false; readonly when?: When | undefined } & Problem)

const STATUSES: readonly string[] = [
  'final',
  'amended',
  'corrected',
  'preliminary',
] satisfies readonly ResultStatus[]

function isResultStatus(status: string | undefined): status is ResultStatus {
  return status !== undefined && STATUSES.includes(status)
}

/** What every measurement needs before its value is looked at. */
export function standingOf(part: Part, context: Context, focus: 'none' | 'disease' = 'none'): Standing {
  const { measured, whole } = part
  const timed = readTimed('effective', whole, context.zone)
  const when = timed.when ?? (timed.given === undefined ? context.inherited() : undefined)
  const refuse = (problem: Problem): Standing => ({ ok: false, when, ...problem })
  const status = text(whole.status)
  if (status === 'entered-in-error' || status === 'cancelled')
    return refuse({ why: 'withdrawn', detail: status })
  if (!isResultStatus(status)) return refuse({ why: 'status-unknown', detail: status })
  const oddity =
    modifierOf(whole) ?? modifierOf(measured) ?? strangeFocus(whole, context, focus) ?? severalKinds(part)
  if (oddity !== undefined) return refuse({ why: 'malformed', detail: oddity })
  if (when === undefined) return refuse({ why: 'day-not-known', detail: timed.given })
  return { ok: true, status, when }
}

/** A focus says that this is not about the patient of record; only a lesion may be about a disease of theirs. */
function strangeFocus(
  whole: Raw<Observation>,
  context: Context,
  allowed: 'none' | 'disease',
): string | undefined {
  for (const focus of nodes<{ reference: string; display: string }>(whole.focus)) {
    const target = context.target(focus) ?? text(focus.display) ?? 'something else'
    const isDisease = target.startsWith('Condition/') || target.startsWith('BodyStructure/')
    if (allowed === 'none' || !isDisease) return `focus ${target}`
  }
  return undefined
}

function severalKinds({ measured, whole, kinds }: Part): string | undefined {
  if (kinds.length > 1) return `value as ${kinds.join(' and ')}`
  if (kinds.length === 1 && measured.dataAbsentReason !== undefined && measured.dataAbsentReason !== null) {
    return 'a value and a dataAbsentReason'
  }
  return severalKindsOf(whole, 'effective')
}

export type Value = { readonly kind: string; readonly json: unknown }

/** The value, or why there is none. */
export function valueOf({ measured, kinds }: Part): Value | Problem {
  const [kind] = kinds
  if (kind !== undefined) return { kind, json: property(measured, `value${kind}`) }
  const reason = node<CodeableConcept>(measured.dataAbsentReason)
  return { why: 'not-measured', detail: nameOf(reason) }
}

export function isProblem(value: Value | Problem): value is Problem {
  return 'why' in value
}

/** A number in whatever kind of value it came; a text that looks like one is a text. */
export function plainNumber(value: Value): number | Problem {
  const json = value.kind === 'Quantity' ? node<{ value: number }>(value.json)?.value : value.json
  if (json === undefined || json === null) return { why: 'not-measured' }
  if (typeof json === 'number' && Number.isFinite(json)) return json
  return { why: 'value-not-number', detail: typeof json === 'number' ? String(json) : shown(json) }
}

function property(json: Readonly<Record<string, unknown>>, key: string): unknown {
  return json[key]
}
