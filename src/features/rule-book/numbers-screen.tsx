import type { Ruleset } from '#domain/rules/ruleset.ts'
import { Button } from '#ui/control/button.tsx'
import { Card } from '#ui/layout/card.tsx'
import { followUpLines } from '#wording/rule-book/follow-up.ts'
import { otherNumbers } from '#wording/rule-book/numbers.ts'

import { FollowUpTable } from './parts/follow-up-table.tsx'
import { NumbersTable } from './parts/numbers-table.tsx'
import styles from './rule-screen.module.css'

type NumbersScreenProps = { readonly rules: Ruleset; readonly onBack: () => void }

/** What no single rule reads: when things are due, what counts as a risk, what is shown beside. */
export function NumbersScreen({ rules, onBack }: NumbersScreenProps) {
  return (
    <article className={styles.page}>
      <header className={styles.head}>
        <div className={styles.title}>
          <h1>Follow-up intervals and other numbers</h1>
          <p>What no single rule reads: when things are due, what counts as a risk, what is shown beside.</p>
        </div>
        <nav aria-label="Rules" className={styles.ways}>
          <Button size="small" onClick={onBack}>
            All rules
          </Button>
        </nav>
      </header>
      <Card flush title="Follow-up intervals" note="what a site may choose stands below each">
        <FollowUpTable lines={followUpLines(rules)} />
      </Card>
      {otherNumbers(rules).map(({ title, numbers }) => (
        <Card key={title} flush title={title}>
          <NumbersTable numbers={numbers} />
        </Card>
      ))}
    </article>
  )
}
