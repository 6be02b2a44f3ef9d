import type { CaseloadRow, SiteChip } from '#domain/review/caseload-row.ts'
import { TierGlyph } from '../tier/tier-glyph.tsx'

import { PRIMARY_WORDS } from '#wording/place/region.ts'
import { SiteChips } from './site-chips.tsx'
import styles from './disease-cell.module.css'

type DiseaseCellProps = {
  readonly primaries: CaseloadRow['primaries']
  readonly sites: readonly SiteChip[]
  /** Conditions are not completely read. */
  readonly isOpen: boolean
}

/** Where the cancer began, over where it is in bone. */
export function DiseaseCell({ primaries, sites, isOpen }: DiseaseCellProps) {
  const named = [
    ...new Set(primaries.map(({ primary, named }) => (primary === 'other' ? named : PRIMARY_WORDS[primary]))),
  ]
  return (
    <div className={styles.cell}>
      <div className={styles.primary} data-known={named.length > 0}>
        {isOpen && <TierGlyph tier="unknown" small />}
        {named.length > 0 ? named.join(', ') : isOpen ? 'Not loaded' : 'Not recorded'}
      </div>
      <SiteChips sites={sites} isOpen={isOpen} />
    </div>
  )
}
