import type { CodeableConcept, Coding, Medication, MedicationIngredient, MedicationRequest } from 'fhir/r4'

import { BONE_AGENTS, type Drug, type DrugClass, type Opioid } from '#domain/facts/treatment.ts'
import { codingsOf } from '#fhir/codes/code-table.ts'
import { calciumDrugsInText } from '#fhir/codes/drug-names/calcium-drugs.ts'
import { boneAgentInText, classOfAtc, INGREDIENTS, madeForIn, SUBSTANCES } from '#fhir/codes/drug.ts'
import { analgesicsInText, opioidOf } from '#fhir/codes/medicine/opioid.ts'
import { ATC_SYSTEMS } from '#fhir/codes/system.ts'
import { compact } from '#fhir/json/compact.ts'
import { CONCEPT, misshapenAt, QUANTITY, REFERENCE } from '#fhir/json/shape.ts'
import { isObject, node, nodes, text, type Raw } from '#fhir/json/raw.ts'

import { kindsOf, modifierOf } from '../choice.ts'
import { hiddenBy, nameIn } from '../name.ts'
import type { Context } from '../reading.ts'
import { isProblem, malformed, type Problem } from '../status.ts'
import { contentOf, type Content } from './strength.ts'

/** `content` is what a product holds, where it has one ingredient and tells. */
export type Medicine = { readonly drug: Drug; readonly content?: Content }

/** What a resource calls its drug, by itself or through the product that it names. */
type Named = {
  readonly concepts: readonly Raw<CodeableConcept>[]
  readonly words: string
  readonly content?: Content | undefined
  readonly isCompound?: boolean
}

type Medicated = Pick<Raw<MedicationRequest>, 'medicationCodeableConcept' | 'medicationReference'>

/** The drug that a request, a statement or an administration is of. */
export function medicineOf(json: Medicated, context: Context): Medicine | Problem {
  const kinds = kindsOf('medication', json)
  if (kinds.length !== 1) return malformed(`medication as ${kinds.join(' and ') || 'nothing'}`)
  const concept = node<CodeableConcept>(json.medicationCodeableConcept)
  const named = concept === undefined ? byReference(json.medicationReference, context) : byConcept(concept)
  if (isProblem(named)) return named
  const classes = classesOf(named)
  if (classes === 'contradictory') return unmapped('its codes contradict each other')
  const found = new Set(named.concepts.flatMap(ingredientsOf))
  const [ingredient] = found.size === 1 ? found : []
  const isPure = named.isCompound !== true && classes.every((one) => one === 'opioid')
  const drug = compact({
    classes,
    named: named.words,
    ingredient,
    opioid: isPure ? opioidIn(named.concepts) : undefined,
    madeFor: madeForOf(classes, named),
  })
  return compact({ drug, content: named.content })
}

/** Whether rules read it. What they do not is kept only as part of what a person takes now. */
export function isCovered({ classes }: Drug): boolean {
  return !classes.includes('other')
}

function unmapped(detail: string): Problem {
  return { why: 'code-unmapped', detail }
}

function byConcept(concept: Raw<CodeableConcept>): Named | Problem {
  const words = nameIn(concept, INGREDIENTS, SUBSTANCES)
  const hidden = hiddenBy(concept)
  if (words === undefined || hidden !== undefined) return unmapped(hidden ?? 'no code')
  return { concepts: [concept], words }
}

/** A Medication that has not come may have been any: only what the reference says of it is known. */
function byReference(json: unknown, context: Context): Named | Problem {
  const reference = node<{ reference: string; display: string }>(json)
  const medication = context.follow(json)
  const display = text(reference?.display)
  if (isObject(medication) && medication['resourceType'] === 'Medication')
    return byMedication(node<Medication>(medication) ?? {}, display, context)
  if (display !== undefined) return { concepts: [], words: display }
  return unmapped(`${context.target(json) ?? text(reference?.reference) ?? 'its Medication'} is not here`)
}

const MEDICATION_SHAPE = {
  status: 'string',
  code: CONCEPT,
  ingredient: [
    {
      itemCodeableConcept: CONCEPT,
      itemReference: REFERENCE,
      isActive: 'boolean',
      strength: { numerator: QUANTITY, denominator: QUANTITY },
    },
  ],
} as const

function byMedication(
  medication: Raw<Medication>,
  display: string | undefined,
  context: Context,
): Named | Problem {
  const misshapen = misshapenAt(medication, MEDICATION_SHAPE)
  const ingredients = nodes<MedicationIngredient>(medication.ingredient).filter(
    ({ isActive }) => isActive !== false,
  )
  const oddity =
    misshapen ?? [medication, ...ingredients].map(modifierOf).find((found) => found !== undefined)
  if (oddity !== undefined) return malformed(`Medication: ${oddity}`)
  if (medication.status === 'entered-in-error') return { why: 'withdrawn', detail: 'its Medication' }
  const code = node<CodeableConcept>(medication.code)
  const items = ingredients.flatMap((ingredient) => itemOf(ingredient, context) ?? [])
  const parts = items.flatMap((item) => nameIn(item, INGREDIENTS, SUBSTANCES) ?? [])
  const words = nameIn(code, INGREDIENTS, SUBSTANCES) ?? display ?? text(parts.join(' + '))
  if (words === undefined) return unmapped('its Medication has no code')
  const [only, ...others] = ingredients
  return {
    concepts: [...(code === undefined ? [] : [code]), ...items],
    words,
    content: others.length > 0 ? undefined : contentOf(only?.strength),
    isCompound: others.length > 0,
  }
}

/** An ingredient by its own code, or by that of the substance or product that it refers to: one step, no further. */
function itemOf(
  { itemCodeableConcept, itemReference }: Raw<MedicationIngredient>,
  context: Context,
): Raw<CodeableConcept> | undefined {
  const own = node<CodeableConcept>(itemCodeableConcept)
  if (own !== undefined || itemReference === undefined) return own
  const item = context.follow(itemReference)
  return isObject(item) ? node<CodeableConcept>(item['code']) : undefined
}

const ALL_BONE_AGENTS: ReadonlySet<DrugClass> = new Set(BONE_AGENTS)

/** Several ingredients are several classes; the codings of one concept are of one drug, and a bone agent is no other. */
function classesOf({ concepts, words }: Named): readonly DrugClass[] | 'contradictory' {
  const each = concepts.map((concept) => [...new Set(codingsOf(concept).flatMap(classOf))])
  const isMixed = each.some(
    (classes) => classes.length > 1 && classes.some((one) => ALL_BONE_AGENTS.has(one)),
  )
  const coded = [...new Set(each.flat())]
  const classes = coded.length > 0 ? coded : inWords([words, ...concepts.flatMap(wordsOf)])
  const agents = classes.filter((one) => ALL_BONE_AGENTS.has(one))
  if (isMixed || agents.length > 1) return 'contradictory'
  return classes.length > 0 ? classes : ['other']
}

function classOf(coding: Raw<Coding>): readonly DrugClass[] {
  const [system, code] = [text(coding.system), text(coding.code)]
  if (system === undefined || code === undefined) return []
  const found = ATC_SYSTEMS.has(system)
    ? classOfAtc(code)
    : (INGREDIENTS.get(system, code) ?? SUBSTANCES.get(system, code))
  return found === undefined ? [] : [found]
}

function ingredientsOf(concept: Raw<CodeableConcept>): readonly string[] {
  return codingsOf(concept).flatMap(({ system, code }) => {
    const [from, value] = [text(system), text(code)]
    const isKnown = from !== undefined && value !== undefined && INGREDIENTS.get(from, value) !== undefined
    return isKnown ? [value] : []
  })
}

/** One opioid of one ingredient: what holds another beside it is not counted by its whole weight. */
function opioidIn(concepts: readonly Raw<CodeableConcept>[]): Opioid | undefined {
  const named = concepts.flatMap(codingsOf).flatMap(({ system, code }) => {
    const [from, value] = [text(system), text(code)]
    return from === undefined || value === undefined ? [] : (opioidOf(from, value) ?? [])
  })
  const [first, ...others] = new Set(named)
  return others.length === 0 ? first : undefined
}

const LOOKED_INTO = 500

function inWords(words: readonly string[]): readonly DrugClass[] {
  const looked = words.map((one) => one.slice(0, LOOKED_INTO))
  return [
    ...new Set([
      ...looked.flatMap((one) => boneAgentInText(one) ?? []),
      ...looked.flatMap(calciumDrugsInText),
      ...looked.flatMap(analgesicsInText),
    ]),
  ]
}

function madeForOf(classes: readonly DrugClass[], { words, concepts }: Named): Drug['madeFor'] {
  const agent = classes.find((one) => ALL_BONE_AGENTS.has(one))
  if (agent === undefined) return undefined
  return madeForIn(
    agent,
    [words, ...concepts.flatMap(wordsOf)].map((one) => one.slice(0, LOOKED_INTO)),
  )
}

function wordsOf(concept: Raw<CodeableConcept>): readonly string[] {
  const displays = codingsOf(concept).map(({ display }) => display)
  return [concept.text, ...displays].flatMap((one) => text(one) ?? [])
}
