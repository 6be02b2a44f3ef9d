import type { Finding } from '#domain/findings/finding.ts'
import type { Reason } from '#domain/findings/reason.ts'

import type { DisplayUnits } from '../amount.ts'
import { wordCalciumReason } from './calcium/calcium.ts'
import { wordComplicationReason } from './complication.ts'
import { wordCordReason } from './cord/cord.ts'
import { wordDataReason } from './data.ts'
import { wordDoseReason } from './dose.ts'
import { wordFractureReason } from './fracture/fracture.ts'
import { isAroundDoses, wordAroundDoses } from './bone-agent/around-doses.ts'
import { wordHighCalcium } from './calcium/high-calcium.ts'
import { wordJawReason } from './jaw.ts'
import { wordKidneyReason } from './kidney.ts'
import { wordList } from '../list.ts'
import { wordPainReason } from './pain/pain.ts'
import { isOfKind } from './reason-kind.ts'
import { ruleName } from '../rule.ts'
import { wordSpinePainReason } from './cord/spine-pain.ts'
import { needsText } from '../terms.ts'

/** One English sentence, without its full stop: what was found, when, in which units, or why nobody can tell. */
export function because(finding: Finding, display: DisplayUnits = 'as-reported'): string {
  const told = finding.reason && wordReason(finding.reason, finding, display)
  if (finding.verdict === 'unknown') {
    const needs = `needs ${wordList(finding.needs.map(needsText))}`
    return told === undefined ? `Cannot tell: ${needs}` : `${told}: ${needs}`
  }
  if (told !== undefined) return told
  return finding.verdict === 'clear' ? `${ruleName(finding.rule)}: not found` : ruleName(finding.rule)
}

/** Every kind of reason has its words: one that has none, or begins like another kind, does not compile. */
function wordReason(reason: Reason, { problem }: Finding, display: DisplayUnits): string {
  if (isOfKind(reason, 'calcium')) return wordCalciumReason(reason, problem, display)
  if (isOfKind(reason, 'high-calcium')) return wordHighCalcium(reason, display)
  if (isAroundDoses(reason)) return wordAroundDoses(reason, display)
  if (isOfKind(reason, 'cord')) return wordCordReason(reason)
  if (isOfKind(reason, 'spine')) return wordSpinePainReason(reason)
  if (isOfKind(reason, 'complication')) return wordComplicationReason(reason)
  if (isOfKind(reason, 'fracture')) return wordFractureReason(reason)
  if (isOfKind(reason, 'pain')) return wordPainReason(reason)
  if (isOfKind(reason, 'kidney')) return wordKidneyReason(reason)
  if (isOfKind(reason, 'jaw')) return wordJawReason(reason)
  if (isOfKind(reason, 'dose')) return wordDoseReason(reason)
  return wordDataReason(reason)
}
