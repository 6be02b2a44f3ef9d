import type { Background } from '#domain/pain/control/background.ts'
import type { StatedControl, StatedPain } from '#domain/pain/pain-reason.ts'

import { wordDay } from '../../day.ts'
import { wordDays, wordList } from '../../list.ts'
import { wordPlace } from '../../pain/place.ts'
import type { PainOfKind } from './pain-kind.ts'

type Site = PainOfKind<'pain-site'>
type Control = PainOfKind<'pain-control'>
type Analgesic = PainOfKind<'pain-analgesic'>

export function wordSite(reason: Site): string {
  const { place, day } = reason
  const pain = `ain of the ${wordPlace(place)}`
  switch (reason.id) {
    case 'pain-site-new':
      return wordNewSite(reason)
    case 'pain-site-known':
      return `P${pain} on ${wordDay(day)}, told before on ${wordDay(reason.before)}`
    case 'pain-site-mild':
      return `New p${pain} since ${wordDay(day)}: worst ${reason.worst}, below ${reason.worstFrom}`
    case 'pain-site-unscored':
      return `New p${pain} since ${wordDay(day)}, no score told (${reason.worstFrom} or more counts)`
  }
}

function wordNewSite(reason: Extract<Site, { readonly id: 'pain-site-new' }>): string {
  const { place, day, worst, of, quietDays, checkFracture } = reason
  const score = of === 'place' ? `worst ${worst}` : `worst of the body ${worst}`
  return [
    `New pain of the ${wordPlace(place)} since ${wordDay(day)}, ${score}`,
    `none told there in the ${wordDays(quietDays)} before`,
    ...(checkFracture ? ['it carries weight: check for a fracture that threatens'] : []),
  ].join('; ')
}

export function siteHeadline(reason: Site): string | undefined {
  if (reason.id !== 'pain-site-new') return undefined
  const check = reason.checkFracture ? ': check for a fracture' : ''
  return `New pain of the ${wordPlace(reason.place)}, worst ${reason.worst}${check}`
}

/** The days with many doses or episodes, of the days that were told. */
export function wordControlReason(reason: Control): string {
  const { days, high, countFrom, needed, ofDays } = reason
  const told = days.length === 1 ? '1 day told' : `${days.length} days told`
  const line = `${countFrom} or more rescue doses or episodes on ${high} of ${told} (counts from ${needed} of ${ofDays})`
  const listed = `${line}: ${days.map(wordControlDay).join(', ')}`
  return reason.id === 'pain-control-poor' ? `${listed}; ${wordBackground(reason.background)}` : listed
}

function wordControlDay({ day, rescueDoses, episodes }: StatedControl): string {
  const counts = [
    ...(rescueDoses === undefined ? [] : [`${rescueDoses} ${rescueDoses === 1 ? 'dose' : 'doses'}`]),
    ...(episodes === undefined ? [] : [`${episodes} ${episodes === 1 ? 'episode' : 'episodes'}`]),
  ]
  return `${wordList(counts)} on ${wordDay(day)}`
}

function wordBackground(background: Background): string {
  if (background.state === 'not-told') return 'average pain not told'
  const average = `average pain ${background.average}`
  return background.state === 'uncontrolled' ? `flares, background uncontrolled: ${average}` : average
}

export function controlHeadline(reason: Control): string | undefined {
  if (reason.id !== 'pain-control-poor') return undefined
  const { background, countFrom, high } = reason
  return `${EPISODES[background.state]} or rescue doses: ${countFrom} or more on ${wordDays(high)}`
}

/** Only above pain that is otherwise under control are episodes breakthrough pain. */
const EPISODES: Readonly<Record<Background['state'], string>> = {
  uncontrolled: 'Flares, background uncontrolled,',
  controlled: 'Breakthrough episodes',
  'not-told': 'Episodes of pain',
}

export function wordAnalgesic(reason: Analgesic): string {
  const { pain, above } = reason
  return reason.id === 'pain-analgesic-none'
    ? `Worst pain ${wordScore(pain)} (more than ${above}), no analgesic on record`
    : `Worst pain ${wordScore(pain)}; on record: ${wordList(reason.named)}`
}

export function analgesicHeadline({ id, pain }: Analgesic): string | undefined {
  return id === 'pain-analgesic-none' ? `Worst pain ${pain.worst}, no analgesic on record` : undefined
}

function wordScore({ worst, day }: StatedPain): string {
  return `${worst} on ${wordDay(day)}`
}
