import type { CodeableConcept, Encounter } from 'fhir/r4'

import type { Booking, Visit } from '#domain/facts/plan.ts'
import type { Procedure } from '#domain/facts/treatment.ts'
import { PROCEDURES as REVIEWS } from '#fhir/codes/care.ts'
import { nameOf, type CodeTable } from '#fhir/codes/code-table.ts'
import { ENCOUNTER_CLASSES } from '#fhir/codes/person.ts'
import { SYMPTOM_CODES } from '#fhir/codes/symptom.ts'
import { compact } from '#fhir/json/compact.ts'
import { CONCEPT, misshapenAt, PERIOD, REFERENCE } from '#fhir/json/shape.ts'
import { isObject, nodes, type Raw } from '#fhir/json/raw.ts'

import { modifierOf } from '../choice.ts'
import { refused, used, type Context, type Fact, type Reading } from '../reading.ts'
import { stateIn, type Statuses } from '../status.ts'
import { isAfter, readPeriod, type Timed } from '../timing.ts'

const CODING = { system: 'string', code: 'string', display: 'string' } as const
const SHAPE = {
  status: 'string',
  class: CODING,
  type: [CONCEPT],
  reasonCode: [CONCEPT],
  subject: REFERENCE,
  period: PERIOD,
  basedOn: [REFERENCE],
  appointment: [REFERENCE],
} as const

const STATUSES: Statuses<Visit['state']> = new Map<string, Visit['state'] | 'withdrawn' | 'status-unknown'>([
  ['planned', 'planned'],
  ['arrived', 'in-progress'],
  ['triaged', 'in-progress'],
  ['in-progress', 'in-progress'],
  ['onleave', 'in-progress'],
  ['finished', 'finished'],
  ['cancelled', 'withdrawn'],
  ['entered-in-error', 'withdrawn'],
  ['unknown', 'status-unknown'],
])

/** A visit; a planned one is a booking too, and a finished one may be the review of something. */
export function readEncounter(json: Raw<Encounter>, context: Context): Reading {
  const types = nodes<CodeableConcept>(json.type)
  const named = types.map(nameOf).find((name) => name !== undefined)
  const timed: Timed = isObject(json.period) ? readPeriod(json.period, context.zone) : {}
  const details = { about: 'visit', named, when: timed.when }
  const misshapen = misshapenAt(json, SHAPE) ?? modifierOf(json)
  if (misshapen !== undefined) return refused(context, 'malformed', { ...details, detail: misshapen })
  const stated = stateIn(STATUSES, json.status)
  if (!stated.ok) return refused(context, stated.why, { ...details, detail: stated.detail })
  const visit: Visit = compact({
    id: context.id,
    kind: kindOf(json.class),
    state: hasEnded(timed, context) && stated.state === 'in-progress' ? 'finished' : stated.state,
    when: timed.when,
    ended: timed.ended?.day,
    named,
    basedOn: cameOf(json, context),
  })
  if (visit.state === 'planned')
    return used({ list: 'visits', fact: visit }, ...bookingOf(json, visit, context))
  const done = timed.when
  const reviews = visit.state === 'finished' ? reviewsOf(json, visit) : []
  return used(
    compact({ list: 'visits', fact: visit, done }),
    ...reviews.map((fact) => compact({ list: 'procedures', fact, done })),
  )
}

/** The orders and the appointments that it names. */
function cameOf({ basedOn, appointment }: Raw<Encounter>, { target }: Context): Visit['basedOn'] {
  const named = [...nodes(basedOn), ...nodes(appointment)].flatMap((reference) => target(reference) ?? [])
  return named.length === 0 ? undefined : named
}

function kindOf(coding: unknown): Visit['kind'] {
  const found = ENCOUNTER_CLASSES.find({ coding: [coding] })
  return found.kind === 'found' ? found.means : 'other'
}

/** Someone forgot to close it: whoever has left is not in hospital. */
function hasEnded({ ended }: Timed, { now }: Context): boolean {
  return ended !== undefined && !isAfter(ended, now) && (ended.moment !== undefined || ended.day < now.day)
}

/** Where an Appointment is named, that is the booking. */
function bookingOf(json: Raw<Encounter>, { when, named }: Visit, context: Context): readonly Fact[] {
  if (when === undefined || nodes(json.appointment).length > 0) return []
  const fact: Booking = {
    id: context.id,
    kind: 'visit',
    named: named ?? 'Visit',
    regions: [],
    measures: [],
    when,
    state: 'booked',
    basedOn: nodes(json.basedOn).flatMap((order) => context.target(order) ?? []),
  }
  return [{ list: 'bookings', fact }]
}

function reviewsOf(json: Raw<Encounter>, { id, when, ended, named, basedOn }: Visit): readonly Procedure[] {
  const kinds = new Set(nodes<CodeableConcept>(json.type).flatMap((type) => meaningOf(REVIEWS, type)))
  const about = nodes<CodeableConcept>(json.reasonCode).flatMap((reason) => meaningOf(SYMPTOM_CODES, reason))
  return [...kinds].map((kind) =>
    compact({ id, kind, named: named ?? kind, state: 'completed', when, ended, regions: [], about, basedOn }),
  )
}

function meaningOf<Meaning>(table: CodeTable<Meaning>, concept: Raw<CodeableConcept>): readonly Meaning[] {
  const found = table.find(concept)
  return found.kind === 'found' ? [found.means] : []
}
