import type { PatientFacts } from '#domain/facts/patient-facts.ts'
import type { Ruleset } from '#domain/rules/ruleset.ts'
import type { Doubt, Flag, FlagPart } from '#domain/review/flag.ts'
import type { Day } from '#domain/time/day.ts'
import { Value } from '#ui/text/value.tsx'
import { wordDay } from '#wording/day.ts'

import { TierTag } from '../tier/tier-tag.tsx'
import { FindingBasis } from './finding-basis.tsx'
import styles from './flag-list.module.css'
import { ruleOf, wordDoubtOf, wordPart, wordPartBasis } from './flag-words.ts'

type FlagListProps = {
  readonly flags: readonly Flag[]
  readonly doubts: readonly Doubt[]
  readonly facts: Omit<PatientFacts, 'coverage'>
  readonly rules: Ruleset
  /** The day of review: a deadline before it has passed. */
  readonly today: Day
}

/** What needs attention, each with what it rests on; then what cannot be told, each with what it needs. */
export function FlagList({ flags, doubts, facts, rules, today }: FlagListProps) {
  return (
    <ul className={styles.list}>
      {flags.map((flag) => (
        <li key={`${flag.problem} ${flag.site ?? ''}`} className={styles.flag}>
          <TierTag tier={flag.tier} />
          <div className={styles.parts}>
            {flag.parts.map((part) => (
              <Part key={keyOf(part)} part={part} facts={facts} rules={rules} />
            ))}
          </div>
          <span className={styles.since}>
            since <Value>{wordDay(flag.since)}</Value>
            {flag.by !== undefined && <Deadline by={flag.by} today={today} />}
          </span>
        </li>
      ))}
      {doubts.map((doubt) => (
        <li key={`${doubt.finding.rule} ${doubt.finding.site ?? ''}`} className={styles.flag}>
          <TierTag tier="unknown" />
          <details className={styles.part}>
            <summary>
              <span className={styles.words}>{wordDoubtOf(doubt)}</span>{' '}
              <span className={styles.rule}>{doubt.finding.rule}</span>
            </summary>
            <FindingBasis finding={doubt.finding} facts={facts} rules={rules} />
          </details>
        </li>
      ))}
    </ul>
  )
}

function Deadline({ by, today }: { readonly by: Day; readonly today: Day }) {
  return (
    <span className={styles.by}>
      by <Value>{wordDay(by)}</Value>
      {by < today && ', passed'}
    </span>
  )
}

/** What it is and what it rests on: two obligations may be worded alike. */
function keyOf(part: FlagPart): string {
  const { evidence } = part.kind === 'finding' ? part.finding : part.obligation
  return [ruleOf(part), ...evidence].join(' ')
}

type PartProps = Pick<FlagListProps, 'facts' | 'rules'> & { readonly part: FlagPart }

function Part({ part, facts, rules }: PartProps) {
  return (
    <details className={styles.part}>
      <summary>
        <span className={styles.words}>{wordPart(part)}</span>{' '}
        <span className={styles.rule}>{ruleOf(part)}</span>
      </summary>
      {part.kind === 'finding' ? (
        <FindingBasis finding={part.finding} facts={facts} rules={rules} />
      ) : (
        <p className={styles.why}>{wordPartBasis(part)}</p>
      )}
    </details>
  )
}
