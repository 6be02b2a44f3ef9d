import type {
  Confounder,
  CordReason,
  StatedEnd,
  StatedResponse,
  StatedSign,
  StatedSpinePlace,
  TimeSinceTold,
} from '#domain/cord/cord-reason.ts'
import { VERTEBRAL_LEVELS, type Region } from '#domain/skeleton/region.ts'

import { wordBackOrNeck, wordSign, wordSignTold, wordSpinalPain } from './cord-sign.ts'
import { wordDay } from '../../day.ts'
import { capitalized, wordDays, wordHours, wordList } from '../../list.ts'
import { wordWhyRefused } from '../../refusal.ts'
import { wordSymptom } from '../../symptom.ts'

type Of<Id extends CordReason['id']> = Extract<CordReason, { readonly id: Id }>

/** Why a finding on the spinal cord stands, in one sentence without its full stop. */
export function wordCordReason(reason: CordReason): string {
  switch (reason.id) {
    case 'cord-compression':
      return `Could be cord compression: ${wordList(reason.signs.map(wordSignTold))}${beside(reason)}; ${told(reason.told)}${scan(reason.told)}${explanations(reason.confounders)}`
    case 'cord-sign':
      return `Sign of the spinal cord, to clarify now: ${wordList(reason.signs.map(wordSignTold))}; ${told(reason.told)}${explanations(reason.confounders)}`
    case 'cord-sign-alone':
      return `${capitalized(wordList(reason.signs.map(wordSignTold)))}, nothing known beside it`
    case 'cord-no-sign':
      return wordNoSign(reason)
    case 'cord-unanswered': {
      const late =
        reason.orderedLate === undefined
          ? ''
          : `; MRI of the spine ordered only on ${wordDay(reason.orderedLate)}`
      return `No MRI of the spine ordered and no assessment recorded within ${wordHours(reason.withinHours)}: ${wordList(reason.signs.map(wordSignTold))}; ${told(reason.told)}${late}`
    }
    case 'cord-answered':
      return `${capitalized(wordList(reason.signs.map(wordSignTold)))}: ${wordList(reason.responses.map(wordResponse))}`
    case 'cord-refused': {
      const of = reason.day === undefined ? '' : ` of ${wordDay(reason.day)}`
      return `Answer on ${wordSymptom(reason.symptom)}${of} unreadable: ${wordWhyRefused(reason.why, reason.detail)}`
    }
  }
}

/** A few words for a row: `New leg weakness and back pain`. None for what is never raised. */
export function cordHeadline(reason: CordReason): string | undefined {
  switch (reason.id) {
    case 'cord-compression':
      return compressionInShort(reason)
    case 'cord-sign':
      return signsInShort(reason.signs, [])
    case 'cord-unanswered':
      return `${capitalized(wordList([...new Set(reason.signs.map(wordSign))]))} not looked into`
    case 'cord-sign-alone':
    case 'cord-no-sign':
    case 'cord-answered':
    case 'cord-refused':
      return undefined
  }
}

function compressionInShort({ signs, spine, pain: [pain] }: Of<'cord-compression'>): string {
  const words = signsInShort(signs, pain === undefined ? [] : [wordBackOrNeck(pain)])
  return pain === undefined && spine.length > 0 ? `${words}, spine disease on record` : words
}

function signsInShort(signs: Of<'cord-sign'>['signs'], others: readonly string[]): string {
  const [{ answer }] = signs
  const words = wordList([...new Set(signs.map(wordSign)), ...others])
  if (answer === 'new' || answer === 'worse') return `${capitalized(answer)} ${words}`
  return capitalized(words)
}

function beside({ spine, pain }: Of<'cord-compression'>): string {
  const things = [...diseases(spine), ...pain.map(wordSpinalPain)]
  return things.length === 0 ? '' : `, with ${wordList(things)}`
}

function diseases(spine: readonly StatedSpinePlace[]): readonly string[] {
  const metastases = placesOf(spine.filter(({ kind }) => kind === 'metastasis'))
  const others = spine.flatMap(({ kind }) => {
    if (kind === 'metastasis') return []
    return [kind === 'cord-compression' ? 'cord compression on record' : 'cauda equina syndrome on record']
  })
  return [...(metastases.length === 0 ? [] : [`metastasis in ${wordList(metastases)}`]), ...new Set(others)]
}

/** From the neck down. */
function placesOf(spine: readonly StatedSpinePlace[]): readonly string[] {
  const regions = spine.flatMap(({ region }) => (region === undefined ? [] : [region]))
  return [...new Set(regions.toSorted((a, b) => heightOf(a) - heightOf(b)).map(wordSpineRegion))]
}

const SPINE_WORDS: ReadonlyMap<Region['region'], string> = new Map([
  ['cervical-spine', 'the cervical spine'],
  ['thoracic-spine', 'the thoracic spine'],
  ['lumbar-spine', 'the lumbar spine'],
  ['sacrum-coccyx', 'the sacrum'],
])

function heightOf(region: Region): number {
  const level = 'level' in region ? region.level : undefined
  const part = [...SPINE_WORDS.keys()].indexOf(region.region)
  return level === undefined ? (part + 1) * 100 : part * 100 + VERTEBRAL_LEVELS.indexOf(level)
}

function wordSpineRegion(region: Region): string {
  const level = 'level' in region ? region.level : undefined
  return level ?? SPINE_WORDS.get(region.region) ?? 'the spine'
}

/** Hours as long as they say more than days do. */
const MOST_HOURS = 72

function told({ days, hours }: TimeSinceTold): string {
  if (hours !== undefined && hours < 1) return 'first told less than an hour ago'
  if (hours !== undefined && hours < MOST_HOURS) return `first told ${wordHours(hours)} ago`
  return days === 0 ? 'first told today' : `first told ${wordDays(days)} ago`
}

function scan({ isPastScan, scanWithinHours }: TimeSinceTold): string {
  return isPastScan
    ? `, past the ${wordHours(scanWithinHours)} for an MRI of the whole spine`
    : `, MRI of the whole spine within ${wordHours(scanWithinHours)} of that`
}

const CONFOUNDER_WORDS: Readonly<Record<Confounder, string>> = {
  opioid: 'an opioid',
  'chemotherapy-neuropathy': 'neuropathy of chemotherapy',
  'radiotherapy-of-spine': 'radiotherapy of the spine',
}

/** They stand beside the finding and take nothing from it. */
function explanations(confounders: readonly Confounder[]): string {
  if (confounders.length === 0) return ''
  return `; also on record: ${wordList(confounders.map((confounder) => CONFOUNDER_WORDS[confounder]))}`
}

const END_WORDS: Readonly<Record<StatedEnd['by'], string>> = {
  denial: 'denied',
  'spine-mri': 'MRI of the spine',
  assessment: 'assessed',
}

const RESPONSE_WORDS: Readonly<Record<StatedResponse['by'], string>> = {
  order: 'MRI of the spine ordered',
  'spine-mri': END_WORDS['spine-mri'],
  assessment: END_WORDS.assessment,
}

function wordResponse({ by, day }: StatedResponse): string {
  return `${RESPONSE_WORDS[by]} on ${wordDay(day)}`
}

function wordNoSign({ denied, ended, usual }: Of<'cord-no-sign'>): string {
  const parts = [
    ...ended.map(({ end, ...sign }) => `${wordSignTold(sign)}: ${END_WORDS[end.by]} on ${wordDay(end.day)}`),
    ...usual.map(({ until, ...sign }) => `${wordSignTold(sign)}: usual for this patient${untilWords(until)}`),
    ...(denied.length === 0 ? [] : [`denied: ${wordList(denied.map(wordDenied))}`]),
  ]
  return `No sign of the spinal cord stands${parts.length === 0 ? '' : `; ${parts.join('; ')}`}`
}

function untilWords(until: StatedSign['day'] | undefined): string {
  return until === undefined ? '' : ` until ${wordDay(until)}`
}

function wordDenied(sign: StatedSign): string {
  const anywhere = sign.sites.length === 0 ? wordSymptom(sign.symptom) : wordSign(sign)
  return `${anywhere} (${wordDay(sign.day)})`
}
