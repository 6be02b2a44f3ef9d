import type { CodeableConcept, Procedure as FhirProcedure } from 'fhir/r4'

import type { Examination } from '#domain/facts/plan.ts'
import type { Procedure, ProcedureKind } from '#domain/facts/treatment.ts'
import { PROCEDURES } from '#fhir/codes/care.ts'
import { nameOf } from '#fhir/codes/code-table.ts'
import { IMAGING, type ImagingCode } from '#fhir/codes/imaging.ts'
import { SYMPTOM_CODES } from '#fhir/codes/symptom.ts'
import { compact } from '#fhir/json/compact.ts'
import { CONCEPT, misshapenAt, PERIOD, REFERENCE } from '#fhir/json/shape.ts'
import { isObject, node, nodes, type Raw } from '#fhir/json/raw.ts'

import { modifierOf, severalKindsOf } from '../choice.ts'
import { hiddenBy, nameIn } from '../name.ts'
import { examinationInWords } from '../plan/in-words.ts'
import { imagingOf, regionsAt } from '../plan/service.ts'
import { OUT_OF_SCOPE, refused, used, type Context, type Fact, type Reading } from '../reading.ts'
import { isProblem, malformed, stateIn, type Problem, type Statuses } from '../status.ts'
import { readTimed, type Timed } from '../timing.ts'

const PROCEDURE_SHAPE = {
  status: 'string',
  statusReason: CONCEPT,
  category: CONCEPT,
  code: CONCEPT,
  performedDateTime: 'string',
  performedPeriod: PERIOD,
  performedString: 'string',
  bodySite: [CONCEPT],
  reasonCode: [CONCEPT],
  reasonReference: [REFERENCE],
  basedOn: [REFERENCE],
} as const

type State = Procedure['state']

/** On hold it has begun and is to go on. What was not done is no procedure. */
const STATUSES: Statuses<State> = new Map<string, State | 'withdrawn' | 'status-unknown'>([
  ['preparation', 'planned'],
  ['in-progress', 'in-progress'],
  ['not-done', 'withdrawn'],
  ['on-hold', 'in-progress'],
  ['stopped', 'stopped'],
  ['completed', 'completed'],
  ['entered-in-error', 'withdrawn'],
  ['unknown', 'status-unknown'],
])

type Known = { readonly kind: ProcedureKind; readonly imaging: ImagingCode }
type Meaning = Known | { readonly kind: 'unclear'; readonly detail: string }

export function readProcedure(procedure: Raw<FhirProcedure>, context: Context): Reading {
  const misshapen = misshapenAt(procedure, PROCEDURE_SHAPE)
  if (misshapen !== undefined) return refused(context, 'malformed', { detail: misshapen })
  const meaning = meaningOf(procedure)
  if (meaning === undefined) return OUT_OF_SCOPE
  const named = nameIn(node<CodeableConcept>(procedure.code), PROCEDURES, IMAGING) ?? 'Procedure'
  const timed = readTimed('performed', procedure, context.zone)
  const fact = factOf(procedure, meaning, { named, timed }, context)
  if (!isProblem(fact)) return used(fact)
  const about = meaning.kind === 'unclear' ? 'procedure' : meaning.kind
  return refused(context, fact.why, { about, named, detail: fact.detail, when: timed.when })
}

const NOWHERE: ImagingCode = { regions: [] }

/** By its code, else by its category. Words alone say that it matters here, and are not enough to count it. */
function meaningOf(procedure: Raw<FhirProcedure>): Meaning | undefined {
  const code = node<CodeableConcept>(procedure.code)
  const [own, imaging] = [PROCEDURES.find(code), imagingOf(code)]
  if (
    own.kind === 'conflict' ||
    imaging === 'contradictory' ||
    (own.kind === 'found' && imaging !== undefined)
  )
    return { kind: 'unclear', detail: 'its codes contradict each other' }
  if (own.kind === 'found') return { kind: own.means, imaging: NOWHERE }
  if (imaging !== undefined) return { kind: 'imaging', imaging }
  const category = PROCEDURES.find(node<CodeableConcept>(procedure.category))
  if (category.kind === 'found') return { kind: category.means, imaging: NOWHERE }
  const hidden = hiddenBy(code)
  if (hidden !== undefined) return { kind: 'unclear', detail: hidden }
  const named = nameOf(code) ?? ''
  const isInWords = IN_WORDS.test(named.slice(0, LOOKED_INTO)) || examinationInWords(named) !== undefined
  return isInWords ? { kind: 'unclear', detail: named } : undefined
}

const LOOKED_INTO = 500
const IN_WORDS =
  /\b(?:radiotherapy|radiation therapy|irradiation|brachytherapy|vertebroplasty|kyphoplasty|vertebral augmentation|internal fixation|intramedullary|spinal (?:fusion|fixation|stabili[sz]ation)|(?:tooth|dental|molar) extraction|extraction of (?:wisdom )?(?:tooth|teeth)|dental (?:review|assessment|examination))\b/i

type Told = { readonly named: string; readonly timed: Timed }

function factOf(
  procedure: Raw<FhirProcedure>,
  meaning: Meaning,
  told: Told,
  context: Context,
): Fact | Problem {
  const status = stateIn(STATUSES, procedure.status)
  if (!status.ok) return { ...status, detail: withReason(status.detail, procedure) }
  const oddity = modifierOf(procedure) ?? severalKindsOf(procedure, 'performed')
  if (oddity !== undefined) return malformed(oddity)
  if (meaning.kind === 'unclear') return { why: 'code-unmapped', detail: meaning.detail }
  const { when } = told.timed
  if (meaning.kind === 'imaging' && status.state === 'completed')
    return examinationOf(procedure, meaning.imaging, told, context)
  const fact = procedureOf(procedure, { ...meaning, state: status.state }, told, context)
  return when === undefined || status.state === 'planned'
    ? { list: 'procedures', fact }
    : { list: 'procedures', fact, done: when }
}

function examinationOf(
  procedure: Raw<FhirProcedure>,
  { modality, regions }: ImagingCode,
  { named, timed: { when, given } }: Told,
  context: Context,
): Fact | Problem {
  if (when === undefined) return { why: 'day-not-known', detail: given }
  const fact: Examination = compact({
    id: context.id,
    modality,
    named,
    regions: regionsAt(regions, procedure.bodySite),
    when,
    state: 'performed',
    basedOn: nodes(procedure.basedOn).flatMap((order) => context.target(order) ?? []),
  })
  return { list: 'examinations', fact, done: when }
}

/** A time that is no day is kept in words: what was done once was done, whenever it was. */
function procedureOf(
  procedure: Raw<FhirProcedure>,
  { kind, imaging, state }: Known & { readonly state: State },
  { named, timed: { when, ended, given } }: Told,
  context: Context,
): Procedure {
  const orders = nodes(procedure.basedOn).flatMap((order) => context.target(order) ?? [])
  return compact({
    id: context.id,
    kind,
    named: when === undefined && given !== undefined ? `${named} (${given})` : named,
    state,
    when,
    ended: ended?.day,
    regions: regionsAt(imaging.regions, procedure.bodySite),
    about: aboutOf(procedure, context),
    basedOn: orders.length === 0 ? undefined : orders,
  })
}

function withReason(status: string | undefined, { statusReason }: Raw<FhirProcedure>): string | undefined {
  const reason = nameOf(node<CodeableConcept>(statusReason))
  return status === undefined || reason === undefined ? status : `${status}: ${reason}`
}

/** The symptoms that an assessment was about: by code, or by the reports that it refers to. */
function aboutOf(procedure: Raw<FhirProcedure>, { follow }: Context): readonly string[] {
  const reported = nodes(procedure.reasonReference).flatMap((reference) => {
    const reason = follow(reference)
    return isObject(reason) ? (node<CodeableConcept>(reason['code']) ?? []) : []
  })
  const symptoms = [...nodes<CodeableConcept>(procedure.reasonCode), ...reported].flatMap((reason) => {
    const symptom = SYMPTOM_CODES.find(reason)
    return symptom.kind === 'found' ? [symptom.means] : []
  })
  return [...new Set(symptoms)]
}
