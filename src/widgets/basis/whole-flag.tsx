import type { PatientFacts } from '#domain/facts/patient-facts.ts'
import type { Ruleset } from '#domain/rules/ruleset.ts'
import type { Doubt, Flag } from '#domain/review/flag.ts'
import { Sentence } from '#ui/text/sentence.tsx'
import { Value } from '#ui/text/value.tsx'
import { doubtLines, ruleOf, wordFlag, wordParts } from '#wording/brief/flag-line.ts'
import { wordDay } from '#wording/day.ts'
import { because } from '#wording/finding/because.ts'

import { useDisplayUnits } from '../laboratory/display-units.ts'
import { evidenceOf } from './evidence.ts'
import { EvidenceTable } from './evidence-table.tsx'
import { FindingBasis } from './finding-basis.tsx'
import styles from './flag-list.module.css'

type Sources = { readonly facts: Omit<PatientFacts, 'coverage'>; readonly rules: Ruleset }

/** Each part of a flag in its own sentence and with its own basis; the records that they rest on, once. */
export function WholeFlag({ flag, facts, rules }: Sources & { readonly flag: Flag }) {
  const sentences = wordParts(flag.parts, useDisplayUnits())
  return (
    <>
      <p className={styles.since}>
        Since <Value>{wordDay(flag.since)}</Value>
      </p>
      {flag.parts.map((part, at) => (
        <section key={`${ruleOf(part)} ${sentences[at]}`} className={styles.part}>
          <h3>
            <Sentence>{sentences[at] ?? ''}</Sentence> <span className={styles.rule}>{ruleOf(part)}</span>
          </h3>
          {part.kind === 'finding' && (
            <FindingBasis finding={part.finding} facts={facts} rules={rules} withEvidence={false} />
          )}
        </section>
      ))}
      <EvidenceTable lines={evidenceOf(wordFlag(flag).inputs, facts)} />
    </>
  )
}

export function WholeDoubts({ doubts, facts, rules }: Sources & { readonly doubts: readonly Doubt[] }) {
  const display = useDisplayUnits()
  const inputs = doubtLines(doubts).flatMap((line) => line.inputs)
  return (
    <>
      {doubts.map(({ finding }) => (
        <section key={`${finding.rule} ${finding.site ?? ''}`} className={styles.part}>
          <h3>
            <Sentence>{because(finding, display)}</Sentence>{' '}
            <span className={styles.rule}>{finding.rule}</span>
          </h3>
          <FindingBasis finding={finding} facts={facts} rules={rules} withEvidence={false} />
        </section>
      ))}
      {inputs.length > 0 && <EvidenceTable lines={evidenceOf([...new Set(inputs)], facts)} />}
    </>
  )
}
