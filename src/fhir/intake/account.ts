import { byId, type FactId } from '#domain/facts/record.ts'
import { isCaseloadType, readCaseload } from '#fhir/read/person/caseload.ts'
import { compact } from '#fhir/json/compact.ts'
import { READERS } from '#fhir/read/readers.ts'

import { targetIn } from './address/address-book.ts'
import type { Held } from './archive.ts'
import type { Shapeless } from './arrival/arrival.ts'
import type { Standing } from './arrival/versions.ts'
import { createLedger, type Ledger } from './ledger.ts'
import type { KnownRecord, Records, Sources } from './records.ts'
import type { CaseloadMembers, Scope, Unattributed } from './scope.ts'

type Received = {
  readonly records: Records
  readonly shapeless: readonly Shapeless[]
  readonly received: number
}

/** Tells what became of everything that was received. */
export function account(
  sources: Sources,
  { records, shapeless, received }: Received,
): Omit<Scope, 'patients'> {
  const ledger = createLedger()
  const caseloads: CaseloadMembers[] = []
  const reached = countRecords(sources, records, ledger)
  for (const { resource, detail } of shapeless)
    ledger.strand('unknown', { resource, why: 'malformed', detail })
  for (const held of sources.own.all()) {
    ledger.count(held.type, 'duplicate', held.outdated)
    if (held.type === 'Patient') countPerson(held, sources, ledger)
    else if (READERS.has(held.type)) countClinical(held, sources, ledger)
    else if (isCaseloadType(held.type)) caseloads.push(...countCaseload(held, sources, ledger))
    else countOther(held, reached, ledger)
  }
  return { ...ledger.close(received), caseloads: caseloads.toSorted((a, b) => byId(a.id, b.id)) }
}

/** What records lead to outside of themselves. */
type Reached = { readonly followed: ReadonlySet<FactId>; readonly sought: ReadonlySet<FactId> }

function countRecords({ people }: Sources, { read }: Records, ledger: Ledger): Reached {
  const [followed, sought] = [new Set<FactId>(), new Set<FactId>()]
  for (const patient of people.ids()) {
    const record = read(patient)
    if (record === undefined) continue
    countFates(record, ledger)
    for (const id of record.followed) followed.add(id)
    for (const id of record.sought) sought.add(id)
  }
  return { followed, sought }
}

const FATES = ['used', 'refused', 'notYet', 'outOfScope'] as const

function countFates({ fates }: KnownRecord, ledger: Ledger): void {
  for (const [type, counts] of fates) for (const fate of FATES) ledger.count(type, fate, counts[fate])
}

function countPerson({ id, type, standing }: Held, { people }: Sources, ledger: Ledger): void {
  const isKnown = people.get(id) !== undefined
  if (!isKnown) strand(id, standing, { why: 'malformed' }, ledger)
  else if (standing.kind === 'one') ledger.count(type, 'used')
  else ledger.count(type, 'refused', standing.versions.length)
}

/** Of a patient who has come it was counted with the record, unless its versions are in conflict. */
function countClinical({ id, type, standing, named }: Held, { people }: Sources, ledger: Ledger): void {
  const isAttributed = named.some(people.areNamedBy)
  if (isAttributed && standing.kind === 'conflict') ledger.count(type, 'refused', standing.versions.length)
  if (isAttributed) return
  const [subject] = named
  strand(id, standing, subject?.kind === 'nobody' ? subject : { why: 'subject-unknown' }, ledger)
}

function countCaseload(
  { id, standing }: Held,
  { book }: Sources,
  ledger: Ledger,
): readonly CaseloadMembers[] {
  if (standing.kind === 'conflict' || standing.arrival.fault !== undefined) {
    strand(id, standing, { why: 'malformed' }, ledger)
    return []
  }
  const { json, type } = standing.arrival
  const read = readCaseload(json, { id, target: (reference) => targetIn(reference, book) })
  if (read === 'no-caseload') ledger.count(type, 'outOfScope')
  else if ('why' in read) strand(id, standing, read, ledger)
  else {
    ledger.count(type, 'used')
    return [read]
  }
  return []
}

/** What no reader is for: used where a record leads to it. */
function countOther({ id, type, standing }: Held, { followed, sought }: Reached, ledger: Ledger): void {
  if (standing.kind === 'conflict' && sought.has(id))
    strand(id, standing, { why: 'conflicting-duplicate' }, ledger)
  else if (standing.kind === 'conflict') ledger.count(type, 'outOfScope', standing.versions.length)
  else ledger.count(type, followed.has(id) ? 'used' : 'outOfScope')
}

type Stray = Pick<Unattributed, 'why'> & { readonly detail?: string | undefined }

/** What stands in the way of asking whom it is about comes before the answer. */
function strand(id: FactId, standing: Standing, stray: Stray, ledger: Ledger): void {
  const type = id.slice(0, id.indexOf('/'))
  if (standing.kind === 'conflict') {
    ledger.strand(type, { resource: id, why: 'conflicting-duplicate' }, standing.versions.length)
  } else {
    const { fault } = standing.arrival
    const { why, detail } = fault === undefined ? stray : ({ why: 'malformed', detail: fault } as const)
    ledger.strand(type, compact({ resource: id, why, detail }))
  }
}
