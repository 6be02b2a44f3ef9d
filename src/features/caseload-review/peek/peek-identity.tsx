import type { Allergy } from '#domain/facts/patient.ts'
import type { CaseloadRow } from '#domain/review/caseload-row.ts'
import { Allergies } from '#widgets/patient/allergies.tsx'
import { ContextChips } from '#widgets/patient/context-chips.tsx'
import { IdentityFacts } from '#widgets/patient/identity-facts.tsx'

import styles from './peek-panel.module.css'

type PeekIdentityProps = {
  readonly row: CaseloadRow
  /** Absent until they have come. */
  readonly allergies: readonly Allergy[] | undefined
}

/** Beneath the name: the whole identity, and what must be known before anything is given. */
export function PeekIdentity({ row, allergies }: PeekIdentityProps) {
  const gap = allergies === undefined ? 'loading' : row.gaps.find(({ concept }) => concept === 'allergies')
  return (
    <dl className={styles.identity}>
      <IdentityFacts row={row} />
      <Allergies allergies={allergies ?? []} gap={typeof gap === 'object' ? gap.coverage.state : gap} />
      <ContextChips careContext={row.careContext} needsInterpreter={row.needsInterpreter} />
    </dl>
  )
}
