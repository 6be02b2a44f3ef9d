import type { CodeableConcept, Condition, ConditionStage, Period, Quantity, Range } from 'fhir/r4'

import type { ClinicalState } from '#domain/facts/disease.ts'
import type { PartialDate } from '#domain/time/when.ts'
import { nameOf } from '#fhir/codes/code-table.ts'
import { CLINICAL_STATES, VERIFICATIONS } from '#fhir/codes/disease.ts'
import { compact } from '#fhir/json/compact.ts'
import { finite, isObject, node, nodes, shown, text, type Raw } from '#fhir/json/raw.ts'
import { parsePartialDate } from '#fhir/time/fhir-time.ts'

import { extensionOf, kindsOf, modifierOf, severalKindsOf } from '../choice.ts'
import type { Context } from '../reading.ts'
import { daysOf } from '../schedule.ts'
import { malformed, type Problem } from '../status.ts'

/** How a disease stands. `told` is an onset that is no date, as it was written. */
export type Course = {
  readonly state: ClinicalState
  readonly isSuspected: boolean
  readonly since?: PartialDate
  readonly told?: string
}

export function courseOf(condition: Raw<Condition>, context: Context): Course | Problem {
  const verified = verificationOf(condition)
  if (typeof verified !== 'string') return verified
  const stages = nodes<ConditionStage>(condition.stage)
  const oddity =
    [condition, ...stages].map(modifierOf).find(isTold) ??
    severalKindsOf(condition, 'onset', 'abatement') ??
    strangeKind(condition)
  if (oddity !== undefined) return malformed(oddity)
  return {
    state: stateOf(condition, context),
    isSuspected: verified === 'suspected',
    ...onsetOf(condition, context),
  }
}

function isTold(words: string | undefined): words is string {
  return words !== undefined
}

/** A diagnosis without a word on its verification is one that someone made. */
function verificationOf({ verificationStatus }: Raw<Condition>): 'confirmed' | 'suspected' | Problem {
  const status = node<CodeableConcept>(verificationStatus)
  if (status === undefined) return 'confirmed'
  const found = VERIFICATIONS.find(status)
  if (found.kind !== 'found') return { why: 'status-unknown', detail: nameOf(status) }
  return found.means === 'withdrawn' ? { why: 'withdrawn', detail: found.code } : found.means
}

const KINDS = new Set(['DateTime', 'Age', 'Period', 'Range', 'String'])

function strangeKind(condition: Raw<Condition>): string | undefined {
  for (const element of ['onset', 'abatement']) {
    const strange = kindsOf(element, condition).find((kind) => !KINDS.has(kind))
    if (strange !== undefined) return `${element} as ${strange}`
  }
  return undefined
}

/** An end that is told and past resolves what no status speaks of; a stated status stands before an end. */
function stateOf(condition: Raw<Condition>, { zone, now }: Context): ClinicalState {
  const stated = CLINICAL_STATES.find(node<CodeableConcept>(condition.clinicalStatus))
  if (stated.kind === 'found') return stated.means
  const period = node<Period>(condition.abatementPeriod)
  const ended = daysOf(condition.abatementDateTime ?? period?.end ?? period?.start, zone)
  const isOver = !isObject(condition.clinicalStatus) && ended !== undefined && ended.last <= now.day
  return isOver ? 'resolved' : 'active-unknown'
}

const ASSERTED = 'http://hl7.org/fhir/StructureDefinition/condition-assertedDate'

function onsetOf(condition: Raw<Condition>, { zone }: Context): Pick<Course, 'since' | 'told'> {
  const period = node<Period>(condition.onsetPeriod)
  const dates = [condition.onsetDateTime, period?.start, assertedOn(condition)]
  const told = dates.map(text).find(isTold)
  const since = told === undefined ? undefined : parsePartialDate(told, zone)
  return compact({ since, told: since === undefined ? (told ?? onsetInWords(condition)) : undefined })
}

/** The day of diagnosis, as mCODE and US Core give it. */
function assertedOn(condition: Raw<Condition>): unknown {
  const [kind] = kindsOf('onset', condition)
  if (kind !== undefined) return undefined
  return extensionOf<{ valueDateTime: string }>(condition, ASSERTED)?.valueDateTime
}

function onsetInWords(condition: Raw<Condition>): string | undefined {
  const [age, range] = [node<Quantity>(condition.onsetAge), node<Range>(condition.onsetRange)]
  const ages = [age, node<Quantity>(range?.low), node<Quantity>(range?.high)].flatMap(
    (one) => ageOf(one) ?? [],
  )
  if (ages.length > 0) return `at ${ages.join(' to ')}`
  const period = node<Period>(condition.onsetPeriod)
  return text(condition.onsetString) ?? (period === undefined ? undefined : `by ${shown(period.end)}`)
}

function ageOf(quantity: Raw<Quantity> | undefined): string | undefined {
  const value = finite(quantity?.value)
  if (value === undefined) return undefined
  return [text(quantity?.comparator), value, text(quantity?.unit) ?? text(quantity?.code)]
    .filter(isHere)
    .join(' ')
}

function isHere(part: string | number | undefined): part is string | number {
  return part !== undefined
}
