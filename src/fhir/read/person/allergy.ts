import type { AllergyIntolerance, AllergyIntoleranceReaction, CodeableConcept } from 'fhir/r4'

import type { Allergy } from '#domain/facts/patient.ts'
import { nameOf } from '#fhir/codes/code-table.ts'
import { ALLERGY_STATES, ALLERGY_VERIFICATIONS, NO_KNOWN_ALLERGY } from '#fhir/codes/person.ts'
import { compact } from '#fhir/json/compact.ts'
import { CONCEPT, misshapenAt, REFERENCE } from '#fhir/json/shape.ts'
import { node, nodes, text, type Raw } from '#fhir/json/raw.ts'

import { modifierOf } from '../choice.ts'
import { refused, used, type Context, type Reading } from '../reading.ts'
import { malformed, type Problem } from '../status.ts'

const SHAPE = {
  clinicalStatus: CONCEPT,
  verificationStatus: CONCEPT,
  code: CONCEPT,
  patient: REFERENCE,
  criticality: 'string',
  reaction: [{ substance: CONCEPT, manifestation: [CONCEPT], description: 'string' }],
} as const

const CRITICALITIES = ['low', 'high', 'unable-to-assess'] as const satisfies readonly Allergy['criticality'][]

export function readAllergy(json: Raw<AllergyIntolerance>, context: Context): Reading {
  const misshapen = misshapenAt(json, SHAPE) ?? modifierOf(json)
  const code = node<CodeableConcept>(json.code)
  const reactions = nodes<AllergyIntoleranceReaction>(json.reaction)
  const substance = nameOf(code) ?? substanceIn(reactions)
  const details = { about: 'allergy', named: substance }
  const state = misshapen === undefined ? stateOf(json) : malformed(misshapen)
  if (typeof state !== 'string') return refused(context, state.why, { ...details, detail: state.detail })
  if (substance === undefined) return refused(context, 'malformed', { ...details, detail: 'no code' })
  const fact: Allergy = compact({
    id: context.id,
    substance,
    reaction: reactionIn(reactions),
    criticality: CRITICALITIES.find((criticality) => criticality === json.criticality),
    state,
    noneKnown: NO_KNOWN_ALLERGY.find(code).kind === 'found',
  })
  return used({ list: 'allergies', fact })
}

/** Without a clinical status it counts as active: an allergy stands until someone says otherwise. */
function stateOf({
  clinicalStatus,
  verificationStatus,
}: Raw<AllergyIntolerance>): Allergy['state'] | Problem {
  const verification = ALLERGY_VERIFICATIONS.find(node<CodeableConcept>(verificationStatus))
  const clinical = ALLERGY_STATES.find(node<CodeableConcept>(clinicalStatus))
  if (verification.kind === 'conflict' || clinical.kind === 'conflict')
    return malformed('its status contradicts itself')
  if (verification.kind === 'found' && verification.means === 'withdrawn')
    return { why: 'withdrawn', detail: 'entered-in-error' }
  if (verification.kind === 'found' && verification.means === 'refuted') return 'refuted'
  return clinical.kind === 'found' ? clinical.means : 'active'
}

function substanceIn(reactions: readonly Raw<AllergyIntoleranceReaction>[]): string | undefined {
  return reactions
    .map(({ substance }) => nameOf(node<CodeableConcept>(substance)))
    .find((name) => name !== undefined)
}

function reactionIn(reactions: readonly Raw<AllergyIntoleranceReaction>[]): string | undefined {
  const told = reactions.flatMap(({ manifestation, description }) => {
    const manifestations = nodes<CodeableConcept>(manifestation).flatMap((concept) => nameOf(concept) ?? [])
    return manifestations.length > 0 ? manifestations : (text(description) ?? [])
  })
  return told.length === 0 ? undefined : [...new Set(told)].join(', ')
}
