import type { Complication, PrimarySite } from '#domain/facts/disease.ts'

import type { Side } from '#domain/skeleton/region.ts'
import type { BodySite } from './body-site.ts'

/** What an ICD-10 category says. Codes are compared by prefix, without the point. */
export type Icd10 =
  | { readonly kind: 'primary'; readonly primary: PrimarySite }
  | { readonly kind: 'bone-metastasis' }
  | {
      readonly kind: 'complication'
      readonly complication: Complication['kind']
      readonly site?: BodySite
      readonly side?: Side
    }

const primary = (site: PrimarySite): Icd10 => ({ kind: 'primary', primary: site })
const complication = (of: Complication['kind']): Icd10 => ({ kind: 'complication', complication: of })
const fracture = (region: BodySite['region'], side?: Side): Icd10 => ({
  kind: 'complication',
  complication: 'pathological-fracture',
  site: { region },
  ...(side && { side }),
})

/** ICD-10 and its national modifications; the longest prefix that fits decides. */
export const ICD_10_PREFIXES: ReadonlyMap<string, Icd10> = new Map([
  ['C50', primary('breast')],
  ['C61', primary('prostate')],
  ['C33', primary('lung')],
  ['C34', primary('lung')],
  ['C64', primary('kidney')],
  ['C65', primary('kidney')],
  ['C73', primary('thyroid')],
  ['C900', primary('myeloma')],
  ['C80', primary('unknown')],
  ['C795', { kind: 'bone-metastasis' }],
  ['C7951', { kind: 'bone-metastasis' }],
  ['C7952', { kind: 'bone-metastasis' }],
  ['C7B03', { kind: 'bone-metastasis' }],
  ['C78', complication('visceral-metastasis')],
  ['C797', complication('visceral-metastasis')],
  ['C793', complication('brain-metastasis')],
  ['Z150', complication('genetic-mutation')],
  ['Z992', complication('dialysis')],
  ['E8352', complication('hypercalcemia')],
  ['E8351', complication('hypocalcemia')],
  ['G952', complication('spinal-cord-compression')],
  ['G834', complication('cauda-equina-syndrome')],
  ['M80', complication('osteoporosis')],
  ['M81', complication('osteoporosis')],
  ['M86', complication('osteomyelitis')],
  ['M8718', complication('osteonecrosis-of-jaw')],
  ['M845', complication('pathological-fracture')],
  ['M84521', fracture('humerus', 'right')],
  ['M84522', fracture('humerus', 'left')],
  ['M84531', fracture('forearm', 'right')],
  ['M84532', fracture('forearm', 'left')],
  ['M84533', fracture('forearm', 'right')],
  ['M84534', fracture('forearm', 'left')],
  ['M84541', fracture('hand', 'right')],
  ['M84542', fracture('hand', 'left')],
  ['M84550', fracture('pelvis')],
  ['M84551', fracture('proximal-femur', 'right')],
  ['M84552', fracture('proximal-femur', 'left')],
  ['M84553', fracture('proximal-femur')],
  ['M84561', fracture('tibia-fibula', 'right')],
  ['M84562', fracture('tibia-fibula', 'left')],
  ['M84563', fracture('tibia-fibula', 'right')],
  ['M84564', fracture('tibia-fibula', 'left')],
])

/** C00 to C76 and C80 to C97 without the secondary ones: a primary malignant neoplasm of some site. */
const OTHER_PRIMARY = /^C(?:[0-6]\d|7[0-6]|7A|8[0-9]|9[0-7])/

export function readIcd10(code: string): Icd10 | undefined {
  const bare = code.replaceAll('.', '').toUpperCase()
  for (let length = Math.min(bare.length, 6); length >= 3; length -= 1) {
    const means = ICD_10_PREFIXES.get(bare.slice(0, length))
    if (means !== undefined) return means
  }
  return OTHER_PRIMARY.test(bare) ? primary('other') : undefined
}

/** A secondary neoplasm that the table above does not have: certainly not of bone, or of a place that is not told. */
export function secondaryPlace(code: string): 'elsewhere' | 'not-told' | undefined {
  const bare = code.replaceAll('.', '').toUpperCase()
  if (!/^C7[789B]/.test(bare)) return undefined
  return /^C(?:77|79[0126]|7B0[124])/.test(bare) ? 'elsewhere' : 'not-told'
}
