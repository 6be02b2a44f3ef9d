import type { PatientReview } from '#domain/review/patient-review.ts'
import { DEFAULT_RULESET } from '#domain/rules/ruleset.ts'

import { DEFAULT_EPOCH, generatePatient, patientId } from '../../../mocks/cohort/cohort.ts'
import { readInstant } from '../../../mocks/cohort/draw/calendar.ts'
import { visibleAt } from '../../../mocks/cohort/testing/read.ts'
import { parseAsOf } from '../now.ts'
import { createScopeReader } from '../read-scope.ts'

const UTF_8 = new TextDecoder()

/** One invented person from the bytes of what a server shows of them that Monday to all that is said of them. */
export function reviewInvented(index: number): PatientReview {
  const now = parseAsOf(DEFAULT_EPOCH, 'Europe/London')
  if (now === undefined) throw new Error(`${DEFAULT_EPOCH} is not an instant`)
  const reader = createScopeReader({ ruleset: DEFAULT_RULESET, now })
  reader.take(JSON.parse(UTF_8.decode(bytesOf(index))), 'story')
  const patient = `Patient/${patientId(index)}`
  const review = reader.evaluate().patients.find(({ row }) => row.patient === patient)
  if (review === undefined) throw new Error(`${patient} was not read`)
  return review
}

function bytesOf(index: number): Uint8Array {
  const entry = visibleAt(generatePatient(index), readInstant(DEFAULT_EPOCH)).map((resource) => ({
    resource,
  }))
  return new TextEncoder().encode(JSON.stringify({ resourceType: 'Bundle', type: 'collection', entry }))
}
