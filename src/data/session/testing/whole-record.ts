import type { PatientReview } from '#domain/review/patient-review.ts'
import { DEFAULT_RULESET } from '#domain/rules/ruleset.ts'
import { momentFromMillis } from '#domain/time/when.ts'
import { evaluateScope } from '#evaluation/evaluate-scope.ts'
import { nowAt } from '#evaluation/now.ts'
import { createIntake } from '#fhir/intake/create-intake.ts'
import { createZone } from '#fhir/time/zone.ts'

import { DEMO_EPOCH } from '../../../../mocks/scenarios.ts'
import type { World } from '../../../../mocks/server/world.ts'

const ZONE = 'Europe/London'

/** Everyone, evaluated from all that the server holds, as a file of it would be. Most urgent first. */
export function reviewWhole({ store }: World): readonly PatientReview[] {
  const now = nowAt(momentFromMillis(Date.parse(DEMO_EPOCH)), ZONE)
  const intake = createIntake({ now, zone: createZone(ZONE) })
  for (const type of store.counts().keys()) for (const resource of store.all(type)) intake.add(resource)
  return evaluateScope(intake.finish(), { ruleset: DEFAULT_RULESET, now }).patients
}
