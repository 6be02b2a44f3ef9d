import type { Finding } from '../findings/finding.ts'
import type { Doubt } from '../review/flag.ts'
import type { Day } from '../time/day.ts'

/** What no rule can tell about this patient, in the order of the rules. */
export function doubtsOf(findings: readonly Finding[]): readonly Doubt[] {
  return findings.flatMap((finding) =>
    finding.verdict === 'unknown' ? [{ problem: finding.problem, finding, evidence: finding.evidence }] : [],
  )
}

/** The day of the record that leaves the doubt, where it is about one. */
export function dayOfDoubt({ finding: { reason } }: Doubt): Day | undefined {
  if (reason === undefined) return undefined
  if (reason.id === 'calcium-refused') return reason.day
  return 'calcium' in reason ? reason.calcium.day : undefined
}
