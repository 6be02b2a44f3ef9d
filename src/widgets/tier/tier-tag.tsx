import { TierGlyph } from './tier-glyph.tsx'
import { TIER_WORDS, type Urgency } from './tier-words.ts'
import styles from './tier.module.css'

/** Glyph and word together. Only `Act now` is filled. */
export function TierTag({ tier }: { readonly tier: Urgency }) {
  return (
    <span className={styles.tag} data-tier={tier}>
      <TierGlyph tier={tier} />
      {TIER_WORDS[tier]}
    </span>
  )
}
