import type { PainReason, StatedMedian, StatedPain, UnreadableEntry } from '#domain/pain/pain-reason.ts'

import { wordDay } from '../../day.ts'
import { wordDays, wordList } from '../../list.ts'
import { wordWhyRefused } from '../../refusal.ts'
import { wordAnswer, wordSymptom } from '../../symptom.ts'
import {
  analgesicHeadline,
  controlHeadline,
  siteHeadline,
  wordAnalgesic,
  wordControlReason,
  wordSite,
} from './pain-care.ts'
import { opioidHeadline, wordOpioids } from './pain-opioid.ts'
import { courseHeadline, wordCourse } from './pain-response.ts'
import { isOfPainKind, type PainKind, type PainOfKind } from './pain-kind.ts'

type Of<Id extends PainReason['id']> = Extract<PainReason, { readonly id: Id }>

/** Why a finding on pain stands, in one sentence without its full stop. */
export function wordPainReason(reason: PainReason): string {
  if (isOfPainKind(reason, 'pain-site')) return wordSite(reason)
  if (isOfPainKind(reason, 'pain-control')) return wordControlReason(reason)
  if (isOfPainKind(reason, 'pain-analgesic')) return wordAnalgesic(reason)
  if (isOfPainKind(reason, 'pain-opioid')) return wordOpioids(reason)
  if (isOfPainKind(reason, 'pain-course')) return wordCourse(reason.course)
  return wordDiaryReason(reason)
}

/** What the diary alone says. */
type DiaryReason = Exclude<PainReason, PainOfKind<PainKind>>

function wordDiaryReason(reason: DiaryReason): string {
  switch (reason.id) {
    case 'pain-severe':
      return `${wordScores(reason)}; ${wordChange(reason)}`
    case 'pain-not-severe':
      return wordScores(reason)
    case 'pain-rising':
      return `Median of worst pain ${wordMedian(reason.week)} this week, up from ${wordMedian(reason.before)} the week before`
    case 'pain-not-rising':
      return `Median of worst pain ${wordMedian(reason.week)} this week, ${wordMedian(reason.before)} the week before`
    case 'pain-diary-silent':
      return wordSilence(reason)
    case 'pain-diary-kept':
      return `Last diary entry on ${wordDay(reason.lastEntry)}`
    case 'pain-undecided':
      return wordUndecided(reason)
    case 'pain-diary-unreadable':
      return reason.unreadable.map(wordUnreadable).join('; ')
  }
}

/** A few words for a row: `Worst pain 9, up from 4`. None for what is never raised. */
export function painHeadline(reason: PainReason): string | undefined {
  if (isOfPainKind(reason, 'pain-site')) return siteHeadline(reason)
  if (isOfPainKind(reason, 'pain-control')) return controlHeadline(reason)
  if (isOfPainKind(reason, 'pain-analgesic')) return analgesicHeadline(reason)
  if (isOfPainKind(reason, 'pain-opioid')) return opioidHeadline(reason)
  if (isOfPainKind(reason, 'pain-course')) return courseHeadline(reason)
  return diaryHeadline(reason)
}

function diaryHeadline(reason: DiaryReason): string | undefined {
  switch (reason.id) {
    case 'pain-severe': {
      const worst = `Worst pain ${highestOf(reason)}`
      if (reason.change === 'steady') return `${worst}, steady`
      return reason.before === undefined
        ? `${worst}, no score before`
        : `${worst}, up from ${reason.before.median}`
    }
    case 'pain-rising':
      return `Pain rising: median ${reason.week.median}, up from ${reason.before.median}`
    case 'pain-diary-silent': {
      const worst = reason.lastWorst === undefined ? '' : `, last worst ${reason.lastWorst.worst}`
      return `No diary entry for ${wordDays(reason.days)}${worst}`
    }
    case 'pain-not-severe':
    case 'pain-not-rising':
    case 'pain-diary-kept':
    case 'pain-undecided':
    case 'pain-diary-unreadable':
      return undefined
  }
}

/** `Worst pain 8 on 23-Nov-2026 and 3 on 22-Nov-2026: severe (7 or more) on 1 of 2 diary days`. */
function wordScores({ days, severeFrom }: Of<'pain-severe'> | Of<'pain-not-severe'>): string {
  const severe = days.filter(({ worst }) => worst >= severeFrom).length
  const of = days.length === 1 ? '1 diary day' : `${days.length} diary days`
  return `Worst pain ${wordList(days.map(wordPain))}: severe (${severeFrom} or more) on ${severe} of ${of}`
}

function wordPain({ worst, day }: StatedPain): string {
  return `${worst} on ${wordDay(day)}`
}

function wordChange(reason: Of<'pain-severe'>): string {
  const { change, before, beforeDays, assessedOn, assessedWithinDays } = reason
  if (before === undefined) return `new: no score in the ${wordDays(beforeDays)} before`
  const compared = `median ${wordMedian(before)} in the ${wordDays(beforeDays)} before`
  if (change === 'new') return `new: ${compared}`
  if (change === 'higher') return `${highestOf(reason) - before.median} above the ${compared}`
  return assessedOn === undefined
    ? `steady: ${compared}, no contact in ${wordDays(assessedWithinDays)}`
    : `steady: ${compared}, last contact on ${wordDay(assessedOn)}`
}

function highestOf({ days }: Of<'pain-severe'>): number {
  return Math.max(...days.map(({ worst }) => worst))
}

/** `5 (6 of 7 days)`: a median without its days says nothing. */
function wordMedian({ median, days, ofDays }: StatedMedian): string {
  return `${median} (${days} of ${wordDays(ofDays)})`
}

function wordSilence({ days, lastEntry, lastWorst, warnings }: Of<'pain-diary-silent'>): string {
  const worst = lastWorst === undefined ? 'worst pain not told' : `last worst pain ${wordPain(lastWorst)}`
  const told = warnings.map(
    ({ symptom, answer, day }) => `${wordSymptom(symptom)} (${wordAnswer(answer)}, ${wordDay(day)})`,
  )
  return [
    `No diary entry for ${wordDays(days)}, the last on ${wordDay(lastEntry)}`,
    worst,
    ...(told.length === 0 ? [] : [`told lately: ${wordList(told)}`]),
  ].join('; ')
}

function wordUndecided({ days, withoutWorst, unreadable, severeFrom }: Of<'pain-undecided'>): string {
  const parts = [
    ...(days.length === 0
      ? []
      : [`worst pain ${wordList(days.map(wordPain))}, severe is ${severeFrom} or more`]),
    ...(withoutWorst.length === 0 ? [] : [`no worst pain told on ${wordList(withoutWorst.map(wordDay))}`]),
    ...unreadable.map((entry) => wordUnreadable(entry).replace('Diary entry', 'entry')),
  ]
  return parts.length === 0 ? 'Too little in the pain diary' : `Pain diary: ${parts.join('; ')}`
}

function wordUnreadable({ day, why, detail }: UnreadableEntry): string {
  return `Diary entry of ${wordDay(day)} unreadable: ${wordWhyRefused(why, detail)}`
}
