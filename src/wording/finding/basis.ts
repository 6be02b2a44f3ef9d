import type { Finding } from '#domain/findings/finding.ts'
import type { RuleId } from '#domain/findings/rule-id.ts'
import { RULES } from '#domain/rules/registry.ts'
import { settingsOf } from '#domain/rules/register.ts'
import type { Ruleset, SettingKey } from '#domain/rules/ruleset.ts'
import { rulesetName } from '#domain/rules/ruleset-name.ts'

import type { DisplayUnits } from '../amount.ts'
import { because } from './because.ts'
import { wordDay } from '../day.ts'
import { ruleName } from '../rule.ts'
import { wordSetting, wordSource } from '../setting.ts'
import { needsText, wordBadge, wordTier } from '../terms.ts'

export type BasisLine = { readonly label: string; readonly text: string }

/** All that a finding rests on: what was found, by which rule and lines, what was missing, what would clear it. */
export function basis(
  finding: Finding,
  ruleset: Ruleset,
  display: DisplayUnits = 'as-reported',
): readonly BasisLine[] {
  const { rule, verdict } = finding
  const version = RULES.find(({ id }) => id === rule)?.version ?? 1
  return [
    { label: 'Because', text: because(finding, display) },
    {
      label: 'Rule',
      text: `${rule} version ${version}, ${ruleName(rule)}, ${rulesetName(ruleset)}`,
    },
    ...(verdict === 'raised'
      ? [
          { label: 'Urgency', text: wordTier(finding.tier) },
          { label: 'Since', text: wordDay(finding.since) },
          ...finding.badges.map((badge) => ({ label: 'Note', text: wordBadge(badge) })),
          ...finding.missing.map((missing) => ({ label: 'Missing', text: needsText(missing) })),
          { label: 'Clears when', text: clearsWhen(finding) },
        ]
      : []),
    ...(verdict === 'unknown'
      ? finding.needs.map((missing) => ({ label: 'Needs', text: needsText(missing) }))
      : []),
    ...thresholds(finding, ruleset),
  ]
}

/** The numbers that could have decided: of the unit and scale of the value, where it has them. */
function thresholds(finding: Finding, { settings }: Ruleset): readonly BasisLine[] {
  return settingsOf(finding.rule)
    .filter((key) => isOfValue(key, finding))
    .map((key) => {
      const { source, mark } = settings[key]
      return { label: 'Line', text: `${wordSetting(key, settings[key])}. ${wordSource(source, mark)}` }
    })
}

/** Units in which a line may be given beside another. */
const LINE_UNITS: readonly string[] = ['mmol/L', 'umol/L', 'mg/dL']

function isOfValue(key: SettingKey, finding: Finding): boolean {
  if (finding.verdict === 'unknown' || finding.measure === undefined) return true
  const { unit: own = '' } = finding
  const otherUnits = LINE_UNITS.includes(own) ? LINE_UNITS.filter((unit) => unit !== own) : []
  const otherScale = finding.measure === 'calcium-ionized' ? '.total.' : '.ionized.'
  return !key.includes(otherScale) && !otherUnits.some((unit) => key.endsWith(`.${unit}`))
}

const CLEARS_WHEN: Readonly<Record<RuleId, string>> = {
  'H-01':
    'a newer final calcium is not above its limit: of the same or a better kind (ionized, corrected), never a total without albumin; a high ionized calcium also by two newer corrected ones some days apart',
  'H-02': 'the calcium clears, or newer answers deny the symptoms',
  'H-03':
    'a newer calcium is farther below its limit, newer answers deny the symptoms, or the calcium is too old for it',
  'H-04': 'newer values no longer rise',
  'H-05': 'a newer calcium is reported',
  'H-06': 'the high calcium clears',
  'H-07': 'a newer corrected or ionized calcium is not above its limit',
  'H-08a': 'denosumab or a bisphosphonate is given, or a year has passed since the last denosumab',
  'H-08b': 'the calcium clears, or a year has passed since the last denosumab',
  'H-09': 'the high calcium clears, or newer results of kidney function are near their baseline',
  'H-10': 'a newer calcium is farther below its limit, or the drug is stopped',
  'H-11': 'calcium is measured, or the bone agent is stopped and the reason recorded',
  'H-12': 'the high calcium clears, or a parathyroid hormone nearer to the sample is below its lower limit',
  'H-13': 'a newer final calcium is reported, or the high calcium clears',
  'L-01':
    'a newer final calcium is not below its limit: of the same or a better kind (ionized, corrected), never a total without albumin; a low ionized calcium also by two newer corrected ones some days apart',
  'L-02': 'the calcium clears',
  'L-03': 'the calcium clears, or the dose is given, put off or stopped',
  'L-04': 'calcium and creatinine are measured, or the dose is given, put off or stopped',
  'L-05': 'newer results are no longer a risk, or denosumab is stopped and the reason recorded',
  'L-06': 'newer answers deny the symptoms, or a current calcium explains tingling away',
  'L-07': 'calcium is measured',
  'M-01':
    'a newer answer denies the symptoms, or a spine MRI is reported or an assessment recorded after them',
  'M-02': 'a newer answer denies the symptom, or a spine MRI is reported or an assessment recorded after it',
  'M-03':
    'a newer answer denies the pain, it is marked as usual and unchanged, or enough days have passed since it was last new or worse',
  'M-04':
    'a newer answer denies the pain, it is marked as usual and unchanged, or enough days have passed since it began',
  'M-05':
    'a newer answer denies the symptom, or a spine MRI is reported or an assessment recorded after it; an order that came too late is shown and does not clear it',
  'M-06':
    'a newer final score of the same vertebra is lower, or a review by a spinal surgeon or a stabilization of it is recorded since the score',
  'F-01':
    'a newer final score of the same bone is lower, or an orthopedic review or a fixation of it is recorded since the score',
  'F-02':
    'what is missing is recorded and the score is low, or an orthopedic review or a fixation of the bone is recorded since the score',
  'P-01': 'worst pain falls below the line on the last diary days',
  'P-02': 'the median of a week is no longer that far above the week before',
  'P-03': 'no pain is told there for some days, or it was there for longer than that',
  'P-04': 'fewer days of the week have many rescue doses or episodes',
  'P-05': 'the daily opioid is no longer that far above what it was before, or pain has come down with it',
  'P-06': 'a newer score, with the opioids of its day, is no progression',
  'P-07': 'an entry is made',
  'P-08': 'an analgesic is on record, or worst pain falls to mild',
  'B-01': 'creatinine is back near its baseline, or no zoledronate is to be given',
  'B-02': 'a newer clearance is not below the line, or the infusion is no longer ordered or due',
  'B-03': 'the order is changed to the dose of the table, or a newer clearance gives more',
  'B-04': 'an assessment by a dentist is recorded, or the bone agent is stopped with its reason',
  'B-05': 'a newer review by a dentist is recorded',
  'B-06': 'a newer answer denies the symptom, or a review of mouth or jaw is recorded after it',
  'B-07': 'the procedure is done, cancelled or planned further from a dose',
  'B-08':
    'a newer answer denies the pain, it is marked as usual and unchanged, or enough days have passed since it began',
  'B-09': 'a dose is given, or the stop is recorded with its reason',
  'B-10': 'a creatinine from shortly before the dose and a current calcium are there',
  'DQ-01': 'the source corrects the result',
  'DQ-02': 'the source corrects or withdraws the result',
  'DQ-03': 'the laboratory reports limits that can be right',
  'DQ-04': 'the strength is recorded',
  'DQ-05': 'the record is corrected, or the next dose is given in time',
  'CA-Q1': 'a calcium is measured ionized, or with an albumin that is not low',
  'CA-Q2': 'a calcium is measured ionized, or with a better kidney function',
  'CA-Q3': 'an ionized or a newer calcium decides',
  'CA-Q4': 'a calcium is measured ionized, or is within its limits',
  'C-01': 'a newer final count is not below its line',
  'C-02': 'a newer answer denies it, or 7 days have passed since it was told',
}

export function clearsWhen({ rule }: Pick<Finding, 'rule'>): string {
  return CLEARS_WHEN[rule]
}
