import type { Clear, Raised, Unknown } from '#domain/findings/finding.ts'
import type { PatientFacts } from '#domain/facts/patient-facts.ts'
import { Value } from '#ui/text/value.tsx'
import { wordDay } from '#wording/day.ts'
import { ruleName, ruleQuestion } from '#wording/rule.ts'
import { needsText, wordBadge } from '#wording/terms.ts'

import { evidenceOf } from './evidence.ts'
import { EvidenceTable } from './evidence-table.tsx'
import styles from './finding-basis.module.css'

type FindingBasisProps = {
  readonly finding: Raised | Unknown | Clear
  readonly facts: Omit<PatientFacts, 'coverage'>
  readonly ruleset: string
}

/** On what a finding rests: the rule, its inputs with their sources, what was missing. */
export function FindingBasis({ finding, facts, ruleset }: FindingBasisProps) {
  const lines = evidenceOf(finding.evidence, facts)
  return (
    <div className={styles.basis}>
      <p className={styles.rule}>
        Rule {finding.rule}, {ruleName(finding.rule).toLowerCase()}, of {ruleset}
        {finding.verdict === 'raised' && (
          <>
            , since <Value>{wordDay(finding.since)}</Value>
          </>
        )}
      </p>
      <p>{ruleQuestion(finding.rule)}</p>
      {lines.length > 0 && <EvidenceTable lines={lines} />}
      <Remarks finding={finding} />
    </div>
  )
}

function Remarks({ finding }: { readonly finding: Raised | Unknown | Clear }) {
  if (finding.verdict === 'clear') return null
  const missing = finding.verdict === 'raised' ? finding.missing : finding.needs
  const badges = finding.verdict === 'raised' ? finding.badges : []
  return (
    <>
      {badges.length > 0 && <p>Note: {badges.map((badge) => wordBadge(badge)).join('; ')}.</p>}
      {missing.length > 0 && (
        <p>
          <strong>{finding.verdict === 'raised' ? 'Missing:' : 'Needs:'}</strong>{' '}
          {missing.map(needsText).join(', ')}.
        </p>
      )}
    </>
  )
}
