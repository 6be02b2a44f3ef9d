import type { StatedSign, StatedSpinalPain } from '#domain/cord/cord-reason.ts'
import type { Symptom, SymptomSite } from '#domain/facts/symptom.ts'

import { wordDay } from '../../day.ts'
import { wordAnswer, wordQuality, wordSites, wordSymptom } from '../../symptom.ts'

type Named = { readonly symptom: Symptom; readonly sites: readonly SymptomSite[] }

/** Where the code's own name is not what one would say on the telephone. */
const PLAIN_WORDS: ReadonlyMap<Symptom, string> = new Map([
  ['leg-paresis', 'leg weakness'],
  ['spinal-paraparesis', 'weakness of both legs'],
  ['abnormal-gait', 'difficulty walking'],
  ['numbness-of-lower-limb', 'numbness of the leg'],
  ['saddle-numbness', 'numbness of the saddle area'],
  ['cord-signs', 'signs of the spinal cord on examination'],
])

/** What has a place of its own, and is told with it. */
const PLACED_WORDS: ReadonlyMap<Symptom, string> = new Map([
  ['muscle-weakness', 'weakness'],
  ['numbness', 'numbness'],
  ['paresthesia', 'tingling'],
])

/** `leg weakness`, `numbness of the saddle area`. */
export function wordSign({ symptom, sites }: Named): string {
  const placed = PLACED_WORDS.get(symptom)
  if (placed !== undefined) return inPlaces(placed, sites)
  return PLAIN_WORDS.get(symptom) ?? wordSymptom(symptom)
}

function inPlaces(what: string, sites: readonly SymptomSite[]): string {
  if (sites.length === 0) return `${what}, place not told`
  return what === 'weakness' ? `${wordSites(sites)} weakness` : `${what} of the ${wordSites(sites)}`
}

/** `leg weakness (new, 20-Nov-2026)`; told more than once also since when. */
export function wordSignTold(sign: StatedSign): string {
  const { answer, day, since } = sign
  const when = day === since ? wordDay(day) : `first on ${wordDay(since)}, last on ${wordDay(day)}`
  return `${wordSign(sign)} (${wordAnswer(answer)}, ${when})`
}

/** `back pain (new, 22-Nov-2026, wakes at night)`. */
export function wordSpinalPain(pain: StatedSpinalPain): string {
  if (pain.by === 'diary') {
    const score = pain.worst === undefined ? '' : `, worst ${pain.worst}`
    return `pain of the spine in the diary (${wordDay(pain.day)}${score})`
  }
  const qualities = pain.qualities.map((quality) => `, ${wordQuality(quality)}`).join('')
  return `${wordBackOrNeck(pain)} (${wordAnswer(pain.answer)}, ${wordDay(pain.day)}${qualities})`
}

export function wordBackOrNeck(pain: StatedSpinalPain): string {
  const isNeck =
    pain.by === 'report' && pain.sites.length > 0 && pain.sites.every((site) => site === 'cervical-spine')
  return isNeck ? 'neck pain' : 'back pain'
}
