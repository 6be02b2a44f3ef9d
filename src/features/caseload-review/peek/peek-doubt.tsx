import { Sentence } from '#ui/text/sentence.tsx'
import { TierTag } from '#widgets/tier/tier-tag.tsx'
import type { FlagLine } from '#wording/brief/flag-line.ts'

import styles from './peek-panel.module.css'

/** What cannot be told for want of one thing. */
export function PeekDoubt({ line: { fact, rest, rules } }: { readonly line: FlagLine }) {
  return (
    <section className={styles.card}>
      <header className={styles.head}>
        <TierTag tier="unknown" />
        <span className={styles.when}>{rules.join(', ')}</span>
      </header>
      <p className={styles.reason}>
        {fact} <Sentence>{rest}</Sentence>
      </p>
    </section>
  )
}
