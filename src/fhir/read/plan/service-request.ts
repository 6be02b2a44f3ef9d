import type { CodeableConcept, Meta, ServiceRequest } from 'fhir/r4'

import type { ServiceKind, ServiceOrder } from '#domain/facts/plan.ts'
import type { Day } from '#domain/time/day.ts'
import { PROCEDURES, SERVICE_CATEGORIES, SERVICES } from '#fhir/codes/care.ts'
import { nameOf } from '#fhir/codes/code-table.ts'
import { IMAGING, IMAGING_SECTIONS } from '#fhir/codes/imaging.ts'
import { LABORATORY } from '#fhir/codes/laboratory.ts'
import { compact } from '#fhir/json/compact.ts'
import { CONCEPT, misshapenAt, PERIOD } from '#fhir/json/shape.ts'
import { isObject, node, nodes, text, type Raw } from '#fhir/json/raw.ts'

import { extensionOf, modifierOf, severalKindsOf } from '../choice.ts'
import { hiddenBy, nameIn } from '../name.ts'
import { OUT_OF_SCOPE, refused, used, type Context, type Reading } from '../reading.ts'
import { daysOf, readSchedule, spanOf, TIMING, type Schedule } from '../schedule.ts'
import { isProblem, malformed, stateIn, strayCode, type Problem, type Statuses } from '../status.ts'
import { dayIn, whenOf } from '../timing.ts'
import { examinationInWords } from './in-words.ts'
import { imagingService, joinedImaging, regionsAt, serviceOf, type Service } from './service.ts'

const REQUEST_SHAPE = {
  status: 'string',
  intent: 'string',
  doNotPerform: 'boolean',
  priority: 'string',
  category: [CONCEPT],
  code: CONCEPT,
  occurrenceDateTime: 'string',
  occurrencePeriod: PERIOD,
  occurrenceTiming: TIMING,
  authoredOn: 'string',
  bodySite: [CONCEPT],
  reasonCode: [CONCEPT],
  meta: { lastUpdated: 'string' },
} as const

type State = ServiceOrder['state']

const STATUSES: Statuses<State> = new Map<string, State | 'withdrawn' | 'status-unknown'>([
  ['draft', 'draft'],
  ['active', 'active'],
  ['on-hold', 'on-hold'],
  ['revoked', 'revoked'],
  ['completed', 'completed'],
  ['entered-in-error', 'withdrawn'],
  ['unknown', 'status-unknown'],
])

type Intent = 'plan' | 'order' | 'proposal' | 'option'

/** A proposal binds nobody, so it stays a draft. An option is one of several ways, none of them asked for yet. */
const INTENTS: ReadonlyMap<string, Intent> = new Map<string, Intent>([
  ['proposal', 'proposal'],
  ['plan', 'plan'],
  ['directive', 'plan'],
  ['order', 'order'],
  ['original-order', 'order'],
  ['reflex-order', 'order'],
  ['filler-order', 'order'],
  ['instance-order', 'order'],
  ['option', 'option'],
])

const URGENT: ReadonlyMap<string, boolean> = new Map([
  ['routine', false],
  ['urgent', true],
  ['asap', true],
  ['stat', true],
])

export function readServiceRequest(request: Raw<ServiceRequest>, context: Context): Reading {
  const misshapen = misshapenAt(request, REQUEST_SHAPE)
  if (misshapen !== undefined) return refused(context, 'malformed', { detail: misshapen })
  const service = askedFor(request)
  const intent = INTENTS.get(text(request.intent) ?? '')
  if (service === undefined || intent === 'option') return OUT_OF_SCOPE
  const named = namesOf(request).find((name) => name !== undefined) ?? 'Request'
  const order = isProblem(service) ? service : orderOf(request, { service, named, intent }, context)
  if (!isProblem(order)) return used({ list: 'services', fact: order })
  const about = isProblem(service) ? 'order' : `${service.kind}-order`
  return refused(context, order.why, { about, named, detail: order.detail })
}

function namesOf({ code, category }: Raw<ServiceRequest>): readonly (string | undefined)[] {
  const own = nameIn(node<CodeableConcept>(code), IMAGING, SERVICES, LABORATORY, PROCEDURES)
  return [own, ...nodes<CodeableConcept>(category).map(nameOf)]
}

/** By its code, else by its category. Words alone name an examination, and cannot be counted as one. */
export function askedFor({
  code: json,
  category,
  bodySite,
}: Raw<ServiceRequest>): Service | Problem | undefined {
  const code = node<CodeableConcept>(json)
  const coded = serviceOf(code, bodySite)
  if (coded === 'contradictory') return { why: 'code-unmapped', detail: 'its codes contradict each other' }
  const service =
    coded ?? byCategory([...nodes<CodeableConcept>(category), ...(code ? [code] : [])], bodySite)
  if (service !== undefined) return service
  if (PROCEDURES.find(code).kind === 'found')
    return { kind: 'other', regions: regionsAt([], bodySite), measures: [] }
  const hidden = hiddenBy(code)
  if (hidden !== undefined) return { why: 'code-unmapped', detail: hidden }
  const words = [nameOf(code), ...nodes<CodeableConcept>(category).map(nameOf)]
  const telling = words.find((one) => one !== undefined && matters(one))
  return telling === undefined ? undefined : { why: 'code-unmapped', detail: telling }
}

const LOOKED_INTO = 500

/** An examination or a referral in words alone is named, and cannot be counted. */
function matters(words: string): boolean {
  return examinationInWords(words) !== undefined || /\breferral\b/i.test(words.slice(0, LOOKED_INTO))
}

function byCategory(categories: readonly Raw<CodeableConcept>[], bodySite: unknown): Service | undefined {
  const sections = categories.flatMap((category) => {
    const section = IMAGING_SECTIONS.find(category)
    return section.kind === 'found' ? [section.means] : []
  })
  const imaging = sections.length === 0 ? undefined : joinedImaging(sections)
  if (imaging !== undefined && imaging !== 'contradictory') return imagingService(imaging, bodySite)
  const [kind] = kindsOf(categories)
  return kind === undefined ? undefined : { kind, regions: regionsAt([], bodySite), measures: [] }
}

function kindsOf(concepts: readonly Raw<CodeableConcept>[]): readonly ServiceKind[] {
  return concepts.flatMap((concept) => {
    const found = SERVICE_CATEGORIES.find(concept)
    return found.kind === 'found' ? [found.means] : []
  })
}

/** What a person can be sent to others for: a scan and a blood test are asked for, not referred to. */
const REFERRED: ReadonlySet<ServiceKind> = new Set(['referral', 'dental-review', 'visit', 'other'])

function isReferral({ kind }: Service, { category, code }: Raw<ServiceRequest>): boolean {
  const own = node<CodeableConcept>(code)
  const concepts = [...nodes<CodeableConcept>(category), ...(own ? [own] : [])]
  return kind === 'referral' || (REFERRED.has(kind) && kindsOf(concepts).includes('referral'))
}

type Asked = { readonly service: Service; readonly named: string; readonly intent: Intent | undefined }

function orderOf(
  request: Raw<ServiceRequest>,
  { service, named, intent }: Asked,
  context: Context,
): ServiceOrder | Problem {
  const status = stateIn(STATUSES, request.status)
  if (!status.ok) return status
  const schedule = problemOf(request, intent) ?? scheduleOf(request, context)
  if (isProblem(schedule)) return schedule
  const [reason] = nodes<CodeableConcept>(request.reasonCode).map(nameOf)
  const state = intent === 'proposal' && status.state === 'active' ? 'draft' : status.state
  return compact({
    id: context.id,
    ...service,
    named,
    state,
    intent: intent === 'order' ? 'order' : 'plan',
    authored: whenOf(request.authoredOn, context.zone),
    ...schedule,
    pausedUntil: state === 'on-hold' ? resumedOn(request, schedule.start, context) : undefined,
    reason,
    statusReason: statusReasonOf(request),
    urgent: URGENT.get(text(request.priority) ?? 'routine') ?? false,
    isReferral: isReferral(service, request) ? true : undefined,
  })
}

function problemOf(request: Raw<ServiceRequest>, intent: Intent | undefined): Problem | undefined {
  const oddity = modifierOf(request) ?? severalKindsOf(request, 'occurrence')
  if (oddity !== undefined) return malformed(oddity)
  if (intent === undefined) return malformed(strayCode('intent', request.intent))
  if (!URGENT.has(text(request.priority) ?? 'routine'))
    return malformed(strayCode('priority', request.priority))
  return request.doNotPerform === true
    ? { why: 'code-unmapped', detail: 'asks that it be not done' }
    : undefined
}

/** An occurrence in a month or a year is one within all of it. */
function scheduleOf(request: Raw<ServiceRequest>, { zone }: Context): Schedule | Problem {
  if (isObject(request.occurrenceTiming)) return readSchedule(request.occurrenceTiming, zone)
  if (isObject(request.occurrencePeriod)) return spanOf(request.occurrencePeriod, zone)
  const days = daysOf(request.occurrenceDateTime, zone)
  if (days === undefined) return {}
  return days.first === days.last ? { start: days.first } : { start: days.first, end: days.last }
}

/**
 * The start of what is on hold is the day on which it goes on, but only if it lay ahead when that was written;
 * else it is the day on which it once began, and the pause has no end yet.
 */
function resumedOn(request: Raw<ServiceRequest>, start: Day | undefined, { zone, now }: Context) {
  const written =
    dayIn(node<Meta>(request.meta)?.lastUpdated, zone) ?? dayIn(request.authoredOn, zone) ?? now.day
  return start !== undefined && start > written ? start : undefined
}

const STATUS_REASON = 'http://hl7.org/fhir/StructureDefinition/request-statusReason'

function statusReasonOf(request: Raw<ServiceRequest>): string | undefined {
  const extension = extensionOf<{ valueCodeableConcept: CodeableConcept }>(request, STATUS_REASON)
  return nameOf(node<CodeableConcept>(extension?.valueCodeableConcept))
}
