import type { CodeableConcept } from 'fhir/r4'

import { codingsOf, nameOf } from '#fhir/codes/code-table.ts'
import { CASTRATION } from '#fhir/codes/disease.ts'
import { secondaryPlace } from '#fhir/codes/icd-10.ts'
import { ICD_10_SYSTEMS, SNOMED } from '#fhir/codes/system.ts'
import { text, type Raw } from '#fhir/json/raw.ts'

import { hiddenBy } from '../name.ts'
import { diseaseInWords } from './in-words.ts'
import { boneMetastasis, diseaseOf, type Disease } from './meaning.ts'

/** What a code says: a disease, something that matters here but cannot be told, or nothing that does. */
export type Told =
  | { readonly kind: 'disease'; readonly disease: Disease }
  | { readonly kind: 'unclear'; readonly about?: string; readonly detail: string }
  | { readonly kind: 'out-of-scope' }

type Code = Raw<CodeableConcept> | undefined

export function whatIsTold(code: Code): Told {
  const disease = diseaseOf(code)
  const castration = CASTRATION.find(code)
  if (disease === 'contradictory' || castration.kind === 'conflict')
    return unclear('its codes contradict each other', 'cancer')
  if (disease !== undefined) return { kind: 'disease', disease }
  if (castration.kind === 'found') return unclear('a state of a cancer that is not named', 'castration')
  // Hidden, or never written: it may have been anything.
  const silence = hiddenBy(code) ?? (nameOf(code) === undefined ? 'no code' : undefined)
  return silence === undefined ? whatWordsTell(code) : unclear(silence)
}

function unclear(detail: string, about?: string): Told {
  return { kind: 'unclear', detail, ...(about !== undefined && { about }) }
}

function whatWordsTell(code: Code): Told {
  const words = diseaseInWords(code)
  const named = nameOf(code) ?? ''
  switch (words) {
    case 'bone-metastasis':
      return { kind: 'disease', disease: boneMetastasis('free-text') }
    case 'primary':
      // A code tells that it is one particular cancer; words alone are shown and never classified.
      return { kind: 'disease', disease: { kind: 'primary', primary: isCoded(code) ? 'other' : 'unknown' } }
    case 'complication':
    case 'doubtful':
      return unclear(named, words === 'doubtful' ? 'cancer' : words)
    case 'metastasis':
    case undefined:
      return mayBeInBone(code, words !== undefined) ? unclear(named, 'metastasis') : OUT
  }
}

const OUT: Told = { kind: 'out-of-scope' }

/** A metastasis of which no more is told. ICD-10 tells of some places that they are not bone. */
function mayBeInBone(code: Code, isInWords: boolean): boolean {
  const places = new Set(icdCodes(code).map(secondaryPlace))
  return !places.has('elsewhere') && (isInWords || places.has('not-told'))
}

function icdCodes(code: Code): readonly string[] {
  return codingsOf(code).flatMap((coding) => (isIcd(coding.system) ? (text(coding.code) ?? []) : []))
}

function isIcd(system: unknown): boolean {
  return typeof system === 'string' && ICD_10_SYSTEMS.has(system)
}

function isCoded(code: Code): boolean {
  return codingsOf(code).some(
    (coding) => text(coding.code) !== undefined && (coding.system === SNOMED || isIcd(coding.system)),
  )
}
