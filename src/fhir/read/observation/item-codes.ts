import type { CodeableConcept, Questionnaire, QuestionnaireItem, QuestionnaireResponse } from 'fhir/r4'

import { node, nodes, text, type Raw } from '#fhir/json/raw.ts'

import type { Context } from '../reading.ts'

/** What the item of a response asks, by its linkId. */
export type ItemCodes = (linkId: string) => Raw<CodeableConcept>

/**
 * In R4 an item of a response has no code: its Questionnaire has, contained in it or by its canonical address. Without
 * the Questionnaire, or without a code there, a linkId that is written `system|code` counts.
 */
export function itemCodesOf(response: Raw<QuestionnaireResponse>, { follow }: Context): ItemCodes {
  const found = node<Questionnaire>(follow({ reference: text(response.questionnaire) }))
  const codes = codesIn(found)
  return (linkId) => codes.get(linkId) ?? written(linkId)
}

function codesIn(questionnaire: Raw<Questionnaire> | undefined): ReadonlyMap<string, Raw<CodeableConcept>> {
  const codes = new Map<string, Raw<CodeableConcept>>()
  const seen = new Set<string>()
  const waiting = [...nodes<QuestionnaireItem>(questionnaire?.item)]
  for (let item = waiting.pop(); item !== undefined; item = waiting.pop()) {
    for (const below of nodes<QuestionnaireItem>(item.item)) waiting.push(below)
    const linkId = text(item.linkId)
    if (linkId === undefined) continue
    // Two items of one linkId: no response can tell which of them it answers.
    if (seen.has(linkId)) codes.delete(linkId)
    else if (nodes(item.code).length > 0) codes.set(linkId, { coding: item.code, text: item.text })
    seen.add(linkId)
  }
  return codes
}

function written(linkId: string): Raw<CodeableConcept> {
  const [, system, code] = /^([^|]+)\|(.+)$/.exec(linkId) ?? []
  return { coding: [{ system, code }] }
}
