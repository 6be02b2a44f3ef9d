import { expect, test } from 'vitest'

import type { PatientFacts } from '#domain/facts/patient-facts.ts'
import type { Finding } from '#domain/findings/finding.ts'
import { reviewPatient } from '#domain/review/review-patient.ts'
import { DEFAULT_RULESET } from '#domain/rules/ruleset.ts'
import { createIntake } from '#fhir/intake/create-intake.ts'
import { createZone } from '#fhir/time/zone.ts'

import { DEFAULT_EPOCH, generatePatient } from '../../mocks/cohort/cohort.ts'
import { readInstant } from '../../mocks/cohort/draw/calendar.ts'
import { visibleAt } from '../../mocks/cohort/testing/read.ts'
import { STORY_PATIENTS } from '../../mocks/stories/registry.ts'
import { parseAsOf } from './now.ts'

const now = parseAsOf(DEFAULT_EPOCH, 'Europe/London')!

/** The lists of which one fact at a time is taken away. */
const LISTS = [
  'results',
  'weights',
  'symptoms',
  'usual',
  'pain',
  'sites',
  'lesions',
  'complications',
  'doses',
  'orders',
  'procedures',
  'services',
  'bookings',
  'examinations',
  'visits',
  'tasks',
] as const satisfies readonly (keyof PatientFacts)[]

function factsOf(index: number): PatientFacts {
  const intake = createIntake({ now, zone: createZone(now.zone) })
  for (const resource of visibleAt(generatePatient(index), readInstant(DEFAULT_EPOCH))) intake.add(resource)
  const [facts] = intake.finish().patients
  if (facts === undefined) throw new Error(`nobody at ${index}`)
  return facts
}

const findingsOf = (facts: PatientFacts): readonly Finding[] =>
  reviewPatient(facts, DEFAULT_RULESET, now).findings

const keyOf = ({ rule, site }: Finding) => `${rule} ${site ?? ''}`

/** What was raised and is not any more, or not as it was, though the fact that is gone was no evidence of it. */
function unsupported(index: number): readonly string[] {
  const facts = factsOf(index)
  const before = findingsOf(facts).filter(({ verdict }) => verdict === 'raised')
  return LISTS.flatMap((list) =>
    facts[list].flatMap(({ id }) => {
      const others = before.filter(({ evidence }) => !evidence.includes(id))
      if (others.length === 0) return []
      const without = findingsOf({ ...facts, [list]: facts[list].filter((one) => one.id !== id) })
      const after = new Map(without.map((finding) => [keyOf(finding), finding]))
      return others.flatMap((finding) => {
        const now = after.get(keyOf(finding))
        return now?.verdict === 'raised'
          ? []
          : `${keyOf(finding)}: ${now?.verdict ?? 'gone'} without ${id} (${list})`
      })
    }),
  )
}

test.each(STORY_PATIENTS.map(({ id }, index) => ({ id, index })))(
  '$id: whatever is taken away, what does not name it stays raised @H7',
  ({ index }) => {
    expect(unsupported(index)).toEqual([])
  },
)
