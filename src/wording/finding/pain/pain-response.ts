import type { Response } from '#domain/pain/response/radiotherapy-response.ts'
import type { StatedMeasured, StatedResponse } from '#domain/pain/response/stated-response.ts'

import { wordDay } from '../../day.ts'
import { wordDays } from '../../list.ts'
import { wordOmed } from '../../pain/omed.ts'
import { wordTreated } from '../../pain/place.ts'
import type { PainOfKind } from './pain-kind.ts'

const CLASSES = {
  CR: 'complete response',
  PR: 'partial response',
  PP: 'progression of pain',
  IR: 'indeterminate response',
} as const

const WHY_NOT = {
  'no-baseline-pain-score': 'no pain score in the week before',
  'no-pain-at-baseline': 'no pain before',
  'no-pain-score': 'no pain score since',
  'opioid-dose-not-whole': 'the opioid dose cannot be counted whole',
} as const

/** `partial response`, `possible flare`, `not assessable: no pain before`. */
export function wordResponse(response: Response): string {
  if (response.kind === 'assessed') return CLASSES[response.class]
  if (response.kind === 'possible-flare') return 'possible flare, too early to tell'
  return `not assessable: ${WHY_NOT[response.why]}`
}

/** `Radiotherapy of the left hip ended 45 days ago on 9-Oct-2026: progression of pain; worst 5 to 7, ...` */
export function wordCourse(course: StatedResponse): string {
  const { region, ended, daysSince, whose, response, before, after } = course
  return [
    `Radiotherapy of the ${wordTreated(region)} ended ${wordDays(daysSince)} ago on ${wordDay(ended)}: ${wordResponse(response)}`,
    ...(before === undefined ? [] : [`before: ${wordMeasured(before)}`]),
    ...(after === undefined ? [] : [`after: ${wordMeasured(after)}`]),
    ...(whose === 'body' ? ['scores of the body: the diary names no place'] : []),
  ].join('; ')
}

/** `worst 5 on 01-Oct-2026, opioids 60 mg/d`. */
export function wordMeasured({ pain, omed }: StatedMeasured): string {
  return `worst ${pain.worst} on ${wordDay(pain.day)}, oral morphine equivalent ${wordOmed(omed)}`
}

export function courseHeadline({ id, course }: PainOfKind<'pain-course'>): string | undefined {
  return id === 'pain-course-worse'
    ? `Pain worse ${wordDays(course.daysSince)} after radiotherapy: ${wordTreated(course.region)}`
    : undefined
}
