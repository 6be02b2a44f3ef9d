import type { Finding } from '#domain/findings/finding.ts'
import type { RuleId } from '#domain/findings/rule-id.ts'
import { byUrgency } from '#domain/findings/tier.ts'
import type { CaseloadRow } from '#domain/review/caseload-row.ts'

/** One patient for whom a rule is raised, or cannot tell. */
export type Hit = { readonly row: CaseloadRow; readonly finding: Finding }

export type RuleHits = { readonly raised: readonly Hit[]; readonly unknown: readonly Hit[] }

const NONE: RuleHits = { raised: [], unknown: [] }

/** What each rule says of the caseload at this moment, the most urgent first, then in the order of the list. Context alone makes no row, and counts nowhere. */
export function hitsByRule(rows: readonly CaseloadRow[]): (rule: RuleId) => RuleHits {
  const hits = new Map<RuleId, { readonly raised: Hit[]; readonly unknown: Hit[] }>()
  const of = (rule: RuleId) => {
    const known = hits.get(rule) ?? { raised: [], unknown: [] }
    hits.set(rule, known)
    return known
  }
  for (const row of rows) {
    for (const { parts } of row.flags)
      for (const part of parts)
        if (part.kind === 'finding') of(part.finding.rule).raised.push({ row, finding: part.finding })
    for (const { finding } of row.doubts) of(finding.rule).unknown.push({ row, finding })
  }
  return (rule) => {
    const { raised, unknown } = hits.get(rule) ?? NONE
    return { raised: raised.toSorted(byTier), unknown }
  }
}

function byTier({ finding: a }: Hit, { finding: b }: Hit): number {
  return a.verdict === 'raised' && b.verdict === 'raised' ? byUrgency(a.tier, b.tier) : 0
}

/** A rule may speak of several sites of one patient. */
export function patientsIn(hits: readonly Hit[]): number {
  return new Set(hits.map(({ row }) => row.patient)).size
}
