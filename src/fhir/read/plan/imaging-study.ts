import type { CodeableConcept, Coding, ImagingStudy, ImagingStudySeries } from 'fhir/r4'

import type { Examination, Modality } from '#domain/facts/plan.ts'
import type { Region } from '#domain/skeleton/region.ts'
import { DICOM_MODALITIES, IMAGING, type ImagingCode } from '#fhir/codes/imaging.ts'
import { DICOM } from '#fhir/codes/system.ts'
import { compact } from '#fhir/json/compact.ts'
import { CONCEPT, misshapenAt, REFERENCE } from '#fhir/json/shape.ts'
import { node, nodes, text, type Raw } from '#fhir/json/raw.ts'

import { modifierOf } from '../choice.ts'
import { nameIn } from '../name.ts'
import { refused, used, type Context, type Reading } from '../reading.ts'
import { regionOf } from '../site.ts'
import { stateIn, type Statuses } from '../status.ts'
import { whenOf } from '../timing.ts'
import { imagingOf, joinedImaging, oneModality, regionsAt } from './service.ts'

const CODING = { system: 'string', code: 'string', display: 'string' } as const

const STUDY_SHAPE = {
  status: 'string',
  modality: [CODING],
  started: 'string',
  basedOn: [REFERENCE],
  procedureCode: [CONCEPT],
  description: 'string',
  series: [{ modality: CODING, bodySite: CODING, laterality: CODING, description: 'string' }],
} as const

const STATUSES: Statuses<'performed'> = new Map([
  ['registered', 'status-unknown'],
  ['available', 'performed'],
  ['cancelled', 'withdrawn'],
  ['entered-in-error', 'withdrawn'],
  ['unknown', 'status-unknown'],
])

/** An examination that was done; what it found, its report says. */
export function readImagingStudy(study: Raw<ImagingStudy>, context: Context): Reading {
  const misshapen = misshapenAt(study, STUDY_SHAPE)
  if (misshapen !== undefined) return refused(context, 'malformed', { detail: misshapen })
  const procedures = nodes<CodeableConcept>(study.procedureCode)
  const series = nodes<ImagingStudySeries>(study.series)
  const named = nameOfStudy(study, series)
  const when = whenOf(study.started, context.zone)
  const details = { about: 'imaging-study', named, when }
  const status = stateIn(STATUSES, study.status)
  if (!status.ok) return refused(context, status.why, { ...details, detail: status.detail })
  const oddity = [study, ...series].map(modifierOf).find(isTold)
  if (oddity !== undefined) return refused(context, 'malformed', { ...details, detail: oddity })
  if (when === undefined)
    return refused(context, 'day-not-known', { ...details, detail: text(study.started) })
  const coded = imagingOfAll(procedures)
  if (coded === 'contradictory')
    return refused(context, 'code-unmapped', { ...details, detail: 'its codes contradict each other' })
  const fact: Examination = compact({
    id: context.id,
    modality: coded.modality ?? modalityOf(study, series, named),
    named,
    regions: regionsOfStudy(series, coded),
    isWholeBody: coded.isWholeBody,
    when,
    state: status.state,
    basedOn: nodes(study.basedOn).flatMap((order) => context.target(order) ?? []),
  })
  return used({ list: 'examinations', fact, done: when })
}

/** As its procedure or itself is called, else by what it shows of which part. */
function nameOfStudy(study: Raw<ImagingStudy>, series: readonly Raw<ImagingStudySeries>[]): string {
  const procedures = nodes<CodeableConcept>(study.procedureCode).map((code) => nameIn(code, IMAGING))
  const described = [study, ...series].map(({ description }) => text(description))
  const [first] = series
  const displayed = [first?.modality, first?.bodySite].flatMap(
    (one) => text(node<Coding>(one)?.display) ?? [],
  )
  return [...procedures, ...described, text(displayed.join(', '))].find(isTold) ?? 'Imaging study'
}

function isTold(words: string | undefined): words is string {
  return words !== undefined
}

function imagingOfAll(procedures: readonly Raw<CodeableConcept>[]): ImagingCode | 'contradictory' {
  const codes = procedures.flatMap((procedure) => imagingOf(procedure) ?? [])
  const clear = codes.filter((code) => code !== 'contradictory')
  return clear.length < codes.length ? 'contradictory' : joinedImaging(clear)
}

/** Objects that are no image: reports, marks and plans that lie in a study beside its images. */
const NO_IMAGE: ReadonlySet<string> = new Set([
  'SR',
  'PR',
  'KO',
  'SEG',
  'REG',
  'DOC',
  'RTSTRUCT',
  'RTPLAN',
  'RTDOSE',
])

function modalityOf(
  { modality, description }: Raw<ImagingStudy>,
  series: readonly Raw<ImagingStudySeries>[],
  named: string,
): Modality | undefined {
  const codings = [...nodes<Coding>(modality), ...series.flatMap((one) => node<Coding>(one.modality) ?? [])]
  const codes = new Set(codings.flatMap(({ system, code }) => (system === DICOM ? (text(code) ?? []) : [])))
  if (codes.has('PT') && codes.has('CT')) return 'pet-ct'
  const words = [named, text(description), ...series.map((one) => text(one.description))]
  const isOfBone = words.some((one) => one !== undefined && /\bbone\b/i.test(one))
  const modalities = [...codes.difference(NO_IMAGE)].map((code): Modality => {
    if (code === 'NM' && isOfBone) return 'bone-scan'
    return DICOM_MODALITIES.get(code) ?? 'other'
  })
  const only = oneModality(modalities)
  return only === 'contradictory' ? undefined : only
}

function regionsOfStudy(series: readonly Raw<ImagingStudySeries>[], coded: ImagingCode): readonly Region[] {
  const sites = series.flatMap(({ bodySite, laterality }) => {
    const coding = [bodySite, laterality].flatMap((one) => node<Coding>(one) ?? [])
    return regionOf({ coding }) ?? []
  })
  if (sites.length === 0) return regionsAt(coded.regions, undefined)
  return [...new Map(sites.map((site) => [JSON.stringify(site), site])).values()]
}
