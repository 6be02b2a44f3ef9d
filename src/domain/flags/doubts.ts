import type { Finding, Unknown } from '../findings/finding.ts'
import type { RuleId } from '../findings/rule-id.ts'
import type { Doubt } from '../review/flag.ts'
import type { Day } from '../time/day.ts'

/** What only ever stands beside other findings makes no row when it holds, and none when it cannot be told. */
const CONTEXT_ONLY: ReadonlySet<RuleId> = new Set(['L-05'])

/** What no rule can tell about this patient, in the order of the rules. */
export function doubtsOf(findings: readonly Finding[]): readonly Doubt[] {
  return findings.flatMap((finding) =>
    finding.verdict === 'unknown' && !isContext(finding)
      ? [{ problem: finding.problem, finding, evidence: finding.evidence }]
      : [],
  )
}

/** What has not come may still be anything. */
function isContext({ rule, needs }: Unknown): boolean {
  return CONTEXT_ONLY.has(rule) && needs.every(({ kind }) => kind === 'fact')
}

/** It needs nothing but records that are not loaded: the gap is told once for the patient, not once for each rule. */
export function awaitsRecords({ finding: { needs } }: Doubt): boolean {
  return needs.every(({ kind }) => kind === 'not-loaded')
}

/** The day of the record that leaves the doubt, where it is about one. */
export function dayOfDoubt({ finding: { reason } }: Doubt): Day | undefined {
  if (reason === undefined) return undefined
  if (reason.id === 'calcium-refused') return reason.day
  return 'calcium' in reason ? reason.calcium.day : undefined
}
