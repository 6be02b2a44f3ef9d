import type { Coverage } from '#domain/facts/coverage.ts'
import type { PatientFacts } from '#domain/facts/patient-facts.ts'
import type { FactId } from '#domain/facts/record.ts'
import type { Now } from '#domain/time/when.ts'
import type { Received } from '#fhir/client/arrival.ts'
import { patientsNamed } from '#fhir/client/read/patients-named.ts'
import { createIntake } from '#fhir/intake/create-intake.ts'
import type { CoverageOf, Scope } from '#fhir/intake/scope.ts'
import { node, text } from '#fhir/json/raw.ts'
import { createZone } from '#fhir/time/zone.ts'

/** All that one round of loading has received, read as of now. */
export type Records = {
  readonly add: (resources: readonly Received[]) => void
  readonly facts: (patient: FactId, coverage?: Coverage) => PatientFacts | undefined
  readonly scope: () => Scope
  /** A resource as it came. */
  readonly raw: (resource: FactId) => unknown
  /** What has been received about this patient, as it came. */
  readonly of: (patient: FactId) => readonly Received[]
  /** What was dated after now may have come to pass: all is read again when a day, or with such a thing a while, is over. */
  readonly moveTo: (now: Now) => void
}

const QUARTER_OF_AN_HOUR = 900_000

export function createRecords(start: Now, coverageOf: CoverageOf): Records {
  const zone = createZone(start.zone)
  const received: Received[] = []
  let now = start
  let byPatient: ReadonlyMap<FactId, readonly Received[]> | undefined
  let intake = createIntake({ now, zone })

  function put(resources: readonly Received[]): void {
    for (const { resource, fullUrl } of resources) intake.add(resource, fullUrl)
  }

  function isOutdated(at: Now): boolean {
    if (at.day !== now.day || at.moment < now.moment) return true
    return at.moment - now.moment >= QUARTER_OF_AN_HOUR && intake.finish(coverageOf).counts.notYet > 0
  }

  return {
    add: (resources) => {
      for (const one of resources) received.push(one)
      byPatient = undefined
      put(resources)
    },
    facts: (patient, coverage) =>
      intake.patient(patient, coverage === undefined ? coverageOf : () => coverage),
    scope: () => intake.finish(coverageOf),
    raw: (resource) => intake.raw(resource),
    of: (patient) => (byPatient ??= indexed(received)).get(patient) ?? [],
    moveTo: (at) => {
      if (!isOutdated(at)) return
      now = at
      intake = createIntake({ now, zone })
      put(received)
    },
  }
}

/** Whose records Medications are: many patients share them. */
export const NOBODY = ''

function indexed(received: readonly Received[]): ReadonlyMap<FactId, readonly Received[]> {
  const index = new Map<FactId, Received[]>()
  for (const one of received) {
    for (const patient of ownersOf(one.resource)) {
      const known = index.get(patient)
      if (known === undefined) index.set(patient, [one])
      else known.push(one)
    }
  }
  return index
}

function ownersOf(resource: unknown): readonly FactId[] {
  const { resourceType, id } = node<{ resourceType: string; id: string }>(resource) ?? {}
  if (resourceType === 'Medication') return [NOBODY]
  if (resourceType === 'Patient') return [`Patient/${text(id)}`]
  return patientsNamed(resource).map((patient) => `Patient/${patient}`)
}
