import type { Patient as FhirPatient, PatientCommunication, PatientLink, Reference } from 'fhir/r4'

import type { Patient } from '#domain/facts/patient.ts'
import type { FactId, Refusal } from '#domain/facts/record.ts'
import { nameOf } from '#fhir/codes/code-table.ts'
import { compact } from '#fhir/json/compact.ts'
import { CONCEPT, misshapenAt, PERIOD, REFERENCE, type Shape } from '#fhir/json/shape.ts'
import { node, nodes, text, type Raw } from '#fhir/json/raw.ts'
import { parsePartialDate } from '#fhir/time/fhir-time.ts'

import { extensionOf, modifierOf } from '../choice.ts'
import { refused, type Context } from '../reading.ts'
import { readDeath } from './death.ts'
import { identifiersIn } from './identifiers.ts'
import { nameIn } from './name.ts'
import { phonesIn } from './phones.ts'

/** The person, and what of their resource could not be read. */
export type PatientReading = { readonly patient: Patient; readonly refusals: readonly Refusal[] }

const SHAPES: ReadonlyMap<string, Shape> = new Map<string, Shape>([
  ['active', 'boolean'],
  [
    'name',
    [{ use: 'string', text: 'string', family: 'string', given: ['any'], prefix: ['any'], period: PERIOD }],
  ],
  ['telecom', [{ system: 'string', value: 'string', use: 'string', period: PERIOD }]],
  ['identifier', [{ use: 'string', type: CONCEPT, system: 'string', value: 'string', period: PERIOD }]],
  ['gender', 'string'],
  ['birthDate', 'string'],
  ['deceasedBoolean', 'boolean'],
  ['deceasedDateTime', 'string'],
  ['link', [{ other: REFERENCE, type: 'string' }]],
  ['communication', [{ language: CONCEPT, preferred: 'boolean' }]],
  ['generalPractitioner', [REFERENCE]],
  ['managingOrganization', REFERENCE],
])

/**
 * A person is never refused: whoever has a record must stand in the list. What cannot be read of them is left out, and
 * said.
 */
export function readPatient(json: Raw<FhirPatient>, context: Context): PatientReading {
  const death = readDeath(json, context)
  const birth = text(json.birthDate)
  const birthDate = birth === undefined ? undefined : parsePartialDate(birth, context.zone)
  const gender = genderOf(json.gender)
  const patient = compact({
    id: context.id,
    name: nameIn(json.name, context),
    birth: birthDate,
    gender,
    identifiers: identifiersIn(json.identifier, context),
    phones: phonesIn(json.telecom, context),
    deceased: death.deceased,
    deceasedOn: death.on,
    active: json.active !== false,
    replacedBy: replacementOf(json, context),
    languages: languagesOf(json),
    needsInterpreter: needsInterpreter(json),
    generalPractitioner: nodes<Reference>(json.generalPractitioner)
      .map(({ display }) => text(display))
      .find((display) => display !== undefined),
    managingOrganization: text(node<Reference>(json.managingOrganization)?.display),
  })
  const faults = [
    modifierOf(json),
    ...[...SHAPES].map(([element, shape]) => misshapenAt(property(json, element), shape, element)),
    birth !== undefined && birthDate === undefined ? `birthDate ${birth}` : undefined,
    text(json.gender) !== undefined && gender === undefined ? `gender ${text(json.gender)}` : undefined,
    death.fault,
  ]
  return {
    patient,
    refusals: faults.flatMap((detail) =>
      detail === undefined ? [] : refused(context, 'malformed', { detail, about: 'person' }).refusals,
    ),
  }
}

const GENDERS = ['female', 'male', 'other', 'unknown'] as const satisfies readonly Patient['gender'][]

function genderOf(json: unknown): Patient['gender'] {
  return GENDERS.find((gender) => gender === json)
}

function replacementOf(json: Raw<FhirPatient>, { target }: Context): FactId | undefined {
  const link = nodes<PatientLink>(json.link).find(({ type }) => type === 'replaced-by')
  return link === undefined ? undefined : target(link.other)
}

/** The preferred one first. */
function languagesOf(json: Raw<FhirPatient>): readonly string[] {
  const spoken = nodes<PatientCommunication>(json.communication)
  return spoken
    .toSorted((a, b) => Number(b.preferred === true) - Number(a.preferred === true))
    .flatMap(({ language }) => nameOf(node(language)) ?? [])
}

const INTERPRETER = 'http://hl7.org/fhir/StructureDefinition/patient-interpreterRequired'

function needsInterpreter(json: Raw<FhirPatient>): boolean {
  return extensionOf<{ valueBoolean: boolean }>(json, INTERPRETER)?.valueBoolean === true
}

function property(json: Readonly<Record<string, unknown>>, element: string): unknown {
  return json[element]
}
