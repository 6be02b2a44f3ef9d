import type { CaseloadFeed } from '#data/caseload-feed.ts'
import { RULE_IDS } from '#domain/findings/rule-id.ts'
import type { Ruleset } from '#domain/rules/ruleset.ts'
import { rulesetName } from '#domain/rules/ruleset-name.ts'
import { AppLink } from '#ui/control/app-link.tsx'
import { BusyLine } from '#ui/feedback/busy-line.tsx'
import { Value } from '#ui/text/value.tsx'
import { wordNow } from '#widgets/record/moment-words.ts'

import styles from './book-head.module.css'

type BookHeadProps = {
  readonly rules: Ruleset
  readonly feed: CaseloadFeed
  readonly shown: number
  readonly onNumbers: () => void
  readonly hrefOfNumbers: string
}

export function BookHead({ rules, feed, shown, onNumbers, hrefOfNumbers }: BookHeadProps) {
  const { state, rows, expected } = feed
  const isLoading = state === 'loading' || state === 'loading-more'
  return (
    <header className={styles.head}>
      <h1>Rules</h1>
      <output className={styles.shown}>
        {shown === RULE_IDS.length ? `${shown} rules` : `${shown} of ${RULE_IDS.length} rules`}
      </output>
      <p className={styles.about}>
        <Value>{rulesetName(rules)}</Value>, {wordChanges(rules)}
        {feed.now !== undefined && (
          <>
            , checked <Value>{wordNow(feed.now)}</Value>
          </>
        )}
      </p>
      <AppLink className={styles.numbers} href={hrefOfNumbers} onGo={onNumbers}>
        Follow-up intervals and other numbers
      </AppLink>
      {isLoading && (
        <div className={styles.busy}>
          <BusyLine part={expected === undefined ? undefined : rows.length / Math.max(expected, 1)} />
        </div>
      )}
    </header>
  )
}

function wordChanges({ overridden, disabledRules }: Ruleset): string {
  if (overridden.length + disabledRules.length === 0) return 'nothing changed by this site'
  const changed = `${overridden.length} ${overridden.length === 1 ? 'number' : 'numbers'} changed by this site`
  return disabledRules.length === 0 ? changed : `${changed}, ${disabledRules.length} switched off`
}
