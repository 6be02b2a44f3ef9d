import type { CodeableConcept, Condition, ConditionEvidence, ConditionStage } from 'fhir/r4'

import type { BoneSite, Complication, PrimaryCancer } from '#domain/facts/disease.ts'
import type { FactId } from '#domain/facts/record.ts'
import { nameOf } from '#fhir/codes/code-table.ts'
import {
  BONE_METASTASES,
  CASTRATION,
  COMPLICATION_CODES,
  LUNG_HISTOLOGY,
  PRIMARY_CANCERS,
} from '#fhir/codes/disease.ts'
import { compact } from '#fhir/json/compact.ts'
import { CONCEPT, misshapenAt, PERIOD, QUANTITY, REFERENCE } from '#fhir/json/shape.ts'
import { node, nodes, text, type Raw } from '#fhir/json/raw.ts'

import { nameIn } from '../name.ts'
import { OUT_OF_SCOPE, refused, used, type Context, type Fact, type Reading } from '../reading.ts'
import { isProblem } from '../status.ts'
import { courseOf, type Course } from './course.ts'
import type { Disease } from './meaning.ts'
import { placesOf, type Place } from './place.ts'
import { whatIsTold, type Told } from './told.ts'

const RANGE = { low: QUANTITY, high: QUANTITY } as const

const CONDITION_SHAPE = {
  clinicalStatus: CONCEPT,
  verificationStatus: CONCEPT,
  code: CONCEPT,
  bodySite: [CONCEPT],
  onsetDateTime: 'string',
  onsetAge: QUANTITY,
  onsetPeriod: PERIOD,
  onsetRange: RANGE,
  onsetString: 'string',
  abatementDateTime: 'string',
  abatementAge: QUANTITY,
  abatementPeriod: PERIOD,
  abatementRange: RANGE,
  abatementString: 'string',
  stage: [{ summary: CONCEPT }],
  evidence: [{ detail: [REFERENCE] }],
  note: [{ text: 'string' }],
} as const

export function readCondition(condition: Raw<Condition>, context: Context): Reading {
  const misshapen = misshapenAt(condition, CONDITION_SHAPE)
  if (misshapen !== undefined) return refused(context, 'malformed', { detail: misshapen })
  const code = node<CodeableConcept>(condition.code)
  const told = whatIsTold(code)
  if (told.kind === 'out-of-scope') return OUT_OF_SCOPE
  const details = { about: aboutOf(told), named: nameOfDisease(code) }
  const course = courseOf(condition, context)
  if (isProblem(course)) return refused(context, course.why, { ...details, detail: course.detail })
  if (told.kind === 'unclear') return refused(context, 'code-unmapped', { ...details, detail: told.detail })
  return used(...factsOf(told.disease, { condition, code, course, context }))
}

function aboutOf(told: Exclude<Told, { kind: 'out-of-scope' }>): string | undefined {
  if (told.kind === 'unclear') return told.about
  const { disease } = told
  if (disease.kind === 'complication') return disease.complication
  return disease.kind === 'primary' ? 'primary-cancer' : disease.kind
}

type Read = {
  readonly condition: Raw<Condition>
  readonly code: Raw<CodeableConcept> | undefined
  readonly course: Course
  readonly context: Context
}

function factsOf(disease: Disease, read: Read): readonly Fact[] {
  switch (disease.kind) {
    case 'primary':
      return [{ list: 'primaries', fact: primaryCancer(disease.primary, read) }]
    case 'bone-metastasis':
      return placesOf(read.condition, disease).map((place) => ({
        list: 'sites',
        fact: boneSite(disease.certainty, place, read),
      }))
    case 'complication':
      return placesOf(read.condition, disease).map((place) => ({
        list: 'complications',
        fact: complication(disease.complication, place, read),
      }))
  }
}

function primaryCancer(primary: PrimaryCancer['primary'], read: Read): PrimaryCancer {
  const stages = stagesOf(read.condition)
  const histology = LUNG_HISTOLOGY.find(read.code)
  return compact({
    id: read.context.id,
    primary,
    named: nameWith(read, read.course.isSuspected),
    since: read.course.since,
    stage: stages.length === 0 ? undefined : stages.join('; '),
    state: read.course.state,
    castration: castrationOf(read.code, stages),
    histology: histology.kind === 'found' ? histology.means : undefined,
  })
}

/** One lies at one place: a Condition of several places is several sites. */
function boneSite(certainty: BoneSite['certainty'], { region, told }: Place, read: Read): BoneSite {
  const isSuspected = certainty === 'confirmed' && read.course.isSuspected
  return compact({
    id: read.context.id,
    region,
    named: nameWith(read, false, told),
    since: read.course.since,
    state: read.course.state,
    certainty: isSuspected ? 'suspected' : certainty,
    evidence: evidenceOf(read),
  })
}

function complication(kind: Complication['kind'], { region, told }: Place, read: Read): Complication {
  const [note] = nodes<{ text: string }>(read.condition.note)
  const detail = kind === 'genetic-mutation' ? text(note?.text) : told
  return compact({
    id: read.context.id,
    kind,
    named: nameWith(read, read.course.isSuspected, detail),
    region,
    since: read.course.since,
    state: read.course.state,
  })
}

function nameOfDisease(code: Read['code']): string | undefined {
  return nameIn(code, BONE_METASTASES, PRIMARY_CANCERS, COMPLICATION_CODES)
}

/** With what has no element of its own: where in words, an onset that is no date, and that it is not confirmed. */
function nameWith({ code, course }: Read, isSuspected: boolean, detail?: string): string {
  const named = [nameOfDisease(code) ?? 'Condition', ...(detail === undefined ? [] : [detail])].join(': ')
  const remarks = [
    ...(isSuspected ? ['suspected'] : []),
    ...(course.told === undefined ? [] : [`onset ${course.told}`]),
  ]
  return remarks.length === 0 ? named : `${named} (${remarks.join(', ')})`
}

function stagesOf({ stage }: Raw<Condition>): readonly string[] {
  return nodes<ConditionStage>(stage).flatMap(({ summary }) => nameOf(node<CodeableConcept>(summary)) ?? [])
}

const RESISTANT = /\b(?:m?crpc|castrat(?:ion|e)[ -]resistant|hormone[ -](?:refractory|resistant))\b/i
const SENSITIVE = /\b(?:m?c?hspc|mcspc|castrat(?:ion|e)[ -]sensitive|hormone[ -]sensitive)\b/i

/** By its code, else by the words of its stage; words that say both say nothing. */
function castrationOf(code: Read['code'], stages: readonly string[]): PrimaryCancer['castration'] {
  const coded = CASTRATION.find(code)
  if (coded.kind === 'found') return coded.means
  const isResistant = stages.some((stage) => RESISTANT.test(stage))
  if (isResistant === stages.some((stage) => SENSITIVE.test(stage))) return undefined
  return isResistant ? 'resistant' : 'sensitive'
}

function evidenceOf({ condition, context }: Read): readonly FactId[] {
  return nodes<ConditionEvidence>(condition.evidence).flatMap(({ detail }) =>
    nodes(detail).flatMap((reference) => context.target(reference) ?? []),
  )
}
