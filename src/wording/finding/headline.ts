import type { Finding, Raised, Unknown } from '#domain/findings/finding.ts'

import type { DisplayUnits } from '../amount.ts'
import { because } from './because.ts'
import { calciumHeadline } from './calcium/calcium-headline.ts'
import { complicationHeadline } from './complication.ts'
import { cordHeadline } from './cord/cord.ts'
import { doseHeadline } from './dose.ts'
import { fractureHeadline } from './fracture/fracture.ts'
import { aroundDosesHeadline, isAroundDoses } from './bone-agent/around-doses.ts'
import { highCalciumHeadline } from './calcium/high-calcium.ts'
import { jawHeadline } from './jaw.ts'
import { kidneyHeadline } from './kidney.ts'
import { wordDays, wordList } from '../list.ts'
import { painHeadline } from './pain/pain.ts'
import { isOfKind } from './reason-kind.ts'
import { wordWhyRefused } from '../refusal.ts'
import { ruleName } from '../rule.ts'
import { spinePainHeadline } from './cord/spine-pain.ts'
import { needsText, wordProblem } from '../terms.ts'

/** What a row says first: `Calcium 2.95 mmol/L, CTCAE grade 2`. The sentence behind it is `because`. */
export function headline(finding: Finding, display: DisplayUnits = 'as-reported'): string {
  switch (finding.verdict) {
    case 'raised':
      return headlineOfRaised(finding, display)
    case 'unknown':
      return headlineOfUnknown(finding)
    case 'clear':
      return `${ruleName(finding.rule)}: not found`
  }
}

function headlineOfRaised(finding: Raised, display: DisplayUnits): string {
  return ownHeadline(finding, display) ?? ruleName(finding.rule)
}

/** None for what is never raised. */
function ownHeadline(finding: Raised, display: DisplayUnits): string | undefined {
  const { reason, rule } = finding
  if (isOfKind(reason, 'calcium')) return calciumHeadline(reason, rule, display)
  if (isOfKind(reason, 'high-calcium')) return highCalciumHeadline(reason, display)
  if (isAroundDoses(reason)) return aroundDosesHeadline(reason, display)
  if (isOfKind(reason, 'cord')) return cordHeadline(reason)
  if (isOfKind(reason, 'spine')) return spinePainHeadline(reason)
  if (isOfKind(reason, 'complication')) return complicationHeadline(reason)
  if (isOfKind(reason, 'fracture')) return fractureHeadline(reason)
  if (isOfKind(reason, 'pain')) return painHeadline(reason)
  if (isOfKind(reason, 'kidney')) return kidneyHeadline(reason)
  if (isOfKind(reason, 'jaw')) return jawHeadline(reason)
  if (isOfKind(reason, 'dose')) return doseHeadline(reason)
  return firstPart(because(finding, display))
}

function firstPart(sentence: string): string {
  return sentence.split('; ')[0] ?? sentence
}

function headlineOfUnknown({ problem, needs, reason }: Unknown): string {
  if (reason?.id === 'calcium-stale')
    return `Calcium not known: the newest is too old${late(reason.daysOverdue)}`
  if (reason?.id === 'calcium-refused')
    return `Calcium unreadable: ${wordWhyRefused(reason.why, reason.detail)}`
  return `${wordProblem(problem)} cannot be told: needs ${wordList(needs.map(needsText))}`
}

function late(days: number | undefined): string {
  return days === undefined ? '' : `, the next ${wordDays(days)} overdue`
}
