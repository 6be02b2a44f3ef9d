import type { PatientFacts } from '#domain/facts/patient-facts.ts'
import type { Raised } from '#domain/findings/finding.ts'
import type { Flag, FlagPart } from '#domain/review/flag.ts'
import { RULES } from '#domain/rules/registry.ts'
import { Sentence } from '#ui/text/sentence.tsx'
import { Value } from '#ui/text/value.tsx'
import { evidenceOf, type Evidence } from '#widgets/basis/evidence.ts'
import { useDisplayUnits } from '#widgets/laboratory/display-units.ts'
import { TierTag } from '#widgets/tier/tier-tag.tsx'
import type { DisplayUnits } from '#wording/amount.ts'
import { ruleOf, wordFlag } from '#wording/brief/flag-line.ts'
import { wordDay } from '#wording/day.ts'
import { clearsWhen } from '#wording/finding/basis.ts'
import { capitalized } from '#wording/list.ts'
import { headline } from '#wording/finding/headline.ts'
import { wordLateness, wordWhyDue } from '#wording/obligation.ts'
import { needsText } from '#wording/terms.ts'

import styles from './peek-panel.module.css'

type PeekFlagProps = {
  readonly flag: Flag
  /** Absent until they have come. */
  readonly facts: Omit<PatientFacts, 'coverage'> | undefined
}

/** A flag with each of its reasons, the records that they rest on, what would clear it and what was missing. */
export function PeekFlag({ flag, facts }: PeekFlagProps) {
  const display = useDisplayUnits()
  const { fact, inputs } = wordFlag(flag, display)
  const [first, ...others] = flag.parts
  return (
    <section className={styles.card}>
      <header className={styles.head}>
        <TierTag tier={flag.tier} />
        <span className={styles.when}>
          since <Value>{wordDay(flag.since)}</Value> · {ruleOf(first)}
          {first.kind === 'finding' && ` v${versionOf(first.finding)}`}
        </span>
      </header>
      <p className={styles.reason}>
        <Sentence>{fact}</Sentence>
      </p>
      {first.kind === 'obligation' && (
        <p className={styles.small}>
          <Sentence>{wordWhyDue(first.obligation)}</Sentence>
        </p>
      )}
      {others.length > 0 && (
        <ul className={styles.others}>
          {others.map((part) => (
            <li key={`${ruleOf(part)} ${wordPart(part, display)}`}>
              <Sentence>{wordPart(part, display)}</Sentence>{' '}
              <span className={styles.rule}>{ruleOf(part)}</span>
            </li>
          ))}
        </ul>
      )}
      {facts === undefined ? (
        <p className={styles.small} data-loading="">
          Loading what it rests on
        </p>
      ) : (
        <EvidenceRows lines={evidenceOf(inputs, facts)} />
      )}
      {first.kind === 'finding' && <Clears finding={first.finding} />}
    </section>
  )
}

function wordPart(part: FlagPart, display: DisplayUnits): string {
  return part.kind === 'finding' ? headline(part.finding, display) : wordLateness(part.obligation)
}

/** The first of each kind of record in sight; the others, a course of many, on demand. */
function EvidenceRows({ lines }: { readonly lines: readonly Evidence[] }) {
  const kinds = [...Map.groupBy(lines, ({ what }) => what).values()]
  const first = kinds.flatMap((ofKind) => ofKind.slice(0, 1))
  const others = kinds.flatMap((ofKind) => ofKind.slice(1))
  return (
    <>
      <Rows lines={first} />
      {others.length > 0 && (
        <details className={styles.more}>
          <summary>{others.length} more of the same kinds</summary>
          <Rows lines={others} />
        </details>
      )}
    </>
  )
}

function Rows({ lines }: { readonly lines: readonly Evidence[] }) {
  return (
    <table className={styles.evidence}>
      <tbody>
        {lines.map(({ id, what, value, date }) => (
          <tr key={id}>
            <th scope="row">{capitalized(what)}</th>
            <td className={styles.value}>{value !== undefined && <Value>{value}</Value>}</td>
            <td className={styles.date}>{date === undefined ? 'no date' : <Value>{date}</Value>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Clears({ finding }: { readonly finding: Raised }) {
  return (
    <p className={styles.clears}>
      <b>Clears when</b> {clearsWhen(finding)}.
      {finding.missing.length > 0 && (
        <>
          {' '}
          <b>Missing:</b> {finding.missing.map(needsText).join(', ')}.
        </>
      )}
    </p>
  )
}

function versionOf({ rule }: Raised): number {
  return RULES.find(({ id }) => id === rule)?.version ?? 1
}
