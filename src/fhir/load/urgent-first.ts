import type { Task } from 'fhir/r4'

import type { FactId } from '#domain/facts/record.ts'
import { node } from '#fhir/json/raw.ts'
import { patientsNamed } from '#fhir/client/read/patients-named.ts'
import type { Search } from '#fhir/client/search.ts'

const OPEN = ['requested', 'received', 'accepted', 'ready', 'in-progress', 'on-hold'] as const
/** Most urgent first (https://hl7.org/fhir/R4/valueset-request-priority.html); without priority a Task is routine. */
const PRIORITIES: readonly unknown[] = ['stat', 'asap', 'urgent', 'routine']

/** All open Tasks, whoever they are for: they only decide who is loaded first. */
export function openTasks(id: string, stage: number): Search {
  const parameters = [{ name: 'status', values: OPEN }]
  return { id, type: 'Task', parameters, patients: [], serves: [], stage }
}

/** Those with open Tasks by priority, then the others; equals in the order of the caseload. */
export function urgentFirst(caseload: readonly FactId[], tasks: readonly unknown[]): readonly FactId[] {
  const ranks = new Map<FactId, number>()
  for (const task of tasks) {
    const rank = PRIORITIES.indexOf(node<Task>(task)?.priority ?? 'routine')
    for (const id of patientsNamed(task)) {
      const patient = `Patient/${id}`
      ranks.set(patient, Math.min(ranks.get(patient) ?? Infinity, rank < 0 ? PRIORITIES.length : rank))
    }
  }
  const rankOf = (patient: FactId) => ranks.get(patient) ?? PRIORITIES.length + 1
  return caseload.toSorted((a, b) => rankOf(a) - rankOf(b))
}
