import { wordTier } from '#wording/terms.ts'

import { TierGlyph } from './tier-glyph.tsx'
import type { Urgency } from './urgency.ts'
import styles from './tier.module.css'

/** Glyph and word together. Only `Act now` is filled. */
export function TierTag({ tier }: { readonly tier: Urgency }) {
  return (
    <span className={styles.tag} data-tier={tier}>
      <TierGlyph tier={tier} />
      {wordTier(tier)}
    </span>
  )
}
