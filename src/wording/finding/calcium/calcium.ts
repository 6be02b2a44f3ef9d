import type { CalciumReason } from '#domain/calcium/calcium-reason.ts'
import type { StatedCalcium } from '#domain/calcium/calcium-value.ts'
import type { Problem } from '#domain/findings/problem.ts'

import { wordCalcium, type DisplayUnits } from '../../amount.ts'
import { wordDay } from '../../day.ts'
import { wordDays } from '../../list.ts'
import { wordWhyRefused } from '../../refusal.ts'
import { wordBadge } from '../../terms.ts'
import { wordFull, wordGraded, wordStated, wordSymptoms } from './stated-calcium.ts'

/** Why a finding on calcium stands, in one sentence without its full stop. */
export function wordCalciumReason(reason: CalciumReason, problem: Problem, display: DisplayUnits): string {
  if (isDoubt(reason)) return wordDoubt(reason, display)
  switch (reason.id) {
    case 'calcium-high':
      return [
        wordGraded(reason.calcium, reason.grade, display),
        ...treated(reason),
        ...notEnded(reason.notEndedBy, display),
      ].join('; ')
    case 'calcium-low':
      return wordLow(reason, display)
    case 'calcium-high-with-symptoms':
      return `${wordGraded(reason.calcium, reason.grade, display)}, with ${wordSymptoms([...reason.red, ...reason.amber])}`
    case 'calcium-rising':
      return wordRising(reason, display)
    case 'calcium-rapid-rise':
      return wordRapidRise(reason, display)
    case 'calcium-remark':
      return `${wordFull(reason.calcium, display)}: ${wordBadge(reason.remark)}`
    case 'calcium-discordant':
      return `${wordFull(reason.total, display)}, but ${wordStated(reason.corrected, display)}: consider ionized calcium`
    case 'calcium-within':
      return `${wordFull(reason.calcium, display)}: not ${problem === 'calcium-low' ? 'below the lower' : 'above the upper'} limit`
    case 'calcium-steady':
      return `${wordFull(reason.latest, display)}: no rise that counts`
  }
}

type Of<Id extends CalciumReason['id']> = Extract<CalciumReason, { readonly id: Id }>

const DOUBTS = [
  'calcium-symptoms-denied',
  'calcium-symptoms-not-told',
  'calcium-none',
  'calcium-refused',
  'calcium-stale',
  'calcium-uncorrected',
  'calcium-undecided',
  'calcium-implausible',
  'calcium-preliminary',
] as const satisfies readonly CalciumReason['id'][]

type Doubt = Of<(typeof DOUBTS)[number]>

/** Reasons that say why nobody can tell: none of them is ever raised. */
export function isDoubt(reason: CalciumReason): reason is Doubt {
  const ids: readonly string[] = DOUBTS
  return ids.includes(reason.id)
}

function wordDoubt(reason: Doubt, display: DisplayUnits): string {
  switch (reason.id) {
    case 'calcium-none':
      return 'No calcium result on record'
    case 'calcium-refused': {
      const on = reason.day === undefined ? '' : ` on ${wordDay(reason.day)}`
      return `Calcium${on} unreadable: ${wordWhyRefused(reason.why, reason.detail)}`
    }
    case 'calcium-stale':
      return `${wordFull(reason.calcium, display)}: too old to reassure${overdue(reason.daysOverdue)}`
    case 'calcium-uncorrected':
      return `${wordFull(reason.calcium, display)}: not corrected, no albumin to correct it with`
    case 'calcium-undecided':
      return `${wordFull(reason.calcium, display)}: a bound that does not decide`
    case 'calcium-implausible':
      return `${wordFull(reason.calcium, display)}: not plausible, check unit and specimen`
    case 'calcium-preliminary':
      return `${wordFull(reason.calcium, display)}: preliminary, does not clear`
    case 'calcium-symptoms-denied':
      return `${wordFull(reason.calcium, display)}; answered on symptoms: ${wordSymptoms(reason.denied)}`
    case 'calcium-symptoms-not-told':
      return `${wordFull(reason.calcium, display)}; nothing is known of symptoms`
  }
}

function treated({
  treatedOn,
  recheckDue,
}: Pick<Of<'calcium-high'>, 'treatedOn' | 'recheckDue'>): readonly string[] {
  if (treatedOn === undefined) return []
  const recheck = recheckDue === undefined ? '' : `, re-check due ${wordDay(recheckDue)}`
  return [`treated on ${wordDay(treatedOn)}${recheck}`]
}

function notEnded(newer: readonly StatedCalcium[], display: DisplayUnits): readonly string[] {
  return newer.slice(0, 1).map((calcium) => `not ended by ${wordStated(calcium, display)}`)
}

function overdue(days: number | undefined): string {
  return days === undefined || days <= 0 ? '' : `, the next is ${wordDays(days)} overdue`
}

function wordLow(reason: Of<'calcium-low'>, display: DisplayUnits): string {
  const felt = [...reason.tetany, ...reason.red]
  return [
    `${wordGraded(reason.calcium, reason.grade, display)}${felt.length === 0 ? '' : `, with ${wordSymptoms(felt)}`}`,
    ...(reason.boneAgentGiven === undefined ? [] : [`bone agent given on ${wordDay(reason.boneAgentGiven)}`]),
    ...(reason.boneAgentDue === undefined ? [] : [`bone agent due on ${wordDay(reason.boneAgentDue)}`]),
    ...notEnded(reason.notEndedBy, display),
  ].join('; ')
}

function wordRising(
  { first, latest, rise, values, days, reachesLimitInDays }: Of<'calcium-rising'>,
  display: DisplayUnits,
): string {
  const fitted = `${values} values in ${wordDays(days)}, fitted rise ${wordCalcium({ value: rise, unit: latest.unit })}`
  const limit = `the upper limit ${wordCalcium({ value: latest.high, unit: latest.unit })}`
  const reaches =
    reachesLimitInDays === undefined ? '' : `: reaches ${limit} in about ${wordDays(reachesLimitInDays)}`
  const from = `${wordCalcium(first, display)} on ${wordDay(first.day)}`
  return `${wordFull(latest, display)}, rising from ${from} (${fitted})${reaches}`
}

function wordRapidRise(
  { lowest, latest, rise, days }: Of<'calcium-rapid-rise'>,
  display: DisplayUnits,
): string {
  const by = wordCalcium({ value: rise, unit: latest.unit }, display)
  return `${wordFull(latest, display)}: up by ${by} in ${wordDays(days)}, from ${wordCalcium(lowest, display)} on ${wordDay(lowest.day)}`
}
