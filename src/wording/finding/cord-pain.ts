import type { CordReason, StatedWarningPain } from '#domain/cord/cord-reason.ts'

import { wordDay } from '../day.ts'
import { capitalized, wordList } from '../list.ts'
import { wordAnswer, wordQuality } from '../symptom.ts'

type Settled = Extract<CordReason, { readonly id: 'cord-warning-settled' }>

/** `back pain, wakes at night (new, 22-Nov-2026)`. */
export function wordWarningPain(pain: StatedWarningPain): string {
  const { answer, day, since } = pain
  const when = day === since ? wordDay(day) : `first on ${wordDay(since)}, last on ${wordDay(day)}`
  return `${wordPlace(pain)}${qualities(pain)} (${wordAnswer(answer)}, ${when})`
}

/** `New back pain, wakes at night`. */
export function warningPainHeadline(pain: StatedWarningPain): string {
  const { answer } = pain
  const words = `${wordPlace(pain)}${qualities(pain)}`
  return answer === 'new' || answer === 'worse' ? `${capitalized(answer)} ${words}` : capitalized(words)
}

export function wordSettled({ how, day }: Settled): string {
  switch (how) {
    case 'denied':
      return day === undefined ? 'denied since' : `denied on ${wordDay(day)}`
    case 'usual':
      return `usual for this patient${day === undefined ? '' : ` until ${wordDay(day)}`}`
    case 'unchanged':
      return day === undefined ? 'no change' : `no change since ${wordDay(day)}`
  }
}

function wordPlace({ sites }: StatedWarningPain): string {
  const isNeck = sites.length > 0 && sites.every((site) => site === 'cervical-spine')
  return isNeck ? 'neck pain' : 'back pain'
}

function qualities({ qualities: told }: StatedWarningPain): string {
  return told.length === 0 ? '' : `, ${wordList(told.map(wordQuality))}`
}
