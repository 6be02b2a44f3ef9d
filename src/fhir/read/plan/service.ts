import type { CodeableConcept } from 'fhir/r4'

import { TUMOR_MARKERS } from '#domain/facts/laboratory.ts'
import type { Modality, ServiceOrder } from '#domain/facts/plan.ts'
import type { Region } from '#domain/skeleton/region.ts'
import { SERVICES } from '#fhir/codes/care.ts'
import { codingsOf } from '#fhir/codes/code-table.ts'
import { IMAGING, type ImagingCode } from '#fhir/codes/imaging.ts'
import { LABORATORY, type LabCode } from '#fhir/codes/laboratory.ts'
import { compact } from '#fhir/json/compact.ts'
import { text, type Raw } from '#fhir/json/raw.ts'

import { conceptsOf, regionOf, sideOf, withSide } from '../site.ts'

/** What is asked for, booked or done. */
export type Service = Pick<ServiceOrder, 'kind' | 'modality' | 'regions' | 'measures' | 'review'>

type Code = Raw<CodeableConcept> | undefined

/** What all codings of one concept say together, of a place in the body that may be told beside it. */
export function serviceOf(code: Code, bodySite?: unknown): Service | 'contradictory' | undefined {
  const imaging = imagingOf(code)
  const own = SERVICES.find(code)
  const laboratory = measuresOf(code)
  if (imaging === 'contradictory' || own.kind === 'conflict') return 'contradictory'
  const [found, ...others] = [
    ...(imaging === undefined ? [] : [imagingService(imaging, bodySite)]),
    ...(own.kind === 'found' ? [{ ...own.means, regions: regionsAt([], bodySite) }] : []),
    ...(laboratory.length === 0 ? [] : [{ kind: 'laboratory', measures: laboratory, regions: [] } as const]),
  ]
  return others.some(({ kind }) => kind !== found?.kind) ? 'contradictory' : found
}

export function imagingService({ modality, regions }: ImagingCode, bodySite?: unknown): Service {
  const kind = modality === 'dxa' ? 'dxa' : 'imaging'
  return compact({ kind, modality, regions: regionsAt(regions, bodySite), measures: [] })
}

/** A site that is told is finer than what the code implies; a side alone is that of the site implied. */
export function regionsAt(implied: ImagingCode['regions'], bodySite: unknown): readonly Region[] {
  const sites = conceptsOf(bodySite)
  const told = sites.flatMap((site) => regionOf(site) ?? [])
  if (told.length > 0) return told
  const side = sites.map(sideOf).find((one) => one !== 'unknown') ?? 'unknown'
  return implied.map((region) => withSide({ region }, side))
}

/** Imaging of any kind says less than imaging of one kind; PET says less than PET with CT. */
export function imagingOf(code: Code): ImagingCode | 'contradictory' | undefined {
  const codes = codingsOf(code).flatMap(({ system, code: of }) => {
    const [from, value] = [text(system), text(of)]
    return from === undefined || value === undefined ? [] : (IMAGING.get(from, value) ?? [])
  })
  return codes.length === 0 ? undefined : joinedImaging(codes)
}

export function joinedImaging(codes: readonly ImagingCode[]): ImagingCode | 'contradictory' {
  const modality = oneModality(codes.flatMap(({ modality }) => modality ?? []))
  if (modality === 'contradictory') return modality
  const regions = [...new Set(codes.flatMap(({ regions }) => regions))]
  return compact({ modality, regions, isWholeBody: codes.find((code) => code.isWholeBody)?.isWholeBody })
}

export function oneModality(modalities: readonly Modality[]): Modality | 'contradictory' | undefined {
  const distinct = new Set(modalities)
  if (distinct.has('pet-ct')) distinct.delete('pet')
  const [only, ...others] = distinct
  return others.length > 0 ? 'contradictory' : only
}

/** A laboratory order by the obligation that it answers, where there is one; else by what is measured. */
function measuresOf(code: Code): readonly string[] {
  const laboratory = LABORATORY.find(code)
  return laboratory.kind === 'found' ? [ASKED.get(laboratory.means) ?? laboratory.means] : []
}

const ASKED: ReadonlyMap<LabCode, string> = new Map<LabCode, string>([
  ['calcium-total', 'calcium'],
  ['calcium-corrected', 'calcium'],
  ['calcium-ionized', 'calcium'],
  ['calcium-by-calculation', 'calcium'],
  ...TUMOR_MARKERS.map((marker): [LabCode, string] => [marker, 'tumor-marker']),
])
