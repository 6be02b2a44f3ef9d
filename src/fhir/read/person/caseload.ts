import type { CareTeam, Group, GroupMember, List, ListEntry } from 'fhir/r4'

import type { FactId } from '#domain/facts/record.ts'
import type { CaseloadMembers } from '#fhir/intake/scope.ts'
import { compact } from '#fhir/json/compact.ts'
import { misshapenAt, REFERENCE, type Shape } from '#fhir/json/shape.ts'
import { node, nodes, text, type Raw } from '#fhir/json/raw.ts'

import { modifierOf } from '../choice.ts'
import type { Context } from '../reading.ts'
import { malformed, type Problem } from '../status.ts'

export type CaseloadReading = CaseloadMembers | Problem | 'no-caseload'

type Json = Readonly<Record<string, unknown>>
type Member = { readonly reference: unknown; readonly isGone: boolean }
type Listing = {
  readonly named: string | undefined
  readonly members: readonly Member[]
  /** Whether it is a caseload even when it names nobody. */
  readonly mayBeEmpty: boolean
}

const LISTINGS: ReadonlyMap<string, (json: Json) => Listing> = new Map([
  ['Group', groupOf],
  ['List', listOf],
  ['CareTeam', careTeamOf],
])

export function isCaseloadType(type: string): boolean {
  return LISTINGS.has(type)
}

const SHAPE: Shape = {
  status: 'string',
  actual: 'boolean',
  name: 'string',
  title: 'string',
  subject: REFERENCE,
  member: [{ entity: REFERENCE, inactive: 'boolean' }],
  entry: [{ item: REFERENCE, deleted: 'boolean' }],
}

/** A Group, List or CareTeam, if it names patients. One of other things, as a problem list, is no caseload. */
export function readCaseload(json: Json, { id, target }: Pick<Context, 'id' | 'target'>): CaseloadReading {
  const listing = LISTINGS.get(text(json['resourceType']) ?? '')?.(json)
  if (listing === undefined) return 'no-caseload'
  const misshapen = misshapenAt(json, SHAPE) ?? modifierOf(json)
  if (misshapen !== undefined) return malformed(misshapen)
  if (json['status'] === 'entered-in-error') return { why: 'withdrawn', detail: 'entered-in-error' }
  const members = listing.members.map(({ reference, isGone }) => ({
    patient: patientAt(reference, target),
    isGone,
  }))
  const isOther = members.every(({ patient }) => patient === undefined)
  if (isOther && (members.length > 0 || !listing.mayBeEmpty)) return 'no-caseload'
  const staying = members.flatMap(({ patient, isGone }) => (isGone ? [] : (patient ?? [])))
  return compact({
    id,
    named: listing.named,
    patients: [...new Set(staying)],
    leftOut: members.length - staying.length,
  })
}

function patientAt(reference: unknown, target: Context['target']): FactId | undefined {
  const patient = target(reference)
  return patient?.startsWith('Patient/') === true ? patient : undefined
}

/** A Group that is only defined, not counted off, or of other things than people, is none of patients. */
function groupOf(json: Raw<Group>): Listing {
  const members = nodes<GroupMember>(json.member).map(({ entity, inactive }) => ({
    reference: entity,
    isGone: inactive === true,
  }))
  return { named: text(json.name), members, mayBeEmpty: json.actual !== false && json.type === 'person' }
}

function listOf(json: Raw<List>): Listing {
  const members = nodes<ListEntry>(json.entry).map(({ item, deleted }) => ({
    reference: item,
    isGone: deleted === true,
  }))
  return { named: text(json.title), members, mayBeEmpty: json.subject === undefined }
}

/** Those of a CareTeam whom it cares for; its participants are the team. */
function careTeamOf(json: Raw<CareTeam>): Listing {
  const subject = node(json.subject)
  const members = subject === undefined ? [] : [{ reference: subject, isGone: false }]
  return { named: text(json.name), members, mayBeEmpty: false }
}
