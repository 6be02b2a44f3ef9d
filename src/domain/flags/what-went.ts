import type { PatientFacts } from '../facts/patient-facts.ts'
import type { FactId, Refusal } from '../facts/record.ts'
import type { Clear, Finding, Raised, Unknown } from '../findings/finding.ts'
import type { Obligation } from '../follow-up/obligation.ts'
import type { Moment } from '../time/when.ts'

/** What was raised and is no longer, by when that was seen, and why. */
export type Gone = { readonly at: Moment } & (
  | { readonly kind: 'finding'; readonly finding: Raised; readonly because: WhyGone }
  | { readonly kind: 'obligation'; readonly obligation: Obligation; readonly now?: Obligation }
)

export type WhyGone =
  | { readonly kind: 'deceased' }
  /** What it rested on was taken back, or cannot be read as it is now. */
  | { readonly kind: 'refused'; readonly refusals: readonly Refusal[] }
  /** What it rested on is not in the record any more. */
  | { readonly kind: 'removed'; readonly records: readonly FactId[] }
  | { readonly kind: 'cleared'; readonly finding: Clear }
  | { readonly kind: 'unknown'; readonly finding: Unknown }
  /** The same problem is now told by another rule, or of another place. */
  | { readonly kind: 'replaced'; readonly finding: Raised }
  | { readonly kind: 'not-applicable' }

type Reviewed = {
  readonly findings: readonly Finding[]
  readonly obligations: readonly Obligation[]
  readonly facts: Omit<PatientFacts, 'coverage'>
}

/** As much of a review as is needed to say later what went. */
export type Remembered = {
  readonly raised: readonly Raised[]
  readonly late: readonly Obligation[]
  /** Of what findings rested on: the records that were there. */
  readonly present: ReadonlySet<FactId>
}

export function remember({ findings, obligations, facts }: Reviewed): Remembered {
  const raised = findings.filter((finding): finding is Raised => finding.verdict === 'raised')
  const known = idsIn(facts)
  return {
    raised,
    late: obligations.filter(({ tier }) => tier !== undefined),
    present: new Set(raised.flatMap(({ evidence }) => evidence).filter((id) => known.has(id))),
  }
}

/** A finding that vanishes without a word could be an error of anyone: each that went says why. */
export function whatWent(before: Remembered, after: Reviewed, at: Moment): readonly Gone[] {
  const { raised, late } = remember(after)
  const still = new Set(raised.map(keyOfFinding))
  const stillLate = new Set(late.map(keyOfObligation))
  const known = idsIn(after.facts)
  return [
    ...before.raised
      .filter((finding) => !still.has(keyOfFinding(finding)))
      .map((finding): Gone => {
        const lost = finding.evidence.filter((id) => before.present.has(id) && !known.has(id))
        return { kind: 'finding', at, finding, because: whyGone(finding, after, lost) }
      }),
    ...before.late
      .filter((obligation) => !stillLate.has(keyOfObligation(obligation)))
      .map((obligation) => goneObligation(obligation, after, at)),
  ]
}

function whyGone(finding: Raised, { findings, facts }: Reviewed, lost: readonly FactId[]): WhyGone {
  if (facts.patient.deceased) return { kind: 'deceased' }
  const refusals = facts.refusals.filter(({ resource }) => finding.evidence.includes(resource))
  if (refusals.length > 0) return { kind: 'refused', refusals }
  if (lost.length > 0) return { kind: 'removed', records: lost }
  const own = findings.find((one) => keyOfFinding(one) === keyOfFinding(finding))
  if (own?.verdict === 'clear') return { kind: 'cleared', finding: own }
  if (own?.verdict === 'unknown') return { kind: 'unknown', finding: own }
  const other = findings.find(
    (one): one is Raised => one.verdict === 'raised' && one.problem === finding.problem,
  )
  return other === undefined ? { kind: 'not-applicable' } : { kind: 'replaced', finding: other }
}

function goneObligation(obligation: Obligation, { obligations }: Reviewed, at: Moment): Gone {
  const now = obligations.find((one) => keyOfObligation(one) === keyOfObligation(obligation))
  return { kind: 'obligation', at, obligation, ...(now !== undefined && { now }) }
}

function keyOfFinding({ rule, site }: Pick<Finding, 'rule' | 'site'>): string {
  return `${rule} ${site ?? ''}`
}

function keyOfObligation({ kind, named }: Obligation): string {
  return `${kind} ${named ?? ''}`
}

function idsIn(facts: Reviewed['facts']): ReadonlySet<FactId> {
  const ids = new Set<FactId>([facts.patient.id])
  for (const list of Object.values(facts)) {
    if (!Array.isArray(list)) continue
    for (const fact of list) if (isNamed(fact)) ids.add(fact.id)
  }
  return ids
}

function isNamed(fact: unknown): fact is { readonly id: FactId } {
  return typeof fact === 'object' && fact !== null && 'id' in fact && typeof fact.id === 'string'
}
