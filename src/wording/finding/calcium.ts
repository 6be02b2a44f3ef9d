import type { CalciumReason } from '#domain/calcium/calcium-reason.ts'
import type { Grade, StatedCalcium } from '#domain/calcium/calcium-value.ts'
import type { Problem } from '#domain/findings/problem.ts'
import type { StatedSymptom } from '#domain/symptoms/stated-symptom.ts'

import { wordAmount, wordCalcium, wordCalciumRange, type DisplayUnits } from '../amount.ts'
import { wordDay } from '../day.ts'
import { capitalized, wordDays, wordList } from '../list.ts'
import { wordCalciumMeasure } from '../measure.ts'
import { wordWhyRefused } from '../refusal.ts'
import { wordSymptom } from '../symptom.ts'

/** Why a finding on calcium stands, in one sentence without its full stop. */
export function wordCalciumReason(reason: CalciumReason, problem: Problem, display: DisplayUnits): string {
  if (isDoubt(reason)) return wordDoubt(reason, display)
  switch (reason.id) {
    case 'calcium-high':
      return [
        graded(reason.calcium, reason.grade, display),
        ...treated(reason.treatedOn),
        ...notEnded(reason.notEndedBy, display),
      ].join('; ')
    case 'calcium-low':
      return wordLow(reason, display)
    case 'calcium-high-with-symptoms':
      return `${graded(reason.calcium, reason.grade, display)}, with ${symptoms([...reason.red, ...reason.amber])}`
    case 'calcium-rising':
      return wordRising(reason, display)
    case 'calcium-rapid-rise':
      return wordRapidRise(reason, display)
    case 'calcium-discordant':
      return `${full(reason.total, display)}, but ${lower(reason.corrected, display)}: consider ionized calcium`
    case 'calcium-within':
      return `${full(reason.calcium, display)}: not ${problem === 'calcium-low' ? 'below the lower' : 'above the upper'} limit`
    case 'calcium-steady':
      return `${full(reason.latest, display)}: no rise that counts`
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
      return `${full(reason.calcium, display)}: too old to reassure${overdue(reason.daysOverdue)}`
    case 'calcium-uncorrected':
      return `${full(reason.calcium, display)}: not corrected, no albumin to correct it with`
    case 'calcium-undecided':
      return `${full(reason.calcium, display)}: a bound that does not decide`
    case 'calcium-implausible':
      return `${full(reason.calcium, display)}: not plausible, check unit and specimen`
    case 'calcium-preliminary':
      return `${full(reason.calcium, display)}: preliminary, does not clear`
    case 'calcium-symptoms-denied':
      return `${full(reason.calcium, display)}; answered on symptoms: ${symptoms(reason.denied)}`
    case 'calcium-symptoms-not-told':
      return `${full(reason.calcium, display)}; nothing is known of symptoms`
  }
}

/** `Corrected calcium 2.95 mmol/L (2.20-2.60) on 16-Nov-2026`, with what it was computed from. */
function full(calcium: StatedCalcium, display: DisplayUnits): string {
  return capitalized(lower(calcium, display))
}

function lower(calcium: StatedCalcium, display: DisplayUnits): string {
  const { measure, low, high, unit, defaultRange, day, from } = calcium
  const range = `${wordCalciumRange(low, high, unit)}${defaultRange ? ', default range' : ''}`
  const value = `${wordCalciumMeasure(measure)} ${wordCalcium(calcium, display)} (${range})`
  return `${value}${from === undefined ? '' : computedFrom(from, unit)} on ${wordDay(day)}`
}

function computedFrom(
  { total, albumin, albuminDaysApart }: NonNullable<StatedCalcium['from']>,
  unit: StatedCalcium['unit'],
): string {
  const age = albuminDaysApart === 0 ? '' : `, ${wordDays(albuminDaysApart)} apart`
  const albuminWords = `albumin ${wordAmount(albumin.value, albumin.unit)}${age}`
  return ` from total ${wordCalcium({ value: total, unit })} and ${albuminWords}`
}

function graded(calcium: StatedCalcium, grade: Grade, display: DisplayUnits): string {
  const atLeast = calcium.comparator === undefined ? '' : ' at least'
  return `${full(calcium, display)}: CTCAE grade ${grade}${atLeast}`
}

function treated(on: StatedCalcium['day'] | undefined): readonly string[] {
  return on === undefined ? [] : [`treated on ${wordDay(on)}`]
}

function notEnded(newer: readonly StatedCalcium[], display: DisplayUnits): readonly string[] {
  return newer.slice(0, 1).map((calcium) => `not ended by ${lower(calcium, display)}`)
}

function overdue(days: number | undefined): string {
  return days === undefined || days <= 0 ? '' : `, the next is ${wordDays(days)} overdue`
}

function symptoms(reports: readonly StatedSymptom[]): string {
  return wordList(
    reports.map(({ symptom, answer, day }) => `${wordSymptom(symptom)} (${answer}, ${wordDay(day)})`),
  )
}

function wordLow(reason: Of<'calcium-low'>, display: DisplayUnits): string {
  const felt = [...reason.tetany, ...reason.red]
  return [
    `${graded(reason.calcium, reason.grade, display)}${felt.length === 0 ? '' : `, with ${symptoms(felt)}`}`,
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
  return `${full(latest, display)}, rising from ${from} (${fitted})${reaches}`
}

function wordRapidRise(
  { lowest, latest, rise, days }: Of<'calcium-rapid-rise'>,
  display: DisplayUnits,
): string {
  const by = wordCalcium({ value: rise, unit: latest.unit }, display)
  return `${full(latest, display)}: up by ${by} in ${wordDays(days)}, from ${wordCalcium(lowest, display)} on ${wordDay(lowest.day)}`
}
