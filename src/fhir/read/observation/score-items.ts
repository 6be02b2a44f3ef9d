import type { CodeableConcept, Quantity } from 'fhir/r4'

import type { ItemTold, ScoreItem } from '#domain/facts/fracture-score.ts'
import { extremesOf, isPointsOf } from '#domain/fracture/points.ts'
import { answersOf, FRACTURE_SCORES, type ScoreCode } from '#fhir/codes/fracture-score.ts'
import { SYMPTOM_ANSWERS } from '#fhir/codes/symptom.ts'
import { UCUM } from '#fhir/codes/system.ts'
import { node, shown, text } from '#fhir/json/raw.ts'

import { isProblem, malformed, type Problem } from '../status.ts'
import { hasNoDimension, unitShown } from './pain.ts'
import { plainNumber, valueOf, type Part, type Value } from './part.ts'

export type Scored = {
  readonly items: Readonly<Partial<Record<ScoreItem, ItemTold>>>
  readonly total?: number
  readonly corticalBreach?: boolean
  readonly problems: readonly Problem[]
}

type Answer = ItemTold | { readonly total: number } | { readonly isBreached: boolean }

/** What a score and its components tell. What is told twice and differently is told by neither. */
export function scoredIn(whole: Part, components: readonly Part[], code: ScoreCode): Scored {
  const told = [...ownAnswer(whole, components, code), ...components.flatMap((part) => answerIn(part, code))]
  const problems = told.flatMap(({ answer }) => (isProblem(answer) ? [answer] : []))
  const answers = told.flatMap(({ item, answer }) => (isProblem(answer) ? [] : [{ item, answer }]))
  const agreed = new Map<ScoreCode['item'], Answer>()
  for (const [item, ofItem] of Map.groupBy(answers, ({ item: of }) => of)) {
    const distinct = new Map(ofItem.map(({ answer }) => [JSON.stringify(answer), answer]))
    const [first] = distinct.values()
    if (distinct.size > 1) problems.push(malformed(`${code.scale}-${item} in several ways`))
    else if (first !== undefined) agreed.set(item, first)
  }
  return { ...sortedAnswers(agreed), problems }
}

function sortedAnswers(answers: ReadonlyMap<ScoreCode['item'], Answer>): Omit<Scored, 'problems'> {
  const items: Partial<Record<ScoreItem, ItemTold>> = {}
  const whole: { total?: number; corticalBreach?: boolean } = {}
  for (const [item, answer] of answers) {
    if ('total' in answer) whole.total = answer.total
    else if ('isBreached' in answer) whole.corticalBreach = answer.isBreached
    else if (item !== 'total' && item !== 'cortical-breach') items[item] = answer
  }
  return { items, ...whole }
}

type Coded = { readonly item: ScoreCode['item']; readonly answer: Answer | Problem }

/** A score without a value of its own is told by its components. */
function ownAnswer(whole: Part, components: readonly Part[], code: ScoreCode): readonly Coded[] {
  const value = valueOf(whole)
  if (isProblem(value)) return components.length > 0 ? [] : [{ item: code.item, answer: value }]
  return [{ item: code.item, answer: readAnswer(code, value) }]
}

function answerIn(part: Part, { scale }: ScoreCode): readonly Coded[] {
  const found = FRACTURE_SCORES.find(part.code)
  if (found.kind !== 'found') return []
  const code = found.means
  if (code.scale !== scale)
    return [{ item: code.item, answer: malformed(`${code.scale}-${code.item} within ${scale}`) }]
  const value = valueOf(part)
  return [{ item: code.item, answer: isProblem(value) ? value : readAnswer(code, value) }]
}

function readAnswer(code: ScoreCode, value: Value): Answer | Problem {
  const { scale, item } = code
  if (item === 'cortical-breach') return breachOf(value)
  if (item === 'total') return totalOf(scale, value)
  if (value.kind === 'CodeableConcept') {
    const answer = answersOf(scale, item)?.find(node<CodeableConcept>(value.json))
    if (answer?.kind === 'found') return { answer: answer.means }
    return { why: 'code-unmapped', detail: shown(value.json) }
  }
  const number = numberOf(value)
  if (typeof number !== 'number') return number
  if (isPercent(value)) return answerByPercent(code, number)
  if (!hasNoDimension(value)) return { why: 'unit-not-understood', detail: unitShown(value) }
  return isPointsOf(scale, item, number) ? { points: number } : malformed(`${scale}-${item} ${number}`)
}

function totalOf(scale: ScoreCode['scale'], value: Value): Answer | Problem {
  const number = numberOf(value)
  if (typeof number !== 'number') return number
  if (!hasNoDimension(value)) return { why: 'unit-not-understood', detail: unitShown(value) }
  const { min, max } = extremesOf(scale)
  const isTotal = Number.isInteger(number) && number >= min && number <= max
  return isTotal ? { total: number } : malformed(`${scale} ${number}`)
}

/** More than so much is no number of points. */
function numberOf(value: Value): number | Problem {
  const comparator = text(node<Quantity>(value.json)?.comparator)
  return comparator === undefined ? plainNumber(value) : malformed(`comparator ${comparator}`)
}

function breachOf({ kind, json }: Value): Answer | Problem {
  if (kind === 'Boolean') return { isBreached: json === true }
  const answer = SYMPTOM_ANSWERS.find(node<CodeableConcept>(json))
  if (answer.kind !== 'found') return { why: 'code-unmapped', detail: shown(json) }
  return { isBreached: answer.means !== 'absent' }
}

function isPercent({ json }: Value): boolean {
  const quantity = node<Quantity>(json)
  const code = text(quantity?.code)
  return code === undefined ? text(quantity?.unit) === '%' : quantity?.system === UCUM && code === '%'
}

/** How much of the cortex a lesion takes, and how far a vertebra has collapsed, may be told in percent. */
function answerByPercent({ scale, item }: ScoreCode, percent: number): Answer | Problem {
  if (percent < 0 || percent > 100) return malformed(`${scale}-${item} ${percent} %`)
  if (item === 'collapse') return { answer: collapseOf(percent) }
  if (item === 'size') return { answer: sizeOf(percent) }
  return { why: 'unit-not-understood', detail: '%' }
}

/** Exactly half is not defined by the score: it counts as less. Without any, how much is involved decides. */
function collapseOf(percent: number): string {
  if (percent > 50) return 'over-half'
  return percent > 0 ? 'half-or-less' : 'not-collapsed'
}

function sizeOf(percent: number): string {
  if (3 * percent < 100) return 'below-one-third'
  return 3 * percent <= 200 ? 'one-to-two-thirds' : 'above-two-thirds'
}
