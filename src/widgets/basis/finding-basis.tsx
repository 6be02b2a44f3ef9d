import { Fragment } from 'react'

import type { Finding } from '#domain/findings/finding.ts'
import type { RuleId } from '#domain/findings/rule-id.ts'
import type { PatientFacts } from '#domain/facts/patient-facts.ts'
import type { Ruleset } from '#domain/rules/ruleset.ts'
import { basis, type BasisLine } from '#wording/finding/basis.ts'
import { ruleQuestion } from '#wording/rule.ts'

import { RuleLink } from '../rule/rule-link.tsx'
import { evidenceOf } from './evidence.ts'
import { EvidenceTable } from './evidence-table.tsx'
import styles from './finding-basis.module.css'

type FindingBasisProps = {
  readonly finding: Finding
  readonly facts: Omit<PatientFacts, 'coverage'>
  readonly rules: Ruleset
  /** Not where the records stand beside it already. */
  readonly withEvidence?: boolean
}

/** What stands beside the finding already: its sentence, its tier and its first day. */
const SAID_BEFORE: ReadonlySet<string> = new Set(['Because', 'Urgency', 'Since'])
const THRESHOLD = 'Line'
const RULE = 'Rule'

/** On what a finding rests: the rule, its inputs with their sources, what was missing, what would clear it, its lines. */
export function FindingBasis({ finding, facts, rules, withEvidence = true }: FindingBasisProps) {
  const lines = basis(finding, rules).filter(({ label }) => !SAID_BEFORE.has(label))
  const evidence = withEvidence ? evidenceOf(finding.evidence, facts) : []
  const thresholds = lines.filter(({ label }) => label === THRESHOLD)
  return (
    <div className={styles.basis}>
      <p>{ruleQuestion(finding.rule)}</p>
      {evidence.length > 0 && <EvidenceTable lines={evidence} />}
      <Lines rule={finding.rule} lines={lines.filter(({ label }) => label !== THRESHOLD)} />
      {thresholds.length > 0 && (
        <details className={styles.thresholds}>
          <summary>{thresholds.length} numbers of the rule, with their sources</summary>
          <ul>
            {thresholds.map(({ text }) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}

function Lines({ rule, lines }: { readonly rule: RuleId; readonly lines: readonly BasisLine[] }) {
  return (
    <dl className={styles.lines}>
      {lines.map(({ label, text }) => (
        <Fragment key={`${label} ${text}`}>
          <dt>{label}</dt>
          <dd>{label === RULE ? <RuleLink rule={rule}>{text}</RuleLink> : text}</dd>
        </Fragment>
      ))}
    </dl>
  )
}
