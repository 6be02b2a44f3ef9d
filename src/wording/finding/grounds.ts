import type { StatedCalcium } from '#domain/calcium/calcium-value.ts'
import type { Finding } from '#domain/findings/finding.ts'
import type { Reason } from '#domain/findings/reason.ts'
import type { Day } from '#domain/time/day.ts'

import { wordCalciumRange } from '../amount.ts'
import { wordDay, withNearDays } from '../day.ts'
import { capitalized } from '../list.ts'
import { wordCalciumMeasure } from '../measure.ts'
import { because } from './because.ts'
import { wordFull } from './calcium/stated-calcium.ts'

/** What stands under a headline: on what it rests, with its day, in less than a sentence. */
export function grounds(finding: Finding, today: Day | undefined): string {
  const sentence = withoutNeeds(because(finding), finding)
  const calcium = finding.reason && calciumOf(finding.reason)
  const told = calcium === undefined ? withoutTitle(sentence) : besideCalcium(calcium, sentence)
  return capitalized(withNearDays(told, today))
}

function calciumOf(reason: Reason): StatedCalcium | undefined {
  if ('calcium' in reason && typeof reason.calcium === 'object' && 'low' in reason.calcium)
    return reason.calcium
  return 'latest' in reason && typeof reason.latest === 'object' && 'low' in reason.latest
    ? reason.latest
    : undefined
}

/** The headline has the value and its grade: here are its kind, its day, its limits, and what follows it. */
function besideCalcium(calcium: StatedCalcium, sentence: string): string {
  const value = wordFull(calcium, 'as-reported')
  if (!sentence.startsWith(value)) return sentence
  const { measure, day, low, high, unit } = calcium
  const kind = `${wordCalciumMeasure(measure)} on ${wordDay(day)} (${wordCalciumRange(low, high, unit)})`
  return `${kind}${sentence.slice(value.length).replace(/^: CTCAE grade \d(?: at least)?/, '')}`
}

/** What a rule needs is said by the headline. */
function withoutNeeds(sentence: string, { verdict }: Finding): string {
  return verdict === 'unknown' ? sentence.replace(/(?:Cannot tell)?: needs .*$/, '') : sentence
}

/** `Could be cord compression: ` says no more than the headline does. */
function withoutTitle(sentence: string): string {
  return sentence.replace(/^[^:\d(]*: /, '')
}
