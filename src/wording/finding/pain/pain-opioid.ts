import { wordDay } from '../../day.ts'
import { wordMilligrams, wordOmed } from '../../pain/omed.ts'
import type { PainOfKind } from './pain-kind.ts'

type Opioids = PainOfKind<'pain-opioid'>

/** `Oral morphine equivalent 60 mg/d on 09-Nov-2026, then 90 mg/d on 23-Nov-2026; worst pain 6, then 6`. */
export function wordOpioids({ before, after, percent, pain }: Opioids): string {
  const sums = `${wordOmed(before)} on ${wordDay(before.day)}, then ${wordOmed(after)} on ${wordDay(after.day)}`
  const by = pain?.isByMedian === true ? 'median of worst pain' : 'worst pain'
  return [
    `Oral morphine equivalent ${sums} (${percent} % more counts)`,
    ...(pain === undefined ? [] : [`${by} ${pain.before}, then ${pain.after}`]),
  ].join('; ')
}

export function opioidHeadline({ id, before, after }: Opioids): string | undefined {
  return id === 'pain-opioid-without-relief'
    ? `Opioid up from ${wordMilligrams(before)} to ${wordMilligrams(after)}, pain no better`
    : undefined
}
