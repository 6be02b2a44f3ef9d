import type { Outcome } from '#domain/rules/example.ts'
import { Sentence } from '#ui/text/sentence.tsx'
import { TierTag } from '#widgets/tier/tier-tag.tsx'
import { wordOutcome, type Said, type WorkedExample } from '#wording/rule-book/worked-examples.ts'

import styles from './examples-table.module.css'

/** What the rule says of each example at this moment, by the numbers in force here. */
export function ExamplesTable({ examples }: { readonly examples: readonly WorkedExample[] }) {
  if (examples.length === 0) return <p className={styles.none}>No example has been written yet.</p>
  return (
    <table className={styles.table} aria-label="Examples">
      <thead>
        <tr>
          <th scope="col">What it shows</th>
          <th scope="col">Given, and nothing else</th>
          <th scope="col">What the rule says</th>
        </tr>
      </thead>
      <tbody>
        {examples.map(({ shows, given, said, byDefault }) => (
          <tr key={shows}>
            <th scope="row">{shows}</th>
            <td>
              <ul className={styles.given}>
                {given.map((line) => (
                  <li key={line}>{line}</li>
                ))}
                {given.length === 0 && <li>Nothing on record</li>}
              </ul>
            </td>
            <td>
              <div className={styles.said}>
                {said.length === 0 && <p className={styles.quiet}>Does not apply</p>}
                {said.map((one) => (
                  <OneSaid key={`${wordOutcome(one.outcome)} ${one.because}`} said={one} />
                ))}
                {byDefault !== undefined && (
                  <p className={styles.changed}>By this site’s numbers. By default: {byDefault}</p>
                )}
              </div>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function OneSaid({ said: { outcome, because } }: { readonly said: Said }) {
  return (
    <div>
      <p className={styles.verdict}>
        <Verdict outcome={outcome} />
      </p>
      <p className={styles.because}>
        <Sentence>{because}</Sentence>
      </p>
    </div>
  )
}

function Verdict({ outcome }: { readonly outcome: Outcome }) {
  switch (outcome.verdict) {
    case 'raised':
      return (
        <>
          <TierTag tier={outcome.tier} />
          {outcome.grade !== undefined && <span className={styles.grade}>grade {outcome.grade}</span>}
        </>
      )
    case 'unknown':
      return <TierTag tier="unknown" />
    case 'clear':
      return <span className={styles.quiet}>Clear</span>
  }
}
