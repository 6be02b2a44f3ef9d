import type { ConceptCoverage } from '#domain/facts/coverage.ts'
import type { Allergy } from '#domain/facts/patient.ts'
import type { CaseloadRow } from '#domain/review/caseload-row.ts'
import { wordName } from '#wording/patient/person.ts'

import { Allergies } from './allergies.tsx'
import { ContextChips } from './context-chips.tsx'
import { IdentityFacts } from './identity-facts.tsx'
import styles from './patient-banner.module.css'

type PatientBannerProps = {
  readonly row: CaseloadRow
  readonly allergies: readonly Allergy[]
  readonly allergyGap: ConceptCoverage['state'] | 'not-loaded' | undefined
}

/** Who this is. It never scrolls away, and it is the only place on the page that says so. */
export function PatientBanner({ row, allergies, allergyGap }: PatientBannerProps) {
  return (
    <div className={styles.banner}>
      <h1 className={styles.name} tabIndex={-1}>
        {wordName(row.name)}
      </h1>
      <dl className={styles.facts}>
        <IdentityFacts row={row} />
        <Allergies allergies={allergies} gap={allergyGap} />
      </dl>
      <ContextChips careContext={row.careContext} needsInterpreter={row.needsInterpreter} />
    </div>
  )
}
