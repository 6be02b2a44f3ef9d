import type { CodeableConcept, Condition, Reference } from 'fhir/r4'

import { DISEASES, type DiseaseName } from '../codes/disease.ts'
import type { BoneSiteName, SideName } from '../codes/site.ts'
import { concept, HL7_SYSTEM } from '../codes/system.ts'
import { dateText } from '../draw/calendar.ts'
import { arrived, type Chart } from './chart.ts'
import { addLesion, siteOf, type LesionName } from './report.ts'

const CATEGORY: CodeableConcept[] = [
  concept(HL7_SYSTEM.conditionCategory, 'problem-list-item', 'Problem List Item'),
]
const CLINICAL = {
  active: concept(HL7_SYSTEM.clinicalStatus, 'active', 'Active'),
  remission: concept(HL7_SYSTEM.clinicalStatus, 'remission', 'Remission'),
  resolved: concept(HL7_SYSTEM.clinicalStatus, 'resolved', 'Resolved'),
} as const
const CONFIRMED = concept(HL7_SYSTEM.verificationStatus, 'confirmed', 'Confirmed')

export type Problem = {
  readonly disease: DiseaseName
  /** Day of onset, from today. */
  readonly since: number
  readonly site?: BoneSiteName
  readonly side?: SideName | undefined
  readonly stage?: string
  readonly clinical?: keyof typeof CLINICAL
  readonly note?: string
}

export function addCondition(chart: Chart, problem: Problem): Reference {
  const { disease, since, site, side, stage, clinical = 'active', note } = problem
  const onset = chart.at(since)
  const condition: Condition = {
    resourceType: 'Condition',
    id: chart.newId(),
    meta: arrived(onset),
    clinicalStatus: CLINICAL[clinical],
    verificationStatus: CONFIRMED,
    category: CATEGORY,
    code: DISEASES[disease],
    subject: chart.subject,
    onsetDateTime: dateText(onset),
    recordedDate: dateText(onset),
    ...(site !== undefined && { bodySite: [siteOf(site, side)] }),
    ...(stage !== undefined && { stage: [{ summary: { text: stage } }] }),
    ...(note !== undefined && { note: [{ text: note }] }),
  }
  return chart.add(condition)
}

export type BoneSite = {
  readonly site: BoneSiteName
  readonly side?: SideName | undefined
  readonly lesion?: LesionName
  readonly since: number
}

/** One metastasis at one site, and what imaging saw there. */
export function addBoneSite(chart: Chart, { site, side, lesion, since }: BoneSite): Reference {
  const focus = addCondition(chart, { disease: 'bone-metastasis', since, site, side })
  if (lesion !== undefined) addLesion(chart, { at: chart.at(since, 15), lesion, site, side, focus })
  return focus
}
