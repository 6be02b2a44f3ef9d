import type { FactId } from '#domain/facts/record.ts'
import { isObject, nodes, text } from '#fhir/json/raw.ts'

import { parseAddress, typeIn, type Address } from './address.ts'
import type { AddressBook } from './address-book.ts'
import type { Json } from '../arrival/arrival.ts'
import type { Unattributed } from '../scope.ts'

/** Whom a resource is about, as far as it says. */
export type Subject = { readonly kind: 'addresses'; readonly addresses: readonly Address[] } | Nobody

type Nobody = { readonly kind: 'nobody'; readonly why: Unattributed['why']; readonly detail?: string }

const ELEMENTS = ['subject', 'patient', 'for', 'beneficiary', 'individual'] as const

/** The first of these elements that is there decides; without any, those who take part. */
export function subjectOf(json: Json): Subject {
  for (const element of ELEMENTS) {
    const reference = json[element]
    if (reference === undefined || reference === null) continue
    if (!isObject(reference)) return nobody('malformed', element)
    return referenced(reference)
  }
  return participantOf(json['participant'])
}

/** By its logical reference alone: a name or an identifier may be someone else's. */
function referenced(reference: Json): Subject {
  const written = text(reference['reference'])
  const type = text(reference['type'])
  if (written === undefined) {
    if (type !== undefined && type !== 'Patient') return nobody('subject-not-a-patient')
    return nobody(isObject(reference['identifier']) ? 'subject-by-identifier' : 'subject-missing')
  }
  const address = parseAddress(written)
  if (address === undefined) return nobody('subject-unknown')
  if (address.kind !== 'search') return { kind: 'addresses', addresses: [address] }
  return nobody(address.type === 'Patient' ? 'subject-by-identifier' : 'subject-not-a-patient')
}

function participantOf(participants: unknown): Subject {
  const subjects = nodes<{ actor: unknown }>(participants).flatMap(({ actor }) =>
    isObject(actor) ? [referenced(actor)] : [],
  )
  const addresses = subjects.flatMap((subject) => (subject.kind === 'addresses' ? subject.addresses : []))
  if (addresses.length > 0) return { kind: 'addresses', addresses }
  const byIdentifier = subjects.some(
    (subject) => subject.kind === 'nobody' && subject.why === 'subject-by-identifier',
  )
  return nobody(byIdentifier ? 'subject-by-identifier' : 'subject-missing')
}

function nobody(why: Unattributed['why'], detail?: string): Nobody {
  return { kind: 'nobody', why, ...(detail !== undefined && { detail }) }
}

/** The patient whom it names; whether that patient has come is another question. */
export type Named =
  /** `server`: where that patient must be from, if anybody knows. */
  { readonly kind: 'patient'; readonly patient: FactId; readonly server: string | undefined } | Nobody

/** `origin` is the server that a relative reference is relative to. */
export function nameSubject(subject: Subject, { resolve }: AddressBook, origin?: string): Named {
  if (subject.kind === 'nobody') return subject
  let patient: FactId | undefined
  let isSomeone = false
  let isRelative = true
  for (const address of subject.addresses) {
    const id = resolve(address) ?? unresolved(address)
    isSomeone ||= id === SOMEONE
    isRelative &&= address.kind !== 'absolute'
    if (!id.startsWith('Patient/') || id === patient) continue
    if (patient !== undefined) return nobody('subject-not-a-patient', 'several patients')
    patient = id
  }
  if (patient === undefined) return nobody(isSomeone ? 'subject-unknown' : 'subject-not-a-patient')
  return { kind: 'patient', patient, server: isRelative ? origin : undefined }
}

const SOMEONE = '?/'

/** At an address that nobody here knows, there may be a patient, unless it says that there is not. */
function unresolved(address: Address): FactId {
  const type = address.kind === 'absolute' && address.id !== undefined ? typeIn(address.id) : 'Patient'
  return type === 'Patient' ? SOMEONE : `${type}/`
}
