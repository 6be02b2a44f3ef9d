import type { AtLeastOne, FactId } from '../../facts/record.ts'
import type { Strength } from '../../facts/treatment.ts'
import type { Finding, MissingFact } from '../../findings/finding.ts'
import type { Rule, RuleInput } from '../../rules/rule.ts'
import { clearanceFrom, creatinineClearance, type KnownClearance } from '../creatinine-clearance.ts'
import { creatininePicture } from '../creatinine.ts'
import { forHypercalcemia } from '../for-hypercalcemia.ts'
import { infusionOf, lastGiven, statedInfusion, type Infusion } from '../infusion.ts'
import type { Prescribed } from '../kidney-reason.ts'
import { zoledronateDose, type TableDose } from '../zoledronate-dose.ts'
import { doubtOf, evidenceOf, KIDNEY_RULE_NEEDS, statedClearance, unknownOf } from './verdicts.ts'

const RULE = { rule: 'B-03', problem: 'bone-agent' } as const

/** Is more zoledronate prescribed than the table gives for the clearance? */
export const doseAboveTable: Rule = {
  id: RULE.rule,
  version: 1,
  problem: RULE.problem,
  needs: KIDNEY_RULE_NEEDS,
  evaluate: (input) => {
    const infusion = infusionOf(input, ['zoledronate'])
    if (infusion === undefined) return []
    const other = forHypercalcemia(RULE, infusion, input)
    return other ? [other] : byTable(infusion, input)
  },
}

/** What is preliminary may raise. Below the table there is no dose to hold it against: that clearance has its own rule. */
function byTable(infusion: Infusion, input: RuleInput): readonly Finding[] {
  const { facts, ruleset, now } = input
  const { preliminary } = creatininePicture(facts, ruleset, now)
  const early = preliminary && clearanceFrom(preliminary, facts, ruleset, now)
  const clearance = creatinineClearance(facts, ruleset, now)
  const prescribed = prescribedFor(infusion, input)
  const above = [early, clearance].flatMap((of) =>
    of?.state === 'known' ? (raisedBy(zoledronateDose(of, ruleset), of, prescribed, infusion) ?? []) : [],
  )
  if (above.length > 0) return above.slice(0, 1)
  return clearance.state === 'unknown'
    ? [unknown(clearance.missing, [], infusion, input)]
    : notAbove(clearance, prescribed, infusion, input)
}

function notAbove(
  clearance: KnownClearance,
  prescribed: Prescribed | undefined,
  infusion: Infusion,
  input: RuleInput,
): readonly Finding[] {
  const table = zoledronateDose(clearance, input.ruleset)
  if (table.kind === 'not-recommended') return []
  const needs = lackOf(table, prescribed, input)
  if (needs !== undefined || table.kind === 'undecided')
    return [unknown([needs ?? 'creatinine-number'], clearance.evidence, infusion, input)]
  return [
    {
      ...RULE,
      verdict: 'clear',
      reason: {
        id: 'kidney-dose-by-table',
        ...told(table.milligrams, clearance, infusion),
        ...(prescribed && { prescribed }),
      },
      ...measured(clearance),
      evidence: evidenceOf(clearance.evidence, infusion.evidence),
    },
  ]
}

function lackOf(
  table: TableDose,
  prescribed: Prescribed | undefined,
  input: RuleInput,
): MissingFact | undefined {
  if (table.kind === 'undecided') return 'creatinine-number'
  if (table.kind === 'dose' && table.isReduced && prescribed === undefined) return 'prescribed-dose'
  return doubtOf(creatininePicture(input.facts, input.ruleset, input.now), input)
}

function unknown(
  needs: AtLeastOne<MissingFact>,
  looked: readonly FactId[],
  infusion: Infusion,
  { facts, ruleset, now }: RuleInput,
): Finding {
  const { doubt } = creatininePicture(facts, ruleset, now)
  return unknownOf(RULE, needs, [...looked, ...(doubt ? [doubt.evidence] : []), ...infusion.evidence])
}

function raisedBy(
  table: TableDose,
  clearance: KnownClearance,
  prescribed: Prescribed | undefined,
  infusion: Infusion,
): Finding | undefined {
  if (table.kind !== 'dose' || !table.isReduced) return undefined
  if (prescribed === undefined || prescribed.milligrams <= table.milligrams) return undefined
  const { creatinine } = clearance
  return {
    ...RULE,
    verdict: 'raised',
    tier: 'this-week',
    reason: { id: 'kidney-dose-above-table', ...told(table.milligrams, clearance, infusion), prescribed },
    ...measured(clearance),
    evidence: evidenceOf(clearance.evidence, infusion.evidence),
    since: creatinine.when.day,
    badges: creatinine.status === 'preliminary' ? ['preliminary'] : [],
    missing: [],
  }
}

/** As ordered; without an order, as it was last given. */
function prescribedFor({ agent, order }: Infusion, { facts }: RuleInput): Prescribed | undefined {
  if (order !== undefined) return inMilligrams(order.strength, 'order')
  return inMilligrams(lastGiven(facts, agent)?.strength, 'last-dose')
}

function inMilligrams(strength: Strength | undefined, by: Prescribed['by']): Prescribed | undefined {
  return strength?.unit === 'mg' ? { milligrams: strength.value, by } : undefined
}

function told(tableMilligrams: number, clearance: KnownClearance, infusion: Infusion) {
  return { dose: statedInfusion(infusion), clearance: statedClearance(clearance), tableMilligrams }
}

function measured({ value }: KnownClearance) {
  return { measure: 'creatinine-clearance', value, unit: 'mL/min' } as const
}
