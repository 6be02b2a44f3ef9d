import type { CarePlan, CodeableConcept, HumanName, Period } from 'fhir/r4'

import type { CarePlanFact } from '#domain/facts/plan.ts'
import type { Day } from '#domain/time/day.ts'
import { CARE } from '#fhir/codes/care.ts'
import { nameOf } from '#fhir/codes/code-table.ts'
import { compact } from '#fhir/json/compact.ts'
import { CONCEPT, misshapenAt, PERIOD, REFERENCE } from '#fhir/json/shape.ts'
import { isObject, node, nodes, shown, text, texts, type Raw } from '#fhir/json/raw.ts'

import { modifierOf } from '../choice.ts'
import { OUT_OF_SCOPE, refused, used, type Context, type Reading } from '../reading.ts'
import { daysOf } from '../schedule.ts'
import { isProblem, malformed, stateIn, strayCode, type Problem, type Statuses } from '../status.ts'

const PLAN_SHAPE = {
  status: 'string',
  intent: 'string',
  category: [CONCEPT],
  title: 'string',
  description: 'string',
  period: PERIOD,
  author: REFERENCE,
} as const

/** Only what is in force is a fact: what was planned, paused, ended or called off changes nothing now. */
const STATUSES: Statuses<'in-force' | 'not-in-force'> = new Map<
  string,
  'in-force' | 'not-in-force' | 'withdrawn' | 'status-unknown'
>([
  ['draft', 'not-in-force'],
  ['active', 'in-force'],
  ['on-hold', 'not-in-force'],
  ['revoked', 'not-in-force'],
  ['completed', 'not-in-force'],
  ['entered-in-error', 'withdrawn'],
  ['unknown', 'status-unknown'],
])

/** A proposal and an option bind nobody. */
const INTENTS: ReadonlyMap<string, 'in-force' | 'not-in-force'> = new Map([
  ['proposal', 'not-in-force'],
  ['plan', 'in-force'],
  ['order', 'in-force'],
  ['option', 'not-in-force'],
])

export function readCarePlan(plan: Raw<CarePlan>, context: Context): Reading {
  const misshapen = misshapenAt(plan, PLAN_SHAPE)
  if (misshapen !== undefined) return refused(context, 'malformed', { detail: misshapen })
  const categories = nodes<CodeableConcept>(plan.category)
  const lookups = categories.map((category) => CARE.find(category)).filter(({ kind }) => kind !== 'none')
  if (lookups.length === 0) return OUT_OF_SCOPE
  const kinds = new Set(lookups.flatMap((one) => (one.kind === 'found' ? [one.means] : [])))
  const standing = standingOf(plan)
  const [about = 'care-plan'] = kinds
  const named = [text(plan.title), ...categories.map(nameOf)].find((name) => name !== undefined)
  const refuse = ({ why, detail }: Problem) => refused(context, why, { about, named, detail })
  if (isProblem(standing)) return refuse(standing)
  if (lookups.some(({ kind }) => kind === 'conflict'))
    return refuse({ why: 'code-unmapped', detail: 'its codes contradict each other' })
  if (!standing.isInForce) return OUT_OF_SCOPE
  const term = termOf(plan, context)
  if (isProblem(term)) return refuse(term)
  return used(
    ...[...kinds].map((kind) => ({ list: 'carePlans', fact: factOf(kind, plan, term, context) }) as const),
  )
}

function standingOf(plan: Raw<CarePlan>): { readonly isInForce: boolean } | Problem {
  const status = stateIn(STATUSES, plan.status)
  if (!status.ok) return status
  const modifier = modifierOf(plan)
  const intent = INTENTS.get(text(plan.intent) ?? '')
  if (modifier !== undefined || intent === undefined)
    return malformed(modifier ?? strayCode('intent', plan.intent))
  return { isInForce: status.state === 'in-force' && intent === 'in-force' }
}

type Term = { readonly from?: Day; readonly reviewOn?: Day }

/**
 * A review in a month is due from its first day. A start or a review that cannot be read is not one that was never
 * told: without it, comfort care would lower urgencies forever.
 */
function termOf({ period: json }: Raw<CarePlan>, { zone }: Context): Term | Problem {
  const period = node<Period>(json)
  const [from, reviewOn] = [daysOf(period?.start, zone), daysOf(period?.end, zone)]
  const isMissed = (day: unknown, told: unknown) => day === undefined && text(told) !== undefined
  if (isMissed(from, period?.start) || isMissed(reviewOn, period?.end))
    return { why: 'day-not-known', detail: shown(json) }
  return compact({ from: from?.first, reviewOn: reviewOn?.first })
}

function factOf(kind: CarePlanFact['kind'], plan: Raw<CarePlan>, term: Term, context: Context): CarePlanFact {
  return compact({
    id: context.id,
    kind,
    ...term,
    author: authorOf(plan.author, context),
    title: text(plan.title) ?? text(plan.description),
  })
}

/** By name where the record tells one, else by where they stand in it. */
function authorOf(json: unknown, context: Context): string | undefined {
  const reference = node<{ display: string }>(json)
  if (reference === undefined) return undefined
  const author = context.follow(reference)
  const named = isObject(author) ? (text(author['name']) ?? personName(author['name'])) : undefined
  return text(reference.display) ?? named ?? context.target(reference)
}

function personName(json: unknown): string | undefined {
  const [name] = nodes<HumanName>(json)
  if (name === undefined) return undefined
  const parts = [...texts(name.prefix), ...texts(name.given), ...texts([name.family])]
  return text(name.text) ?? text(parts.join(' '))
}
