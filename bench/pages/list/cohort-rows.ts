import { DEFAULT_EPOCH, generateCohort } from '../../../mocks/cohort/cohort.ts'
import { DEFAULT_RULESET } from '../../../src/domain/rules/ruleset.ts'
import type { CaseloadRow } from '../../../src/domain/review/caseload-row.ts'
import { parseAsOf } from '../../../src/evaluation/now.ts'
import { createScopeReader } from '../../../src/evaluation/read-scope.ts'

/** The rows of an invented caseload as the product evaluates them, most urgent first. */
export function cohortRows(patients: number): readonly CaseloadRow[] {
  const now = parseAsOf(DEFAULT_EPOCH, 'Europe/London')
  if (now === undefined) throw new Error(`${DEFAULT_EPOCH} is not an instant`)
  const reader = createScopeReader({ ruleset: DEFAULT_RULESET, now })
  const entry = [...generateCohort({ patients })].map((resource) => ({ resource }))
  reader.take({ resourceType: 'Bundle', type: 'collection', entry }, 'bench')
  return reader.evaluate().patients.map(({ row }) => row)
}
