import type { CodeableConcept, MedicationStatement } from 'fhir/r4'

import type { MedicationOrder } from '#domain/facts/treatment.ts'
import { nameOf } from '#fhir/codes/code-table.ts'
import { compact } from '#fhir/json/compact.ts'
import { CONCEPT, misshapenAt, PERIOD, REFERENCE } from '#fhir/json/shape.ts'
import { nodes, type Raw } from '#fhir/json/raw.ts'

import { modifierOf, severalKindsOf } from '../choice.ts'
import { OUT_OF_SCOPE, refused, used, type Context, type Fact, type Reading } from '../reading.ts'
import { daysOf, spanOf } from '../schedule.ts'
import { isProblem, malformed, stateIn, type Problem, type Statuses } from '../status.ts'
import { readTimed, whenOf, type Timed } from '../timing.ts'
import { DOSAGE, linesOf, readDosage, type Dosed } from './dosage.ts'
import { medicineOf, type Medicine } from './drug.ts'
import { aboutMedicine, isNotListed } from './listed.ts'

const STATEMENT_SHAPE = {
  status: 'string',
  statusReason: [CONCEPT],
  medicationCodeableConcept: CONCEPT,
  medicationReference: REFERENCE,
  effectiveDateTime: 'string',
  effectivePeriod: PERIOD,
  dateAsserted: 'string',
  dosage: [DOSAGE],
} as const

type State = MedicationOrder['state']

/** Not taken is not a fact about a drug that someone takes. */
const STATUSES: Statuses<State> = new Map<string, State | 'withdrawn' | 'status-unknown'>([
  ['active', 'active'],
  ['completed', 'completed'],
  ['entered-in-error', 'withdrawn'],
  ['intended', 'planned'],
  ['stopped', 'stopped'],
  ['on-hold', 'on-hold'],
  ['unknown', 'status-unknown'],
  ['not-taken', 'withdrawn'],
])

/** What is taken stands beside the orders; what is over, on one day, is a dose that someone says was given. */
export function readMedicationStatement(statement: Raw<MedicationStatement>, context: Context): Reading {
  const misshapen = misshapenAt(statement, STATEMENT_SHAPE)
  if (misshapen !== undefined) return refused(context, 'malformed', { detail: misshapen })
  const medicine = medicineOf(statement, context)
  if (isNotListed(medicine, stateIn(STATUSES, statement.status))) return OUT_OF_SCOPE
  const timed = readTimed('effective', statement, context.zone)
  const fact = isProblem(medicine) ? medicine : factOf(statement, medicine, timed, context)
  if (!isProblem(fact)) return used(fact)
  return refused(context, fact.why, { ...aboutMedicine(medicine), detail: fact.detail, when: timed.when })
}

function factOf(
  statement: Raw<MedicationStatement>,
  { drug, content }: Medicine,
  timed: Timed,
  context: Context,
): Fact | Problem {
  const status = stateIn(STATUSES, statement.status)
  if (!status.ok) return status
  const oddity = modifierOf(statement) ?? severalKindsOf(statement, 'effective')
  if (oddity !== undefined) return malformed(oddity)
  const dosed = readDosage(statement.dosage, content, context.zone)
  if (isProblem(dosed)) return dosed
  const { id } = context
  if (status.state !== 'completed' || isCourse(timed)) {
    const [reason] = nodes<CodeableConcept>(statement.statusReason).map(nameOf)
    const order = compact({
      id,
      drug,
      ...linesOf(drug, dosed),
      ...termOf(statement, dosed, context),
      state: status.state,
      authored: whenOf(statement.dateAsserted, context.zone),
      stopReason: reason,
      origin: 'statement',
    })
    return { list: 'orders', fact: order }
  }
  const { when, given } = timed
  if (when === undefined) return { why: 'day-not-known', detail: given }
  const [line] = dosed.lines ?? []
  const { strength } = dosed
  const dose = compact({ id, drug, strength, when, certainty: 'stated', route: line?.route })
  return { list: 'doses', fact: dose, done: when }
}

/** More than a day from its start to its end. */
function isCourse({ when, ended }: Timed): boolean {
  return when !== undefined && ended !== undefined && ended.day > when.day
}

function termOf(
  statement: Raw<MedicationStatement>,
  { start, end }: Dosed,
  { zone }: Context,
): Pick<MedicationOrder, 'start' | 'end'> {
  const period = spanOf(statement.effectivePeriod, zone)
  const first = daysOf(statement.effectiveDateTime, zone)?.first
  return compact({ start: first ?? period.start ?? start, end: period.end ?? end })
}
