import type { CareTeam, FhirResource, Practitioner } from 'fhir/r4'

import { instantText } from '../draw/calendar.ts'
import { createStream, uuid } from '../draw/random.ts'

const PEOPLE = [
  ['nurse', 'VALE-DEMO', 'Robin', 'Oncology nurse'],
  ['second-nurse', 'WARDLEY-TEST', 'Ifeoma', 'Oncology nurse'],
  ['doctor', 'MARROWBY', 'Zsófia', 'Medical oncologist'],
  ['second-doctor', 'CALCIER', 'Émeric', 'Clinical oncologist'],
  ['coordinator', 'SLOTSON', 'Kerstin', 'Care coordinator'],
  ['dentist', 'MOLARETTI', 'Lucio', 'Dentist'],
] as const

export type StaffName = (typeof PEOPLE)[number][0]

const IDS: ReadonlyMap<string, string> = new Map(
  PEOPLE.map(([name], at) => [name, uuid(createStream(0, at, 'staff'))]),
)

/** How they are called, for whoever shows them. */
export function nameOf(name: StaffName): { readonly family: string; readonly given: string } {
  const [, family, given] = PEOPLE.find(([known]) => known === name) ?? PEOPLE[0]
  return { family, given }
}

export function staffReference(name: StaffName): string {
  return `Practitioner/${IDS.get(name) ?? name}`
}

/** Those who look after the caseload, and the team that they are. */
export function staff(epoch: number): readonly FhirResource[] {
  const meta = { versionId: '1', lastUpdated: instantText(epoch) }
  const practitioners = PEOPLE.map(([name, family, given, role]): Practitioner => ({
    resourceType: 'Practitioner',
    id: IDS.get(name) ?? name,
    meta,
    active: true,
    name: [{ family, given: [given], use: 'official' }],
    qualification: [{ code: { text: role } }],
  }))
  const team: CareTeam = {
    resourceType: 'CareTeam',
    id: 'bonewatch-team',
    meta,
    status: 'active',
    name: 'Bone metastases team',
    participant: PEOPLE.map(([name]) => ({ member: { reference: staffReference(name) } })),
  }
  return [...practitioners, team]
}
