import type { PatientFacts } from '#domain/facts/patient-facts.ts'
import type { Ruleset } from '#domain/rules/ruleset.ts'
import type { Doubt, Flag } from '#domain/review/flag.ts'
import type { Day } from '#domain/time/day.ts'
import { Value } from '#ui/text/value.tsx'
import { doubtLines, wordFlag } from '#wording/brief/flag-line.ts'
import { wordDay } from '#wording/day.ts'

import { useDisplayUnits } from '../laboratory/display-units.ts'
import styles from './flag-list.module.css'
import { FlagRow } from './flag-row.tsx'
import { WholeDoubts, WholeFlag } from './whole-flag.tsx'

type FlagListProps = {
  readonly flags: readonly Flag[]
  readonly doubts: readonly Doubt[]
  readonly facts: Omit<PatientFacts, 'coverage'>
  readonly rules: Ruleset
  /** The day of review: a deadline before it has passed. */
  readonly today: Day
}

/** What needs attention, a problem a row, each with what it rests on; then what cannot be told, with what it needs. */
export function FlagList({ flags, doubts, facts, rules, today }: FlagListProps) {
  const display = useDisplayUnits()
  return (
    <ul className={styles.list}>
      {flags.map((flag) => (
        <li key={`${flag.problem} ${flag.site ?? ''}`}>
          <FlagRow tier={flag.tier} line={wordFlag(flag, display)} when={<When flag={flag} today={today} />}>
            <WholeFlag flag={flag} facts={facts} rules={rules} />
          </FlagRow>
        </li>
      ))}
      {doubtLines(doubts).map(({ doubts: those, ...line }) => (
        <li key={line.rest}>
          <FlagRow tier="unknown" line={line}>
            <WholeDoubts doubts={those} facts={facts} rules={rules} />
          </FlagRow>
        </li>
      ))}
    </ul>
  )
}

/** By when something is to be done, where that is known; else since when it is so. */
function When({ flag: { by, since }, today }: { readonly flag: Flag; readonly today: Day }) {
  if (by === undefined)
    return (
      <>
        since <Value>{wordDay(since)}</Value>
      </>
    )
  return (
    <strong>
      by <Value>{wordDay(by)}</Value>
      {by < today && ', passed'}
    </strong>
  )
}
