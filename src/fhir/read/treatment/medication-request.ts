import type { CodeableConcept, MedicationRequest } from 'fhir/r4'

import type { MedicationOrder } from '#domain/facts/treatment.ts'
import { nameOf } from '#fhir/codes/code-table.ts'
import { compact } from '#fhir/json/compact.ts'
import { CONCEPT, misshapenAt, REFERENCE } from '#fhir/json/shape.ts'
import { isObject, node, nodes, text, type Raw } from '#fhir/json/raw.ts'

import { modifierOf, severalKindsOf } from '../choice.ts'
import { diseaseOf, type Disease } from '../disease/meaning.ts'
import { OUT_OF_SCOPE, refused, used, type Context, type Reading } from '../reading.ts'
import { isProblem, malformed, stateIn, strayCode, type Problem, type Statuses } from '../status.ts'
import { whenOf } from '../timing.ts'
import { DOSAGE, linesOf, readDosage } from './dosage.ts'
import { medicineOf, type Medicine } from './drug.ts'
import { aboutMedicine, isNotListed } from './listed.ts'

const REQUEST_SHAPE = {
  status: 'string',
  intent: 'string',
  statusReason: CONCEPT,
  doNotPerform: 'boolean',
  reportedBoolean: 'boolean',
  reportedReference: REFERENCE,
  medicationCodeableConcept: CONCEPT,
  medicationReference: REFERENCE,
  authoredOn: 'string',
  reasonCode: [CONCEPT],
  reasonReference: [REFERENCE],
  dosageInstruction: [DOSAGE],
} as const

type State = MedicationOrder['state']

const STATUSES: Statuses<State> = new Map<string, State | 'withdrawn' | 'status-unknown'>([
  ['active', 'active'],
  ['on-hold', 'on-hold'],
  ['cancelled', 'withdrawn'],
  ['completed', 'completed'],
  ['entered-in-error', 'withdrawn'],
  ['stopped', 'stopped'],
  ['draft', 'planned'],
  ['unknown', 'status-unknown'],
])

type Intent = 'order' | 'plan' | 'option'

/** An option is one of several ways, and none of them asked for yet. */
const INTENTS: ReadonlyMap<string, Intent> = new Map<string, Intent>([
  ['proposal', 'plan'],
  ['plan', 'plan'],
  ['order', 'order'],
  ['original-order', 'order'],
  ['reflex-order', 'order'],
  ['filler-order', 'order'],
  ['instance-order', 'order'],
  ['option', 'option'],
])

export function readMedicationRequest(request: Raw<MedicationRequest>, context: Context): Reading {
  const misshapen = misshapenAt(request, REQUEST_SHAPE)
  if (misshapen !== undefined) return refused(context, 'malformed', { detail: misshapen })
  const medicine = medicineOf(request, context)
  const isOption = INTENTS.get(text(request.intent) ?? '') === 'option'
  if (isOption || isNotListed(medicine, stateIn(STATUSES, request.status))) return OUT_OF_SCOPE
  const order = isProblem(medicine) ? medicine : orderOf(request, medicine, context)
  if (!isProblem(order)) return used({ list: 'orders', fact: order })
  return refused(context, order.why, { ...aboutMedicine(medicine), detail: order.detail })
}

function orderOf(
  request: Raw<MedicationRequest>,
  { drug, content }: Medicine,
  context: Context,
): MedicationOrder | Problem {
  const status = stateIn(STATUSES, request.status)
  if (!status.ok) return status
  const intent = intentOf(request)
  if (isProblem(intent)) return intent
  const dosed = readDosage(request.dosageInstruction, content, context.zone)
  if (isProblem(dosed)) return dosed
  const isPlanned = intent.is === 'plan' && status.state === 'active'
  return compact({
    id: context.id,
    drug,
    ...linesOf(drug, dosed),
    state: isPlanned ? 'planned' : status.state,
    authored: whenOf(request.authoredOn, context.zone),
    indication: indicationOf(request, context),
    stopReason: nameOf(node<CodeableConcept>(request.statusReason)),
    origin: intent.is === 'statement' ? 'statement' : 'order',
  })
}

/** What a person reports that they take stands as a plan in US Core, and is taken all the same. */
function intentOf(request: Raw<MedicationRequest>): { readonly is: Intent | 'statement' } | Problem {
  const oddity = modifierOf(request) ?? severalKindsOf(request, 'reported')
  const intent = INTENTS.get(text(request.intent) ?? '')
  if (oddity !== undefined || intent === undefined)
    return malformed(oddity ?? strayCode('intent', request.intent))
  if (request.doNotPerform === true) return { why: 'code-unmapped', detail: 'asks that it be not given' }
  const isReported = request.reportedBoolean === true || isObject(request.reportedReference)
  return { is: isReported ? 'statement' : intent }
}

/** By code alone, of the reason or of the Condition that is named as one: what it is given for changes how it is judged. */
function indicationOf(
  request: Raw<MedicationRequest>,
  { follow }: Context,
): MedicationOrder['indication'] | undefined {
  const referred = nodes(request.reasonReference).flatMap((reference) => {
    const reason = follow(reference)
    return isObject(reason) ? (node<CodeableConcept>(reason['code']) ?? []) : []
  })
  const reasons = [...nodes<CodeableConcept>(request.reasonCode), ...referred].map(diseaseOf)
  return reasons.some((of) => typeof of === 'object' && isHypercalcemia(of)) ? 'hypercalcemia' : undefined
}

function isHypercalcemia(disease: Disease): boolean {
  return disease.kind === 'complication' && disease.complication === 'hypercalcemia'
}
