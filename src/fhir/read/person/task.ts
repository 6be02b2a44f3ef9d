import type { CodeableConcept, Identifier, Reference, Task } from 'fhir/r4'

import type { TaskFact } from '#domain/facts/plan.ts'
import { codingsOf, hasCode, nameOf } from '#fhir/codes/code-table.ts'
import { REPORT_REVIEW } from '#fhir/codes/person.ts'
import { BW } from '#fhir/codes/system.ts'
import { compact } from '#fhir/json/compact.ts'
import { CONCEPT, misshapenAt, REFERENCE } from '#fhir/json/shape.ts'
import { node, nodes, text, type Raw } from '#fhir/json/raw.ts'

import { modifierOf } from '../choice.ts'
import { refused, used, type Context, type Reading } from '../reading.ts'
import { stateIn, type Statuses } from '../status.ts'
import { whenOf } from '../timing.ts'

const SHAPE = {
  identifier: [{ system: 'string', value: 'string' }],
  status: 'string',
  code: CONCEPT,
  focus: REFERENCE,
  for: REFERENCE,
  authoredOn: 'string',
  lastModified: 'string',
  owner: REFERENCE,
  priority: 'string',
} as const

const STATES = [
  'draft',
  'requested',
  'received',
  'accepted',
  'rejected',
  'ready',
  'cancelled',
  'in-progress',
  'on-hold',
  'failed',
  'completed',
] as const

const STATUSES: Statuses<(typeof STATES)[number]> = new Map<string, (typeof STATES)[number] | 'withdrawn'>([
  ...STATES.map((state) => [state, state] as const),
  ['entered-in-error', 'withdrawn'],
])

const PRIORITIES = ['routine', 'urgent', 'asap', 'stat'] as const satisfies readonly TaskFact['priority'][]

export function readTask(json: Raw<Task>, context: Context): Reading {
  const code = node<CodeableConcept>(json.code)
  const misshapen = misshapenAt(json, SHAPE) ?? modifierOf(json)
  const stated = stateIn(STATUSES, json.status)
  const details = { about: 'task', named: nameOf(code) }
  if (misshapen !== undefined) return refused(context, 'malformed', { ...details, detail: misshapen })
  if (!stated.ok) return refused(context, stated.why, { ...details, detail: stated.detail })
  const { zone } = context
  const [authored, modified] = [whenOf(json.authoredOn, zone), whenOf(json.lastModified, zone)]
  const fact: TaskFact = compact({
    id: context.id,
    identifier: nodes<Identifier>(json.identifier)
      .map(({ value }) => text(value))
      .find((value) => value !== undefined),
    state: stated.state,
    focus: context.target(json.focus),
    code: codeOf(code),
    owner: text(node<Reference>(json.owner)?.display) ?? context.target(json.owner),
    priority: PRIORITIES.find((priority) => priority === json.priority),
    authored,
    modified,
  })
  const done = stated.state === 'completed' ? (modified ?? authored) : undefined
  return used({ list: 'tasks', fact, ...(done !== undefined && { done }) })
}

/** The bare code of what means something here; of anything else its `system|code`, or what it calls itself. */
function codeOf(code: Raw<CodeableConcept> | undefined): string | undefined {
  if (hasCode(code, BW.assessment, REPORT_REVIEW)) return REPORT_REVIEW
  const coded = codingsOf(code).flatMap((coding) => {
    const [system, value] = [text(coding.system), text(coding.code)]
    return system === undefined || value === undefined ? [] : [`${system}|${value}`]
  })
  return coded[0] ?? nameOf(code)
}
