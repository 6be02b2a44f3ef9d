import type { CodeableConcept, Quantity } from 'fhir/r4'

import type { SurveyCode } from '#fhir/codes/care.ts'
import { ECOG_ANSWERS } from '#fhir/codes/care.ts'
import { node, shown } from '#fhir/json/raw.ts'

import { readQuantity } from '../quantity.ts'
import { used, type Context, type Reading } from '../reading.ts'
import { malformed } from '../status.ts'
import { isProblem, plainNumber, refusing, standingOf, valueOf, type Part, type Value } from './part.ts'

const POUND = 0.453_592_37

export function readWeight(part: Part, context: Context): Reading {
  const standing = standingOf(part, context)
  const refuse = refusing(part, { about: 'weight', when: standing.when }, context)
  if (!standing.ok) return refuse(standing)
  const value = valueOf(part)
  if (isProblem(value)) return refuse(value)
  if (value.kind !== 'Quantity') return refuse({ why: 'value-not-number', detail: shown(value.json) })
  const measured = readQuantity(node<Quantity>(value.json), ['kg', 'g', '[lb_av]'])
  if (!measured.ok) return refuse(measured)
  if (measured.value <= 0 || measured.comparator !== undefined)
    return refuse(malformed(`${measured.comparator ?? ''}${measured.value} ${measured.unit}`))
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
  const refuse = refusing(part, { about: scale, when: standing.when }, context)
  if (!standing.ok) return refuse(standing)
  const value = valueOf(part)
  if (isProblem(value)) return refuse(value)
  const score = scoreOf(value, scale)
  if (typeof score !== 'number') return refuse(score)
  if (!isScore(score, scale)) return refuse(malformed(`${score} is not a score`))
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
