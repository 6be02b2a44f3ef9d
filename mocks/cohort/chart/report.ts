import type { CodeableConcept, Observation, Reference } from 'fhir/r4'

import { ASSESSMENTS } from '../codes/service.ts'
import {
  BONE_SITES,
  SIDES,
  SYMPTOM_SITES,
  type BoneSiteName,
  type SideName,
  type SymptomSiteName,
} from '../codes/site.ts'
import { SCORES } from '../codes/laboratory.ts'
import { ANSWERS, SYMPTOMS, type AnswerName, type SymptomName } from '../codes/symptom.ts'
import { concept, OWN_SYSTEM } from '../codes/system.ts'
import { dateText, instantText } from '../draw/calendar.ts'
import { staffReference } from '../people/staff.ts'
import { arrived, type Chart } from './chart.ts'
import { IMAGING, scoreComponent, SURVEY } from './result.ts'

export type PainEntry = {
  readonly at: number
  readonly worst: number
  readonly average?: number
  readonly now?: number
  readonly rescueDoses?: number
  readonly episodes?: number
  readonly site?: BoneSiteName
  readonly side?: SideName
}

/** A diary entry by the patient: a bare worst of the day, or components as soon as there is more than that. */
export function addPain(chart: Chart, entry: PainEntry): void {
  const { at, worst, average, now, rescueDoses, episodes, site, side } = entry
  const parts = [
    ['worst', worst],
    ['average', average],
    ['now', now],
    ['rescue-doses', rescueDoses],
    ['breakthrough-episodes', episodes],
  ] as const
  const component = parts.flatMap(([code, value]) =>
    value === undefined ? [] : [scoreComponent(OWN_SYSTEM.pain, code, value)],
  )
  const text = instantText(at)
  chart.add({
    resourceType: 'Observation',
    id: chart.newId(),
    meta: { versionId: '1', lastUpdated: text },
    status: 'final',
    category: SURVEY,
    code: SCORES.pain,
    subject: chart.subject,
    effectiveDateTime: text,
    performer: [chart.subject],
    ...(site !== undefined && { bodySite: siteOf(site, side) }),
    ...(component.length > 1 ? { component } : { valueInteger: worst }),
  })
}

export type SymptomAnswer = {
  readonly at: number
  readonly symptom: SymptomName
  readonly answer: AnswerName
  readonly site?: SymptomSiteName
  /** Day of onset, from today. */
  readonly onset?: number
  readonly qualities?: readonly string[]
  readonly by?: 'patient' | 'nurse'
}

export function addSymptom(
  chart: Chart,
  { at, symptom, answer, site, onset, qualities, by }: SymptomAnswer,
): Reference {
  const component = [
    ...(onset === undefined ? [] : [{ code: SCORES.onset, valueDateTime: dateText(chart.at(onset)) }]),
    ...(qualities ?? []).map((quality) => ({
      code: concept(OWN_SYSTEM.painQuality, quality, quality),
      valueBoolean: true,
    })),
  ]
  const text = instantText(at)
  return chart.add({
    resourceType: 'Observation',
    id: chart.newId(),
    meta: { versionId: '1', lastUpdated: text },
    status: 'final',
    category: SURVEY,
    code: SYMPTOMS[symptom],
    subject: chart.subject,
    effectiveDateTime: text,
    performer: [by === 'nurse' ? { reference: staffReference('nurse') } : chart.subject],
    valueCodeableConcept: ANSWERS[answer],
    ...(site !== undefined && { bodySite: SYMPTOM_SITES[site] }),
    ...(component.length > 0 && { component }),
  })
}

type Usual = {
  readonly from: number
  readonly until: number
  readonly symptom: SymptomName
  readonly site: SymptomSiteName
  readonly reason: string
}

/** A clinician's word that a symptom, unchanged, is usual for this person. */
export function addUsual(chart: Chart, { from, until, symptom, site, reason }: Usual): void {
  const start = chart.at(from)
  chart.add({
    resourceType: 'Observation',
    id: chart.newId(),
    meta: arrived(start),
    status: 'final',
    category: SURVEY,
    code: ASSESSMENTS.usual,
    subject: chart.subject,
    effectivePeriod: { start: dateText(start), end: dateText(chart.at(until)) },
    performer: [{ reference: staffReference('doctor') }],
    valueCodeableConcept: SYMPTOMS[symptom],
    bodySite: SYMPTOM_SITES[site],
    note: [{ text: reason }],
  })
}

export type LesionName = 'lytic' | 'blastic' | 'mixed'

type Lesion = {
  readonly at: number
  readonly lesion: LesionName
  readonly site: BoneSiteName
  readonly side?: SideName | undefined
  readonly focus: Reference
}

export function addLesion(chart: Chart, { at, lesion, site, side, focus }: Lesion): void {
  const observation: Observation = {
    resourceType: 'Observation',
    id: chart.newId(),
    meta: arrived(at),
    status: 'final',
    category: IMAGING,
    code: LESION_TYPE,
    subject: chart.subject,
    focus: [focus],
    effectiveDateTime: instantText(at),
    valueCodeableConcept: LESIONS[lesion],
    bodySite: siteOf(site, side),
  }
  chart.add(observation)
}

const LESION_TYPE = concept(OWN_SYSTEM.lesion, 'lesion-type', 'Type of lesion')
const LESIONS = {
  lytic: concept(OWN_SYSTEM.lesion, 'lytic', 'Lytic'),
  blastic: concept(OWN_SYSTEM.lesion, 'blastic', 'Blastic'),
  mixed: concept(OWN_SYSTEM.lesion, 'mixed', 'Mixed'),
} as const

const LATERALITY = 'http://hl7.org/fhir/us/mcode/StructureDefinition/mcode-laterality-qualifier'

export function siteOf(site: BoneSiteName, side: SideName | undefined): CodeableConcept {
  const bone = BONE_SITES[site]
  if (side === undefined) return bone
  return { ...bone, extension: [{ url: LATERALITY, valueCodeableConcept: SIDES[side] }] }
}
