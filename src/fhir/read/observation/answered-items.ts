import type {
  CodeableConcept,
  QuestionnaireResponse,
  QuestionnaireResponseItem,
  QuestionnaireResponseItemAnswer,
} from 'fhir/r4'

import { nameOf } from '#fhir/codes/code-table.ts'
import { nodes, shown, text, type Raw } from '#fhir/json/raw.ts'

import { choicesOf } from '../choice.ts'
import { malformed, type Problem } from '../status.ts'
import type { ItemCodes } from './item-codes.ts'
import type { Value } from './part.ts'

/** An item that was answered, or that holds items which were. */
export type AnsweredItem = {
  readonly code: Raw<CodeableConcept> | undefined
  readonly named: string | undefined
  /** Absent when the question was left open. */
  readonly answer?: Value | Problem
  /** The items within it, and within its answers. */
  readonly below: readonly Raw<QuestionnaireResponseItem>[]
}

export function itemsOf(response: Raw<QuestionnaireResponse>): readonly Raw<QuestionnaireResponseItem>[] {
  return nodes<QuestionnaireResponseItem>(response.item)
}

export function readItem(item: Raw<QuestionnaireResponseItem>, codeOf: ItemCodes): AnsweredItem {
  const linkId = text(item.linkId)
  const code = linkId === undefined ? undefined : codeOf(linkId)
  const answers = nodes<QuestionnaireResponseItemAnswer>(item.answer)
  const below = [...itemsOf(item), ...answers.flatMap(itemsOf)]
  const answer = answerIn(answers)
  return {
    code,
    named: text(item.text) ?? nameOf(code),
    below,
    ...(answer !== undefined && { answer }),
  }
}

/** Of a question that asks for one thing there is one answer, of one kind. */
function answerIn(answers: readonly Raw<QuestionnaireResponseItemAnswer>[]): Value | Problem | undefined {
  const values = answers.flatMap((answer) => choicesOf('value', answer))
  const [only, ...others] = values
  return others.length === 0 ? only : malformed(`several answers: ${shown(values.map(({ json }) => json))}`)
}
