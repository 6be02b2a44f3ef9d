import type { CodeableConcept, Quantity } from 'fhir/r4'

import type { SurveyCode } from '#fhir/codes/care.ts'
import { ECOG_ANSWERS } from '#fhir/codes/care.ts'
import { node, shown } from '#fhir/json/raw.ts'

import { readQuantity } from '../quantity.ts'
import { refused, used, type Context, type Details, type Reading } from '../reading.ts'
import { isProblem, plainNumber, standingOf, valueOf, type Part, type Value } from './part.ts'

const POUND = 0.453_592_37

export function readWeight(part: Part, context: Context): Reading {
  const standing = standingOf(part, context)
  const details = { about: 'weight', named: part.named, when: standing.when }
  if (!standing.ok) return refused(context, standing.why, { ...details, detail: standing.detail })
  const value = valueOf(part)
  if (isProblem(value)) return refused(context, value.why, { ...details, detail: value.detail })
  if (value.kind !== 'Quantity')
    return refused(context, 'value-not-number', { ...details, detail: shown(value.json) })
  const measured = readQuantity(node<Quantity>(value.json), ['kg', 'g', '[lb_av]'])
  if (!measured.ok) return refused(context, measured.why, { ...details, detail: measured.detail })
  if (measured.value <= 0 || measured.comparator !== undefined) {
    return refused(context, 'malformed', {
      ...details,
      detail: `${measured.comparator ?? ''}${measured.value} ${measured.unit}`,
    })
  }
  const kilograms = inKilograms(measured.value, measured.unit)
  return used({
    list: 'weights',
    fact: { id: context.id, kilograms, when: standing.when },
    done: standing.when,
  })
}

function inKilograms(value: number, unit: 'kg' | 'g' | '[lb_av]'): number {
  if (unit === 'kg') return value
  return Number((unit === 'g' ? value / 1000 : value * POUND).toPrecision(12))
}

export function readPerformance(
  part: Part,
  scale: Extract<SurveyCode, 'ecog' | 'karnofsky'>,
  context: Context,
): Reading {
  const standing = standingOf(part, context)
  const details: Details = { about: scale, named: part.named, when: standing.when }
  if (!standing.ok) return refused(context, standing.why, { ...details, detail: standing.detail })
  const value = valueOf(part)
  if (isProblem(value)) return refused(context, value.why, { ...details, detail: value.detail })
  const score = scoreOf(value, scale)
  if (typeof score !== 'number') return refused(context, score.why, { ...details, detail: score.detail })
  if (!isScore(score, scale))
    return refused(context, 'malformed', { ...details, detail: `${score} is not a score` })
  return used({
    list: 'performance',
    fact: { id: context.id, scale, score, when: standing.when },
    done: standing.when,
  })
}

function scoreOf(value: Value, scale: 'ecog' | 'karnofsky') {
  if (value.kind !== 'CodeableConcept' || scale === 'karnofsky') return plainNumber(value)
  const answer = ECOG_ANSWERS.find(node<CodeableConcept>(value.json))
  return answer.kind === 'found'
    ? answer.means
    : ({ why: 'code-unmapped', detail: shown(value.json) } as const)
}

function isScore(score: number, scale: 'ecog' | 'karnofsky'): boolean {
  return scale === 'ecog'
    ? Number.isInteger(score) && score >= 0 && score <= 5
    : score % 10 === 0 && score >= 0 && score <= 100
}
