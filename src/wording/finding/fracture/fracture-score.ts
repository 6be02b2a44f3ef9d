import type { ItemTold, ScoreItem } from '#domain/facts/fracture-score.ts'
import type { StatedItem, StatedScore } from '#domain/fracture/fracture-reason.ts'
import type { Points } from '#domain/fracture/points.ts'
import type { Laterality, MidlineRegion, PairedRegion, Region } from '#domain/skeleton/region.ts'

import { wordDay } from '../../day.ts'
import { wordList } from '../../list.ts'

const SCALE_WORDS: Readonly<Record<StatedScore['scale'], string>> = {
  mirels: 'Mirels score',
  sins: 'Spinal instability (SINS)',
}

const MIRELS_WORDS: Readonly<Record<string, string>> = {
  'site upper-limb': 'upper limb',
  'site lower-limb': 'lower limb',
  'site peritrochanteric': 'peritrochanteric',
  'pain painless': 'painless',
  'pain mild': 'mild pain',
  'pain moderate': 'moderate pain',
  'pain functional': 'functional pain',
  'size below-one-third': 'size below 1/3',
  'size one-to-two-thirds': 'size 1/3 to 2/3',
  'size above-two-thirds': 'size above 2/3',
}

const SINS_WORDS: Readonly<Record<string, string>> = {
  'location junctional': 'junctional',
  'location mobile': 'mobile part',
  'location semirigid': 'semirigid part',
  'location rigid': 'rigid part',
  'pain mechanical': 'mechanical pain',
  'pain occasional': 'occasional pain',
  'pain painless': 'painless',
  'alignment subluxation': 'subluxation',
  'alignment deformity': 'new deformity',
  'alignment aligned': 'in line',
  'collapse over-half': 'collapse above half',
  'collapse half-or-less': 'collapse to half',
  'collapse over-half-involved': 'more than half of the body involved',
  'collapse none': 'no collapse',
  'collapse not-collapsed': 'no collapse, involvement not told',
  'posterolateral bilateral': 'both posterolateral elements',
  'posterolateral unilateral': 'one posterolateral element',
  'posterolateral none': 'no posterolateral element',
}

const ITEM_WORDS: Readonly<Record<ScoreItem, string>> = {
  site: 'site',
  pain: 'pain',
  lesion: 'type of lesion',
  size: 'size',
  location: 'location',
  alignment: 'alignment',
  collapse: 'collapse',
  posterolateral: 'posterolateral elements',
}

/** `11`, `8-10`. */
export function wordPoints({ min, max }: Points): string {
  return min === max ? String(min) : `${min}-${max}`
}

/** `Mirels score 11 of the left proximal femur`, `score incomplete: 8-10`. */
export function wordScoreInShort({ scale, points, region }: StatedScore): string {
  const of = region === undefined ? ', place not told' : ` of ${wordBone(region)}`
  const isComplete = points.min === points.max
  return isComplete
    ? `${SCALE_WORDS[scale]} ${wordPoints(points)}${of}`
    : `${SCALE_WORDS[scale]}${of}, score incomplete: ${wordPoints(points)}`
}

/** With its day, its items and their points, what is missing, and what does not agree. */
export function wordScore(score: StatedScore): string {
  const { day, items, missing, corticalBreach } = score
  const parts = [
    ...items.map((item) => wordItem(score, item)),
    ...(corticalBreach === undefined ? [] : [corticalBreach ? 'cortex breached' : 'cortex not breached']),
  ]
  const told = parts.length === 0 ? '' : `: ${parts.join(', ')}`
  const lacks =
    missing.length === 0 || score.points.min === score.points.max
      ? ''
      : `; not recorded: ${wordList(missing.map((item) => ITEM_WORDS[item]))}`
  return `${wordScoreInShort(score)} (${wordDay(day)}${told})${lacks}${contradiction(score)}${imaging(score)}`
}

/** No category of Mirels is without pain: it scores 1 by convention, and the sentence says so. */
function wordItem({ scale }: StatedScore, { item, points, told }: StatedItem): string {
  const answer = told === undefined ? undefined : wordAnswer(scale, item, told)
  if (scale === 'mirels' && answer === 'painless') return `painless (scored ${wordPoints(points)})`
  return `${answer ?? ITEM_WORDS[item]} ${wordPoints(points)}`
}

function wordAnswer(scale: StatedScore['scale'], item: ScoreItem, told: ItemTold): string | undefined {
  if ('points' in told) return undefined
  const words = scale === 'mirels' ? MIRELS_WORDS : SINS_WORDS
  return words[`${item} ${told.answer}`] ?? told.answer
}

function contradiction({ contradicted }: StatedScore): string {
  if (contradicted === undefined) return ''
  const { total, items } = contradicted
  return `; the total recorded is ${total}, its items come to ${wordPoints(items)}: the higher is graded`
}

function imaging({ newerImaging }: StatedScore): string {
  return newerImaging === undefined ? '' : `; imaging of ${wordDay(newerImaging)} is newer: score again`
}

const BONE_WORDS: Readonly<Record<MidlineRegion | PairedRegion, string>> = {
  skull: 'skull',
  'facial-mandible': 'jaw',
  'cervical-spine': 'cervical spine',
  'thoracic-spine': 'thoracic spine',
  'lumbar-spine': 'lumbar spine',
  'sacrum-coccyx': 'sacrum',
  sternum: 'sternum',
  clavicle: 'clavicle',
  scapula: 'scapula',
  ribs: 'ribs',
  humerus: 'humerus',
  forearm: 'forearm',
  hand: 'hand',
  pelvis: 'pelvis',
  'proximal-femur': 'proximal femur',
  'femoral-shaft': 'femoral shaft',
  'tibia-fibula': 'tibia or fibula',
  foot: 'foot',
}

const SIDE_WORDS: Readonly<Record<Laterality, (bone: string) => string>> = {
  left: (bone) => `the left ${bone}`,
  right: (bone) => `the right ${bone}`,
  both: (bone) => `the ${bone}, both sides`,
  unknown: (bone) => `the ${bone}, side not told`,
}

/** `the left proximal femur`, `T12`. */
export function wordBone(region: Region): string {
  const bone = BONE_WORDS[region.region]
  if ('side' in region) return SIDE_WORDS[region.side](bone)
  return region.level ?? `the ${bone}`
}
