import type { HumanName, Patient } from 'fhir/r4'

import { dateText, instantText } from '../draw/calendar.ts'
import { arrived, type Chart } from './chart.ts'

export type Person = {
  readonly family?: string | undefined
  readonly given?: readonly string[] | undefined
  /** The whole name as one text, for those whose name has no parts. */
  readonly nameText?: string | undefined
  readonly sex: 'female' | 'male'
  /** `1958-03-02`, or less of it. */
  readonly birthDate?: string | undefined
  readonly identifier: string
  readonly phone?: string | undefined
  readonly language?: readonly [code: string, name: string] | undefined
  readonly needsInterpreter?: boolean
  readonly deceasedOn?: number | undefined
  /** The other of two records of one person. */
  readonly merged?: { readonly type: 'replaces' | 'replaced-by'; readonly other: string } | undefined
}

const INTERPRETER = 'http://hl7.org/fhir/StructureDefinition/patient-interpreterRequired'

export function addPatient(chart: Chart, person: Person): void {
  const { hospital } = chart
  const { sex, birthDate, identifier, phone, language, needsInterpreter, deceasedOn, merged } = person
  const name = nameOf(person)
  const patient: Patient = {
    resourceType: 'Patient',
    id: chart.id,
    meta: arrived(deceasedOn ?? chart.at(-560)),
    ...(needsInterpreter === true && { extension: [{ url: INTERPRETER, valueBoolean: true }] }),
    identifier: [
      {
        use: 'official',
        type: { text: hospital.identifier.label },
        system: hospital.identifier.system,
        value: identifier,
      },
    ],
    active: merged?.type !== 'replaced-by',
    ...(name !== undefined && { name: [name] }),
    gender: sex,
    ...(birthDate !== undefined && { birthDate }),
    ...(phone !== undefined && { telecom: [{ system: 'phone', value: phone, use: 'mobile' }] }),
    ...(deceasedOn !== undefined && { deceasedDateTime: instantText(deceasedOn) }),
    ...(language !== undefined && { communication: [communicationOf(language)] }),
    managingOrganization: { display: hospital.name },
    ...(merged !== undefined && {
      link: [{ other: { reference: `Patient/${merged.other}` }, type: merged.type }],
    }),
  }
  chart.add(patient)
}

function nameOf({ family, given, nameText }: Person): HumanName | undefined {
  if (nameText !== undefined) return { use: 'official', text: nameText }
  if (family === undefined) return undefined
  return { use: 'official', family, ...(given !== undefined && { given: [...given] }) }
}

function communicationOf([code, text]: readonly [string, string]) {
  return { language: { coding: [{ system: 'urn:ietf:bcp:47', code }], text }, preferred: true }
}

/** A birth date for someone of this age today, to the day. */
export function birthDateFor(chart: Chart, years: number, daysMore: number): string {
  return dateText(chart.at(-Math.round(years * 365.25) - daysMore))
}
