import type { CodeableConcept, Coding } from 'fhir/r4'

import type { BoneSite, Complication, PrimarySite } from '#domain/facts/disease.ts'
import type { Side } from '#domain/skeleton/region.ts'
import type { BodySite } from '#fhir/codes/body-site.ts'
import { codingsOf } from '#fhir/codes/code-table.ts'
import {
  BONE_METASTASES,
  COMPLICATION_CODES,
  COMPLICATION_SITES,
  PRIMARY_CANCERS,
} from '#fhir/codes/disease.ts'
import { readIcd10 } from '#fhir/codes/icd-10.ts'
import { ICD_10_SYSTEMS } from '#fhir/codes/system.ts'
import { compact } from '#fhir/json/compact.ts'
import { text, type Raw } from '#fhir/json/raw.ts'

/** What a coded Condition is, where its code is one that is read here. */
export type Disease =
  | { readonly kind: 'primary'; readonly primary: PrimarySite }
  | {
      readonly kind: 'bone-metastasis'
      readonly site?: BodySite
      readonly certainty: BoneSite['certainty']
    }
  | {
      readonly kind: 'complication'
      readonly complication: Complication['kind']
      readonly site?: BodySite
      readonly side?: Side
    }

/** What all codings of one concept say together: a finer one refines a coarser one, anything else is a contradiction. */
export function diseaseOf(concept: Raw<CodeableConcept> | undefined): Disease | 'contradictory' | undefined {
  const said = codingsOf(concept).flatMap(readCoding)
  const telling = said.filter((disease) => !isVague(disease))
  const [first, ...others] = telling.length > 0 ? telling : said
  if (first === undefined) return undefined
  let whole = first
  for (const other of others) {
    const both = combined(whole, other)
    if (both === undefined) return 'contradictory'
    whole = both
  }
  return whole
}

function readCoding(coding: Raw<Coding>): readonly Disease[] {
  const [system, code] = [text(coding.system), text(coding.code)]
  if (system === undefined || code === undefined) return []
  if (ICD_10_SYSTEMS.has(system)) return icdDiseases(code)
  const primary = PRIMARY_CANCERS.get(system, code)
  if (primary !== undefined) return [{ kind: 'primary', primary }]
  const bone = BONE_METASTASES.get(system, code)
  if (bone !== undefined)
    return [boneMetastasis(bone.suspected === true ? 'suspected' : 'confirmed', bone.site)]
  const complication = COMPLICATION_CODES.get(system, code)
  if (complication === undefined) return []
  return [{ kind: 'complication', complication, ...compact({ site: COMPLICATION_SITES.get(system, code) }) }]
}

function icdDiseases(code: string): readonly Disease[] {
  const means = readIcd10(code)
  if (means === undefined) return []
  return means.kind === 'bone-metastasis' ? [boneMetastasis('confirmed')] : [means]
}

export function boneMetastasis(certainty: BoneSite['certainty'], site?: BodySite): Disease {
  return { kind: 'bone-metastasis', certainty, ...compact({ site }) }
}

/** A malignancy of no site told: true of every other code as well. */
function isVague(disease: Disease): boolean {
  return disease.kind === 'primary' && disease.primary === 'unknown'
}

function combined(a: Disease, b: Disease): Disease | undefined {
  if (a.kind === 'primary') return b.kind === 'primary' && a.primary === b.primary ? a : undefined
  if (b.kind === 'primary') return undefined
  const site = agreed(a.site, b.site, (one) => one.region)
  if (site === 'contradictory') return undefined
  if (a.kind === 'bone-metastasis')
    return b.kind === 'bone-metastasis' ? boneMetastasis(surer(a, b), site) : undefined
  if (b.kind === 'bone-metastasis' || a.complication !== b.complication) return undefined
  const side = agreed(a.side, b.side, (one) => one)
  return side === 'contradictory' ? undefined : { ...a, ...compact({ site, side }) }
}

type Certain = { readonly certainty: BoneSite['certainty'] }

function surer(a: Certain, b: Certain): BoneSite['certainty'] {
  return a.certainty === 'confirmed' ? a.certainty : b.certainty
}

function agreed<T>(
  a: T | undefined,
  b: T | undefined,
  by: (one: T) => string,
): T | 'contradictory' | undefined {
  if (a === undefined || b === undefined) return a ?? b
  return by(a) === by(b) ? a : 'contradictory'
}
