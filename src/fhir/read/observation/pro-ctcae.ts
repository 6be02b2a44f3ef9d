import type { QuestionnaireResponse, QuestionnaireResponseItem } from 'fhir/r4'

import type { RefusalReason } from '#domain/facts/record.ts'
import { PRO_ITEMS, type ProAnswer, type ProAttribute, type ProItem } from '#domain/pro-ctcae/pro-answer.ts'
import type { When } from '#domain/time/when.ts'
import { PRO_ATTRIBUTES, PRO_CODES } from '#fhir/codes/report/pro-ctcae.ts'
import { compact } from '#fhir/json/compact.ts'
import type { Raw } from '#fhir/json/raw.ts'

import { joined, refused, used, type Context, type Reading } from '../reading.ts'
import { malformed } from '../status.ts'
import { itemsOf, readItem } from './answered-items.ts'
import type { ItemCodes } from './item-codes.ts'
import { isProblem, plainNumber, refusing, standingOf, valueOf, type Part, type Value } from './part.ts'

type Problem = { readonly why: RefusalReason; readonly detail?: string | undefined }
type Scored = readonly [attribute: ProAttribute, score: Value | Problem]

/** One symptom of one week: its attributes as components; a value of its own is that of the leading one. */
export function readPro(whole: Part, components: readonly Part[], item: ProItem, context: Context): Reading {
  const standing = standingOf(whole, context)
  const refuse = refusing(whole, { about: 'pro-ctcae', when: standing.when }, context)
  if (!standing.ok) return refuse(standing)
  const told = components.flatMap((part): readonly Scored[] => {
    const attribute = PRO_ATTRIBUTES.find(part.code)
    return attribute.kind === 'found' ? [[attribute.means, valueOf(part)]] : []
  })
  const own = valueOf(whole)
  const scored = isProblem(own) ? told : [...told, [PRO_ITEMS[item][0], own] as const]
  if (scored.length === 0) return refuse({ why: 'not-measured' })
  return readScores(item, scored, standing.when, context)
}

/** The items of PRO-CTCAE in a response, each with its attributes within it. */
export function proAskedIn(response: Raw<QuestionnaireResponse>, codeOf: ItemCodes): readonly AskedPro[] {
  const asked: AskedPro[] = []
  const waiting: { item: Raw<QuestionnaireResponseItem>; within?: Growing | undefined }[] = itemsOf(response)
    .toReversed()
    .map((item) => ({ item }))
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { code, answer, below } = readItem(next.item, codeOf)
    const found = PRO_CODES.find(code)
    const own: Growing | undefined = found.kind === 'found' ? { item: found.means, scored: [] } : undefined
    if (own !== undefined) asked.push(own)
    if (own !== undefined && answer !== undefined) own.scored.push([PRO_ITEMS[own.item][0], answer])
    const attribute = PRO_ATTRIBUTES.find(code)
    if (attribute.kind === 'found' && answer !== undefined)
      next.within?.scored.push([attribute.means, answer])
    for (const item of below.toReversed()) waiting.push({ item, within: own ?? next.within })
  }
  return asked.filter(({ scored }) => scored.length > 0)
}

export type AskedPro = { readonly item: ProItem; readonly scored: readonly Scored[] }
type Growing = { readonly item: ProItem; readonly scored: Scored[] }

/** What can be read of an answer stands; what cannot is refused, and leaves its attribute unanswered. */
export function readScores(item: ProItem, scored: readonly Scored[], when: When, context: Context): Reading {
  const answers: Partial<Record<ProAttribute, number>> = {}
  const problems: Problem[] = []
  for (const [attribute, told] of Map.groupBy(scored, ([of]) => of)) {
    const scores = told.map(([, value]) =>
      isProblem(value) ? value : scoreOf(value, `${item} ${attribute}`),
    )
    const [score, ...others] = new Set(scores.filter((one) => typeof one === 'number'))
    problems.push(...scores.filter((one) => typeof one !== 'number'))
    // What is answered in two ways is not known.
    if (others.length > 0)
      problems.push(malformed(`${item} ${attribute} ${[score, ...others].join(' and ')}`))
    else if (score !== undefined) answers[attribute] = score
  }
  const refusals = problems.map(({ why, detail }) =>
    refused(context, why, { about: 'pro-ctcae', named: item, when, detail }),
  )
  if (Object.keys(answers).length === 0) return joined(refusals)
  const fact: ProAnswer = compact({ id: context.id, item, when, ...answers })
  return joined([used({ list: 'pro', fact, done: when }), ...refusals])
}

/** 0 to 4, in words never to almost constantly, none to very severe, not at all to very much. */
function scoreOf(value: Value, of: string): number | Problem {
  const score = plainNumber(value)
  if (typeof score !== 'number') return score
  return Number.isInteger(score) && score >= 0 && score <= 4 ? score : malformed(`${of} ${score}`)
}
