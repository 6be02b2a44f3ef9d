import type { Gone, WhyGone } from '#domain/flags/what-went.ts'
import type { Obligation } from '#domain/follow-up/obligation.ts'

import type { DisplayUnits } from '../amount.ts'
import { wordDay } from '../day.ts'
import { wordList } from '../list.ts'
import { wordLateness, wordStatus } from '../obligation.ts'
import { wordWhyRefused } from '../refusal.ts'
import { because } from './because.ts'
import { headline } from './headline.ts'

/** What went, and why: `Calcium 2.80 mmol/L went: its record was withdrawn by the source (Observation/7)`. */
export function wordGone(gone: Gone, display: DisplayUnits = 'as-reported'): { what: string; why: string } {
  return gone.kind === 'finding'
    ? { what: headline(gone.finding, display), why: wordWhyGone(gone.because, display) }
    : { what: wordLateness(gone.obligation), why: wordNow(gone.now) }
}

function wordWhyGone(why: WhyGone, display: DisplayUnits): string {
  switch (why.kind) {
    case 'deceased':
      return 'the patient has died: nothing is raised'
    case 'refused':
      return `what it rested on counts no longer: ${wordList(
        why.refusals.map(
          ({ resource, why: reason, detail }) => `${resource} ${wordWhyRefused(reason, detail)}`,
        ),
      )}`
    case 'removed':
      return `what it rested on is no longer in the record: ${wordList(why.records)}`
    case 'cleared':
      return `cleared by newer facts: ${because(why.finding, display)}`
    case 'unknown':
      return `it can no longer be told: ${because(why.finding, display)}`
    case 'replaced':
      return `told otherwise now: ${headline(why.finding, display)}`
    case 'not-applicable':
      return 'what it asks about no longer applies to what is known'
  }
}

function wordNow(now: Obligation | undefined): string {
  if (now === undefined) return 'it is no longer asked for'
  const { status, lastDone, booking, bookedFor } = now
  if (status === 'unknown') return 'it can no longer be told whether it is due'
  if (status !== 'exempt' && booking === 'booked' && bookedFor !== undefined)
    return `booked for ${wordDay(bookedFor)}`
  if (status !== 'exempt' && lastDone !== undefined) return `done on ${wordDay(lastDone)}`
  const words = wordStatus(now)
  return `${words.slice(0, 1).toLowerCase()}${words.slice(1)}`
}
