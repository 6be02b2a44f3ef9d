import type { Standing } from '#domain/review/caseload-row.ts'
import { wordStanding } from '#wording/terms.ts'

import { TierTag } from './tier-tag.tsx'
import styles from './standing-tag.module.css'

/** Where a patient stands in the list. Nothing raised is neutral words, never a mark of good health. */
export function StandingTag({ standing }: { readonly standing: Standing }) {
  if (standing === 'none') return <span className={styles.none}>{wordStanding(standing)}</span>
  return <TierTag tier={standing} />
}
