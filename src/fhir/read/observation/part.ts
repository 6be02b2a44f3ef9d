import type { CodeableConcept, Observation, ObservationComponent } from 'fhir/r4'

import type { ResultStatus } from '#domain/facts/record.ts'
import type { When } from '#domain/time/when.ts'
import { nameOf } from '#fhir/codes/code-table.ts'
import { CONCEPT, PERIOD, QUANTITY, REFERENCE } from '#fhir/json/shape.ts'
import { node, nodes, shown, text, type Raw } from '#fhir/json/raw.ts'

import { choicesOf, modifierOf, severalKindsIn, type Choice } from '../choice.ts'
import { refused, type Context, type Details, type Reading } from '../reading.ts'
import { stateIn, type Problem, type Statuses } from '../status.ts'
import { timedIn } from '../timing.ts'

/** One measurement: an Observation, or a component with what it shares with its Observation. */
export type Part = {
  readonly measured: Raw<Observation> | Raw<ObservationComponent>
  readonly whole: Raw<Observation>
  readonly code: Raw<CodeableConcept> | undefined
  readonly values: readonly Choice[]
}

export function wholeOf(observation: Raw<Observation>): Part {
  return partOf(observation, observation)
}

export function componentsOf(observation: Raw<Observation>): readonly Part[] {
  return nodes<ObservationComponent>(observation.component).map((component) => partOf(component, observation))
}

export function partsOf(observation: Raw<Observation>): readonly Part[] {
  return [wholeOf(observation), ...componentsOf(observation)]
}

function partOf(measured: Part['measured'], whole: Raw<Observation>): Part {
  return { measured, whole, code: node<CodeableConcept>(measured.code), values: choicesOf('value', measured) }
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

export type Standing =
  | { readonly ok: true; readonly status: ResultStatus; readonly when: When }
  | ({ readonly ok: false; readonly when?: When | undefined } & Problem)

const STATUSES: Statuses<ResultStatus> = new Map<string, ResultStatus | 'withdrawn'>([
  ['final', 'final'],
  ['amended', 'amended'],
  ['corrected', 'corrected'],
  ['preliminary', 'preliminary'],
  ['entered-in-error', 'withdrawn'],
  ['cancelled', 'withdrawn'],
])

/** What every measurement needs before its value is looked at. */
export function standingOf(part: Part, context: Context, focus: 'none' | 'disease' = 'none'): Standing {
  const { measured, whole } = part
  const effective = choicesOf('effective', whole)
  const timed = timedIn(effective, context.zone)
  const when = timed.when ?? (timed.given === undefined ? context.inherited() : undefined)
  const stated = stateIn(STATUSES, whole.status)
  if (!stated.ok) return { ...stated, when }
  const oddity =
    modifierOf(whole) ??
    modifierOf(measured) ??
    strangeFocus(whole, context, focus) ??
    severalValues(part) ??
    severalKindsIn(effective, 'effective')
  if (oddity !== undefined) return { ok: false, why: 'malformed', detail: oddity, when }
  if (when === undefined) return { ok: false, why: 'day-not-known', detail: timed.given }
  return { ok: true, status: stated.state, when }
}

/** Refuses this measurement, under the name that its code has. */
export function refusing(
  { code }: Part,
  { about, when }: Pick<Details, 'about' | 'when'>,
  context: Context,
): (problem: Problem) => Reading {
  return ({ why, detail }) => refused(context, why, { detail, about, named: nameOf(code), when })
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

function severalValues({ measured: { dataAbsentReason }, values }: Part): string | undefined {
  const isExcused = dataAbsentReason !== undefined && dataAbsentReason !== null
  if (values.length === 1 && isExcused) return 'a value and a dataAbsentReason'
  return severalKindsIn(values, 'value')
}

export type Value = Choice

/** The value, or why there is none. */
export function valueOf({ measured, values }: Part): Value | Problem {
  const [value] = values
  if (value !== undefined) return value
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
  if (typeof json !== 'number') return { why: 'value-not-number', detail: shown(json) }
  return Number.isFinite(json) ? json : { why: 'value-not-number', detail: String(json) }
}
