import type { QuestionnaireResponse } from 'fhir/r4'

import type { SymptomAnswer, SymptomReport } from '#domain/facts/symptom.ts'
import type { When } from '#domain/time/when.ts'
import type { PainComponent } from '#fhir/codes/care.ts'
import { SYMPTOM_ANSWERS } from '#fhir/codes/symptom.ts'
import { compact } from '#fhir/json/compact.ts'
import { misshapenAt, REFERENCE } from '#fhir/json/shape.ts'
import { shown, text, type Raw } from '#fhir/json/raw.ts'

import { modifierOf } from '../choice.ts'
import { joined, OUT_OF_SCOPE, refused, used, type Context, type Reading } from '../reading.ts'
import { isProblem, malformed, stateIn, type Problem, type Statuses } from '../status.ts'
import { whenOf } from '../timing.ts'
import { askedIn, type Asked, type AskedPain, type AskedSymptom } from './asked.ts'
import { itemCodesOf } from './item-codes.ts'
import { isAnswer, painEntry } from './pain.ts'
import { plainNumber, type Value } from './part.ts'
import { proAskedIn, readScores } from './pro-ctcae.ts'

const SHAPE = {
  questionnaire: 'string',
  status: 'string',
  subject: REFERENCE,
  authored: 'string',
  author: REFERENCE,
  source: REFERENCE,
  item: ['any'],
} as const

/** What is still being filled in may yet be answered otherwise; what was broken off stays as it is. */
const STATUSES: Statuses<'stands'> = new Map<string, 'stands' | 'withdrawn' | 'status-unknown'>([
  ['completed', 'stands'],
  ['amended', 'stands'],
  ['stopped', 'stands'],
  ['in-progress', 'status-unknown'],
  ['entered-in-error', 'withdrawn'],
])

/** Answers lead to the same facts as Observations. A questionnaire that asks nothing of this is out of scope. */
export function readQuestionnaireResponse(json: Raw<QuestionnaireResponse>, context: Context): Reading {
  const misshapen = misshapenAt(json, SHAPE)
  if (misshapen !== undefined) return refused(context, 'malformed', { detail: misshapen })
  const codes = itemCodesOf(json, context)
  const asked = askedIn(json, codes, context.zone)
  const pro = proAskedIn(json, codes)
  if (asked.symptoms.length + asked.pain.length + pro.length === 0) return OUT_OF_SCOPE
  const when = whenOf(json.authored, context.zone)
  const details = {
    about: asked.symptoms[0]?.symptom ?? (asked.pain.length > 0 ? 'pain' : 'pro-ctcae'),
    when,
  }
  const stated = stateIn(STATUSES, json.status)
  const modifier = modifierOf(json)
  if (!stated.ok) return refused(context, stated.why, { ...details, detail: stated.detail })
  if (modifier !== undefined) return refused(context, 'malformed', { ...details, detail: modifier })
  if (when === undefined)
    return refused(context, 'day-not-known', { ...details, detail: text(json.authored) })
  const by = reporterOf(json, context)
  return joined([
    ...asked.symptoms.map((symptom) => readSymptomAnswer(symptom, { when, by }, context)),
    readPainAnswers(asked, when, context),
    ...pro.map(({ item, scored }) => readScores(item, scored, when, context)),
  ])
}

type Told = Pick<SymptomReport, 'when' | 'by'>

function readSymptomAnswer(asked: AskedSymptom, told: Told, context: Context): Reading {
  const { symptom, named, onset, regions, qualities } = asked
  const answer = isProblem(asked.answer) ? asked.answer : answerOf(asked.answer)
  if (typeof answer !== 'string')
    return refused(context, answer.why, { about: symptom, named, when: told.when, detail: answer.detail })
  const fact = compact({
    id: context.id,
    symptom,
    answer,
    ...told,
    onset,
    sites: [],
    regions,
    qualities,
  })
  return used({ list: 'symptoms', fact, done: told.when })
}

function answerOf({ kind, json }: Value): SymptomAnswer | Problem {
  if (kind === 'Boolean' && typeof json === 'boolean') return json ? 'present' : 'absent'
  const found = SYMPTOM_ANSWERS.find({ coding: kind === 'Coding' ? [json] : [] })
  return found.kind === 'found' ? found.means : { why: 'code-unmapped', detail: shown(json) }
}

/** All scores of one response are one entry. What is answered in two ways is not known. */
function readPainAnswers({ pain }: Asked, when: When, context: Context): Reading {
  const answers: Partial<Record<PainComponent, number>> = {}
  const readings: Reading[] = []
  for (const [component, asked] of Map.groupBy(pain, ({ component }) => component)) {
    const scores = asked.map(scoreOf)
    const distinct = new Set(scores.filter((score) => typeof score === 'number'))
    const [score] = distinct
    const contradiction = malformed(`${component} ${[...distinct].join(' and ')}`)
    const problems = [
      ...scores.filter((one) => typeof one !== 'number'),
      ...(distinct.size > 1 ? [contradiction] : []),
    ]
    for (const { why, detail } of problems)
      readings.push(refused(context, why, { about: 'pain', named: asked[0]?.named, when, detail }))
    if (score !== undefined && distinct.size === 1) answers[component] = score
  }
  if (Object.keys(answers).length > 0) {
    const fact = painEntry(answers, { id: context.id, when, regions: [], sites: [] })
    readings.push(used({ list: 'pain', fact, done: when }))
  }
  return joined(readings)
}

function scoreOf({ answer, component }: AskedPain): number | Problem {
  if (isProblem(answer)) return answer
  const number = answer.kind === 'Quantity' ? malformed('a quantity, not a score') : plainNumber(answer)
  if (typeof number !== 'number') return number
  return isAnswer(component, number) ? number : malformed(`${component} ${number}`)
}

function reporterOf({ source, author }: Raw<QuestionnaireResponse>, { target }: Context): Told['by'] {
  const reporter = target(source) ?? target(author) ?? ''
  return /^(?:Patient|RelatedPerson)\//.test(reporter) ? 'patient' : 'clinician'
}
