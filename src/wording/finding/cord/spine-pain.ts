import type {
  SpinePainReason,
  StatedKnownPain,
  StatedNewPain,
  StatedWarningPain,
  UpperSpine,
} from '#domain/cord/pain/spine-pain-reason.ts'

import { wordDay } from '../../day.ts'
import { capitalized, wordDays, wordList } from '../../list.ts'
import { wordAnswer, wordQuality } from '../../symptom.ts'

type Settled = Extract<SpinePainReason, { readonly id: 'spine-pain-settled' }>

/** Why a finding on pain of the spine stands, in one sentence without its full stop. */
export function wordSpinePainReason(reason: SpinePainReason): string {
  switch (reason.id) {
    case 'spine-pain-warning':
      return `Back or neck pain that warns: ${wordWarningPain(reason.pain)}`
    case 'spine-pain-settled':
      return `${capitalized(wordWarningPain(reason.pain))}: ${wordSettled(reason)}`
    case 'spine-pain-new':
      return wordNewPain(reason)
    case 'spine-pain-known':
      return capitalized(wordList(reason.pains.map(wordOneKnown)))
  }
}

/** A few words for a row: `New back pain, wakes at night`. None for what is never raised. */
export function spinePainHeadline(reason: SpinePainReason): string | undefined {
  switch (reason.id) {
    case 'spine-pain-warning':
      return warningPainHeadline(reason.pain)
    case 'spine-pain-new':
      return `New ${wordList(reason.pains.map(({ region }) => PAIN_WORDS[region]))}`
    case 'spine-pain-settled':
    case 'spine-pain-known':
      return undefined
  }
}

/** `back pain, wakes at night (new, 22-Nov-2026)`. */
function wordWarningPain(pain: StatedWarningPain): string {
  const { answer, day, since } = pain
  const when = day === since ? wordDay(day) : `first on ${wordDay(since)}, last on ${wordDay(day)}`
  return `${wordPlace(pain)}${qualities(pain)} (${wordAnswer(answer)}, ${when})`
}

/** `New back pain, wakes at night`. */
function warningPainHeadline(pain: StatedWarningPain): string {
  const { answer } = pain
  const words = `${wordPlace(pain)}${qualities(pain)}`
  return answer === 'new' || answer === 'worse' ? `${capitalized(answer)} ${words}` : capitalized(words)
}

function wordSettled({ how, day }: Settled): string {
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

const PAIN_WORDS: Readonly<Record<UpperSpine, string>> = {
  'cervical-spine': 'neck pain',
  'thoracic-spine': 'pain of the thoracic spine',
}

type NewPain = Extract<SpinePainReason, { readonly id: 'spine-pain-new' }>

function wordNewPain({ pains, quietDays }: NewPain): string {
  return `New ${wordList(pains.map(wordOnePain))}, none told there in the ${wordDays(quietDays)} before`
}

function wordOnePain({ region, since, day, worst }: StatedNewPain): string {
  const when = day === since ? wordDay(day) : `first on ${wordDay(since)}, last on ${wordDay(day)}`
  return `${PAIN_WORDS[region]} (${when}${worst === undefined ? '' : `, worst ${worst}`})`
}

function wordOneKnown({ region, day, how, on }: StatedKnownPain): string {
  return `${PAIN_WORDS[region]} (${wordDay(day)}), ${wordHowKnown(how, on === undefined ? undefined : wordDay(on))}`
}

function wordHowKnown(how: StatedKnownPain['how'], on: string | undefined): string {
  switch (how) {
    case 'before':
      return on === undefined ? 'told before' : `told before on ${on}`
    case 'denied':
      return on === undefined ? 'denied since' : `denied on ${on}`
    case 'usual':
      return on === undefined ? 'usual for this patient' : `usual for this patient until ${on}`
  }
}
