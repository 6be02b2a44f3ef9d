import type { QuestionnaireResponse, QuestionnaireResponseItem } from 'fhir/r4'

import type { PainQuality, Symptom } from '#domain/facts/symptom.ts'
import type { Region } from '#domain/skeleton/region.ts'
import type { Day } from '#domain/time/day.ts'
import { PAIN_COMPONENTS, SURVEYS, type PainComponent } from '#fhir/codes/care.ts'
import { hasCode } from '#fhir/codes/code-table.ts'
import { PAIN_QUALITY_CODES, SYMPTOM_CODES } from '#fhir/codes/symptom.ts'
import { LOINC } from '#fhir/codes/system.ts'
import type { Raw } from '#fhir/json/raw.ts'
import type { Zone } from '#fhir/time/zone.ts'

import { dayIn } from '../timing.ts'
import { isProblem, type Problem } from '../status.ts'
import { itemsOf, readItem, type AnsweredItem } from './answered-items.ts'
import type { ItemCodes } from './item-codes.ts'
import { regionsOfSymptom } from './pain-site.ts'
import { ONSET } from './symptom.ts'
import type { Value } from './part.ts'

/** What of a response is read here. */
export type Asked = { readonly symptoms: readonly AskedSymptom[]; readonly pain: readonly AskedPain[] }

type Question = { readonly named: string | undefined; readonly answer: Value | Problem }

export type AskedSymptom = Question & {
  readonly symptom: Symptom
  readonly regions: readonly Region[]
  readonly qualities: readonly PainQuality[]
  readonly onset?: Day
}

export type AskedPain = Question & { readonly component: PainComponent }

type Growing = Question &
  Pick<AskedSymptom, 'symptom' | 'regions'> & { readonly qualities: PainQuality[]; onset?: Day }

/** Walks with a stack of its own: items may be nested without end. */
export function askedIn(response: Raw<QuestionnaireResponse>, codeOf: ItemCodes, zone: Zone): Asked {
  const symptoms: Growing[] = []
  const pain: AskedPain[] = []
  const waiting: { item: Raw<QuestionnaireResponseItem>; within?: Growing | undefined }[] = itemsOf(response)
    .toReversed()
    .map((item) => ({ item }))
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const read = readItem(next.item, codeOf)
    const symptom = symptomIn(read)
    if (symptom !== undefined) symptoms.push(symptom)
    const component = painIn(read)
    if (component !== undefined) pain.push(component)
    if (next.within !== undefined) describe(next.within, read, zone)
    const within = symptom ?? next.within
    for (const item of read.below.toReversed()) waiting.push({ item, within })
  }
  return { symptoms, pain }
}

/** A question that was left open was not asked. */
function symptomIn({ code, named, answer }: AnsweredItem): Growing | undefined {
  const found = SYMPTOM_CODES.find(code)
  if (found.kind !== 'found' || answer === undefined) return undefined
  return { symptom: found.means, named, answer, regions: regionsOfSymptom(code, undefined), qualities: [] }
}

function painIn({ code, named, answer }: AnsweredItem): AskedPain | undefined {
  const [own, survey] = [PAIN_COMPONENTS.find(code), SURVEYS.find(code)]
  if (answer === undefined) return undefined
  if (own.kind === 'found') return { component: own.means, named, answer }
  return survey.kind === 'found' && survey.means === 'pain'
    ? { component: 'worst', named, answer }
    : undefined
}

/** Items within that of a symptom tell its qualities and since when it is so. */
function describe(symptom: Growing, { code, answer }: AnsweredItem, zone: Zone): void {
  if (answer === undefined || isProblem(answer)) return
  const quality = PAIN_QUALITY_CODES.find(code)
  if (quality.kind === 'found' && answer.json === true) symptom.qualities.push(quality.means)
  if (hasCode(code, LOINC, ONSET)) {
    const onset = dayIn(answer.json, zone)
    if (onset !== undefined) symptom.onset = onset
  }
}
