import type { PatientFacts } from '#domain/facts/patient-facts.ts'
import { awaitsRecords } from '#domain/flags/doubts.ts'
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
  const own = doubts.filter((doubt) => !awaitsRecords(doubt))
  const awaiting = doubts.filter(awaitsRecords)
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
      {own.map((doubt) => (
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
      {awaiting.length > 0 && <Awaiting doubts={awaiting} />}
    </ul>
  )
}

/** One line for all rules that lack only what is not loaded, with what each of them lacks. */
function Awaiting({ doubts }: { readonly doubts: readonly Doubt[] }) {
  return (
    <li className={styles.flag}>
      <TierTag tier="unknown" />
      <details className={styles.part}>
        <summary>
          <span className={styles.words}>
            {doubts.length === 1 ? 'One rule needs' : `${doubts.length} rules need`} records that are not
            loaded
          </span>
        </summary>
        <ul className={styles.awaiting}>
          {doubts.map((doubt) => (
            <li key={`${doubt.finding.rule} ${doubt.finding.site ?? ''}`}>
              {wordDoubtOf(doubt)} <span className={styles.rule}>{doubt.finding.rule}</span>
            </li>
          ))}
        </ul>
      </details>
    </li>
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
