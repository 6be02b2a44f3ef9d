import type { CalciumReason } from '#domain/calcium/calcium-reason.ts'
import type { DataReason } from '#domain/data-quality/data-reason.ts'
import type { Finding } from '#domain/findings/finding.ts'
import type { Reason } from '#domain/findings/reason.ts'

import type { DisplayUnits } from './amount.ts'
import { wordCalciumReason } from './calcium.ts'
import { wordDataReason } from './data.ts'
import { capitalized, wordList } from './list.ts'
import { ruleName } from './rule.ts'
import { needsText } from './terms.ts'

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

function wordReason(reason: Reason, finding: Finding, display: DisplayUnits): string {
  if (isCalcium(reason)) return wordCalciumReason(reason, finding.problem, display)
  if (isData(reason)) return wordDataReason(reason)
  return capitalized(ruleName(finding.rule))
}

function isCalcium(reason: Reason): reason is CalciumReason {
  return reason.id.startsWith('calcium-')
}

function isData(reason: Reason): reason is DataReason {
  return reason.id.startsWith('results-') || reason.id.startsWith('ranges-')
}
