import type { Finding } from '#domain/findings/finding.ts'
import type { Ruleset } from '#domain/rules/ruleset.ts'
import type { PatientReview } from '#domain/review/patient-review.ts'
import { Card } from '#ui/layout/card.tsx'
import { FindingBasis } from '#widgets/basis/finding-basis.tsx'
import { useDisplayUnits } from '#widgets/laboratory/display-units.ts'
import { because } from '#wording/finding/because.ts'

import styles from './clear-list.module.css'

type ClearListProps = {
  readonly findings: readonly Finding[]
  readonly facts: PatientReview['facts']
  readonly rules: Ruleset
}

/** Rules that were answered in the negative, with the facts that answer them: silence would prove nothing. */
export function ClearList({ findings, facts, rules }: ClearListProps) {
  const display = useDisplayUnits()
  const clear = findings.flatMap((finding) => (finding.verdict === 'clear' ? [finding] : []))
  if (clear.length === 0) return null
  return (
    <Card title="Checked, not raised" note={`${clear.length} ${clear.length === 1 ? 'rule' : 'rules'}`}>
      {clear.map((finding) => (
        <details className={styles.clear} key={`${finding.rule} ${finding.site ?? ''}`}>
          <summary>
            {because(finding, display)} <span className={styles.rule}>{finding.rule}</span>
          </summary>
          <FindingBasis finding={finding} facts={facts} rules={rules} />
        </details>
      ))}
    </Card>
  )
}
