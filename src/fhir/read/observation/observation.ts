import type { CodeableConcept, Observation } from 'fhir/r4'

import { SURVEYS, type SurveyCode } from '#fhir/codes/care.ts'
import { codingsOf, hasCode, nameOf, type Lookup } from '#fhir/codes/code-table.ts'
import { FRACTURE_SCORES } from '#fhir/codes/fracture-score.ts'
import { LABORATORY } from '#fhir/codes/laboratory.ts'
import { PRO_CODES } from '#fhir/codes/report/pro-ctcae.ts'
import { LESION_TYPES } from '#fhir/codes/care.ts'
import { SYMPTOM_ANSWERS, SYMPTOM_CODES } from '#fhir/codes/symptom.ts'
import { BW, LOINC, SNOMED } from '#fhir/codes/system.ts'
import { compact } from '#fhir/json/compact.ts'
import { misshapenAt } from '#fhir/json/shape.ts'
import { node, nodes, shown, type Raw } from '#fhir/json/raw.ts'

import { joined, OUT_OF_SCOPE, refused, used, type Context, type Reading } from '../reading.ts'
import { regionOf } from '../site.ts'
import { readFractureScore } from './fracture-score.ts'
import { readLaboratory } from './laboratory.ts'
import { readPain } from './pain.ts'
import {
  componentsOf,
  isProblem,
  OBSERVATION_SHAPE,
  refusing,
  standingOf,
  valueOf,
  wholeOf,
  type Part,
} from './part.ts'
import { readPro } from './pro-ctcae.ts'
import { readPerformance, readWeight } from './score.ts'
import { readSymptom, readUsual } from './symptom.ts'

export function readObservation(observation: Raw<Observation>, context: Context): Reading {
  const misshapen = misshapenAt(observation, OBSERVATION_SHAPE)
  if (misshapen !== undefined) return refused(context, 'malformed', { detail: misshapen })
  const whole = wholeOf(observation)
  const components = componentsOf(observation)
  if (whole.code === undefined) return refused(context, 'malformed', { detail: 'no code' })
  const survey = SURVEYS.find(whole.code)
  if (survey.kind === 'found' && survey.means === 'pain') return readPain(whole, components, context)
  const score = FRACTURE_SCORES.find(whole.code)
  if (score.kind === 'found') return readFractureScore(whole, components, score.means, context)
  const pro = PRO_CODES.find(whole.code)
  if (pro.kind === 'found') return readPro(whole, components, pro.means, context)
  const own = readPart(whole, survey, context)
  return joined([own, ...components.map((part) => readComponent(part, context))])
}

/** Components of a panel are results like any other; what else a component may be belongs to its Observation. */
function readComponent(part: Part, context: Context): Reading {
  const laboratory = LABORATORY.find(part.code)
  return laboratory.kind === 'found' ? readLaboratory(part, laboratory.means, context) : OUT_OF_SCOPE
}

function readPart(part: Part, survey: Lookup<SurveyCode>, context: Context): Reading {
  const { code } = part
  const laboratory = LABORATORY.find(code)
  const symptom = SYMPTOM_CODES.find(code)
  if (isConflict(laboratory) || isConflict(survey) || isConflict(symptom)) {
    const detail = 'its codes contradict each other'
    return refused(context, 'code-unmapped', { detail, named: nameOf(code), about: aboutConflict(code) })
  }
  if (laboratory.kind === 'found') return readLaboratory(part, laboratory.means, context)
  if (survey.kind === 'found') {
    if (survey.means === 'weight') return readWeight(part, context)
    return survey.means === 'pain' ? OUT_OF_SCOPE : readPerformance(part, survey.means, context)
  }
  if (symptom.kind === 'found') return readSymptom(part, symptom.means, context)
  if (hasCode(code, BW.lesion, 'lesion-type')) return readLesion(part, context)
  if (hasCode(code, BW.assessment, 'usual-symptom')) return readUsual(part, context)
  return readUnmapped(part, context)
}

function isConflict(lookup: Lookup<unknown>): boolean {
  return lookup.kind === 'conflict'
}

/** Which graded measure a contradiction concerns: the first that any of its codings means. */
function aboutConflict(code: Raw<CodeableConcept> | undefined): string | undefined {
  for (const coding of codingsOf(code)) {
    const found = LABORATORY.find({ coding: [coding] })
    if (found.kind === 'found')
      return found.means === 'calcium-by-calculation' ? 'calcium-ionized' : found.means
  }
  return undefined
}

function readLesion(part: Part, context: Context): Reading {
  const standing = standingOf(part, context, 'disease')
  const refuse = refusing(part, { about: 'lesion', when: standing.when }, context)
  if (!standing.ok) return refuse(standing)
  const value = valueOf(part)
  if (isProblem(value)) return refuse(value)
  const lesion = LESION_TYPES.find(node<CodeableConcept>(value.json))
  if (lesion.kind !== 'found') return refuse({ why: 'code-unmapped', detail: shown(value.json) })
  const site = node<CodeableConcept>(part.whole.bodySite)
  const fact = compact({
    id: context.id,
    region: site === undefined ? undefined : regionOf(site),
    lesion: lesion.means,
    when: standing.when,
    about: context.target(nodes(part.whole.focus)[0]),
  })
  return used({ list: 'lesions', fact, done: standing.when })
}

const MEASURES: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:serum |plasma |blood |s-|p-)?(?:ionized|ionised|free) calcium\b|^calcium[,. ]+ioni[sz]ed\b/i,
    'calcium-ionized',
  ],
  [
    /^(?:serum |plasma )?(?:adjusted|corrected) calcium\b|^calcium[,. ]+(?:adjusted|corrected)\b/i,
    'calcium-corrected',
  ],
  [/^(?:serum |plasma |blood |total |s-|p-)*calcium\b/i, 'calcium-total'],
  [/^(?:serum |plasma |s-|p-)?albumin\b/i, 'albumin'],
  [/^(?:serum |plasma |s-|p-)?creatinine\b/i, 'creatinine'],
]

const ELSEWHERE = /\b(?:urine|urinary|stool|csf|fluid|dialysate|ratio|clearance|score|intake|supplement)\b/i

/**
 * In scope, but without a code that any table has: a result that calls itself calcium, or a symptom answered by a
 * code of SNOMED CT that is not among those that are read. A code of LOINC tells, so what it names is out of scope.
 */
function readUnmapped(part: Part, context: Context): Reading {
  const systems = new Set(codingsOf(part.code).map(({ system }) => system))
  const named = nameOf(part.code) ?? ''
  const measure = MEASURES.find(([name]) => name.test(named))
  if (measure !== undefined && !systems.has(LOINC) && !ELSEWHERE.test(named)) {
    const standing = standingOf(part, context)
    return refused(context, 'code-unmapped', { about: measure[1], named, when: standing.when, detail: named })
  }
  const isSurvey = nodes<CodeableConcept>(part.whole.category).some((category) =>
    hasCode(category, CATEGORY, 'survey'),
  )
  const answer = SYMPTOM_ANSWERS.find(node<CodeableConcept>(part.measured.valueCodeableConcept))
  const isAnswered = typeof part.measured.valueBoolean === 'boolean' || answer.kind === 'found'
  if (isSurvey && isAnswered && (systems.has(SNOMED) || systems.has(BW.symptom))) {
    const standing = standingOf(part, context)
    return refused(context, 'code-unmapped', { about: 'symptom', named, when: standing.when, detail: named })
  }
  return OUT_OF_SCOPE
}

const CATEGORY = 'http://terminology.hl7.org/CodeSystem/observation-category'
