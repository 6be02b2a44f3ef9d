import type { Refusal } from '#domain/facts/record.ts'
import type { Finding, Missing } from '#domain/findings/finding.ts'
import { OBLIGATION_KINDS } from '#domain/findings/problem.ts'
import { RULE_IDS } from '#domain/findings/rule-id.ts'
import type { Obligation } from '#domain/follow-up/obligation.ts'
import type { PatientReview } from '#domain/review/patient-review.ts'
import { isoDay } from '#domain/time/day.ts'
import { because } from '#wording/finding/because.ts'

import type { DisplayUnits } from '../config-file.ts'
import type { FindingOutput, NeedOutput, ObligationOutput, PatientOutput, RefusalOutput } from './shape.ts'

type Wanted = { readonly source: string; readonly all: boolean; readonly units: DisplayUnits }

/** Findings by rule as the register lists them, then by site; obligations by kind and day; refusals by resource. */
export function patientOutput(review: PatientReview, { source, all, units }: Wanted): PatientOutput {
  const { row, findings, obligations } = review
  return {
    patient: row.patient,
    source,
    deceased: row.deceased,
    findings: findings
      .filter(({ verdict }) => all || verdict !== 'clear')
      .toSorted(byRule)
      .map((finding) => findingOutput(finding, units)),
    obligations: obligations.toSorted(byKind).map(obligationOutput),
    refused: review.facts.refusals.toSorted(byResource).map(refusalOutput),
  }
}

function findingOutput(finding: Finding, units: DisplayUnits): FindingOutput {
  const { rule, site, verdict, evidence } = finding
  const common = { ...(site !== undefined && { site }), evidence, because: because(finding, units) }
  switch (verdict) {
    case 'raised':
      return {
        rule,
        verdict,
        tier: finding.tier,
        ...measured(finding),
        since: isoDay(finding.since),
        ...common,
        ...remarks(finding),
      }
    case 'clear':
      return { rule, verdict, ...measured(finding), ...common }
    case 'unknown':
      return { rule, verdict, ...common, needs: finding.needs.map(needOutput) }
  }
}

type Measured = Pick<FindingOutput, 'grade' | 'measure' | 'value' | 'unit' | 'range'>

function measured({ grade, measure, value, unit, range }: Measured): Measured {
  return {
    ...(grade !== undefined && { grade }),
    ...(measure !== undefined && { measure }),
    ...(value !== undefined && { value }),
    ...(unit !== undefined && { unit }),
    ...(range !== undefined && { range: { min: range.min, max: range.max } }),
  }
}

function remarks({
  badges,
  missing,
}: Extract<Finding, { verdict: 'raised' }>): Pick<FindingOutput, 'badges' | 'needs'> {
  return {
    ...(badges.length > 0 && { badges }),
    ...(missing.length > 0 && { needs: missing.map(needOutput) }),
  }
}

function needOutput(missing: Missing): NeedOutput {
  return missing.kind === 'fact' ? missing.needs : `not-loaded:${missing.concept}`
}

function obligationOutput(obligation: Obligation): ObligationOutput {
  const { kind, named, status, exempt, due, graceEnds, daysOverdue, tier, booking, bookedFor, lastDone } =
    obligation
  return {
    kind,
    ...(named !== undefined && { named }),
    status,
    ...(exempt !== undefined && { exempt: exempt.why }),
    ...(due !== undefined && { due: isoDay(due) }),
    ...(graceEnds !== undefined && { graceEnds: isoDay(graceEnds) }),
    ...(daysOverdue !== undefined && { daysOverdue }),
    ...(tier !== undefined && { tier }),
    booking,
    ...(bookedFor !== undefined && { bookedFor: isoDay(bookedFor) }),
    ...(lastDone !== undefined && { lastDone: isoDay(lastDone) }),
    evidence: obligation.evidence,
  }
}

function refusalOutput({ resource, why, detail }: Refusal): RefusalOutput {
  return { resource, why, ...(detail !== undefined && detail !== '' && { detail }) }
}

function byRule(a: Finding, b: Finding): number {
  return RULE_IDS.indexOf(a.rule) - RULE_IDS.indexOf(b.rule) || byText(a.site ?? '', b.site ?? '')
}

function byKind(a: Obligation, b: Obligation): number {
  return (
    OBLIGATION_KINDS.indexOf(a.kind) - OBLIGATION_KINDS.indexOf(b.kind) ||
    byDue(a, b) ||
    byText(a.named ?? '', b.named ?? '')
  )
}

function byResource(a: Refusal, b: Refusal): number {
  return byText(a.resource, b.resource) || byText(a.why, b.why) || byText(a.detail ?? '', b.detail ?? '')
}

/** By code units: the same on every machine. */
export function byText(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

function byDue(a: Obligation, b: Obligation): number {
  if (a.due === b.due) return 0
  return (a.due ?? Infinity) < (b.due ?? Infinity) ? -1 : 1
}
