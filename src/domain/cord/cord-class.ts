import type { Symptom, SymptomReport, SymptomSite } from '../facts/symptom.ts'
import { isInSpine } from './spine.ts'

/** A: signs of cord or cauda equina. B: spinal pain that warns. C: lumbar pain that does not. */
export type CordClass = 'A' | 'B' | 'C'

/** Class A wherever they are, in the order in which they are told. */
const SIGNS_ANYWHERE = [
  'leg-paresis',
  'spinal-paraparesis',
  'abnormal-gait',
  'unable-to-bear-weight',
  'urinary-retention',
  'urinary-incontinence',
  'bladder-dysfunction',
  'fecal-incontinence',
  'numbness-of-lower-limb',
  'saddle-numbness',
  'radicular-pain',
  'band-like-pain',
  'cord-signs',
] as const satisfies readonly Symptom[]

/** Class A in some places only. */
const SIGNS_BY_PLACE = ['muscle-weakness', 'numbness', 'paresthesia'] as const satisfies readonly Symptom[]

const ANYWHERE: ReadonlySet<Symptom> = new Set(SIGNS_ANYWHERE)
const POSSIBLE: ReadonlySet<Symptom> = new Set([...SIGNS_ANYWHERE, ...SIGNS_BY_PLACE])

/** Weakness of a hand is weakness of a limb: it belongs to no calcium class either. */
const LIMB: ReadonlySet<SymptomSite> = new Set(['arm', 'hand', 'fingers', 'leg'])

/** The hand and the fingers alone are left out: tingling there is tetany. The back is part of the trunk. */
const SENSORY: ReadonlySet<SymptomSite> = new Set([
  'leg',
  'arm',
  'saddle',
  'trunk',
  'thoracic-spine',
  'lumbar-spine',
  'spine',
])

const SPINAL_PAIN: ReadonlySet<Symptom> = new Set(['spinal-pain', 'thoracic-spine-pain'])

const LEG_WEAKNESS: ReadonlySet<Symptom> = new Set(['leg-paresis', 'spinal-paraparesis'])

const BLADDER_OR_BOWEL: ReadonlySet<Symptom> = new Set([
  'urinary-retention',
  'urinary-incontinence',
  'bladder-dysfunction',
  'fecal-incontinence',
])

type Placed = Pick<SymptomReport, 'symptom' | 'sites'> & Partial<Pick<SymptomReport, 'regions'>>
type Told = Placed & Pick<SymptomReport, 'qualities'>

/** Whatever was answered. Of several places any that fits decides. Cervical and thoracic pain without more has no class. */
export function cordClassOf(told: Told): CordClass | undefined {
  const { symptom, sites, qualities } = told
  if (ANYWHERE.has(symptom)) return 'A'
  if (symptom === 'muscle-weakness') return sites.some((site) => LIMB.has(site)) ? 'A' : undefined
  if (symptom === 'numbness' || symptom === 'paresthesia') {
    return sites.length === 0 || sites.some((site) => SENSORY.has(site)) ? 'A' : undefined
  }
  if (!isSpinalPain(told)) return undefined
  if (qualities.length > 0) return 'B'
  return sites.includes('lumbar-spine') ? 'C' : undefined
}

/** Whether a report of this symptom can be of class A in some place: one that cannot be read may have been. */
export function canBeSign(symptom: string): symptom is Symptom {
  const possible: ReadonlySet<string> = POSSIBLE
  return possible.has(symptom)
}

/** An answer that denies a sign: a denial without a place speaks of every place. */
export function isDenialOfSign(report: SymptomReport): boolean {
  if (report.answer !== 'absent' || !canBeSign(report.symptom)) return false
  return report.sites.length === 0 || cordClassOf(report) === 'A'
}

export function isLegWeakness({ symptom, sites }: Pick<SymptomReport, 'symptom' | 'sites'>): boolean {
  return LEG_WEAKNESS.has(symptom) || (symptom === 'muscle-weakness' && sites.includes('leg'))
}

/** Back or neck pain, also where it is told as pain of a bone of the spine. */
export function isSpinalPain({ symptom, sites, regions = [] }: Placed): boolean {
  return SPINAL_PAIN.has(symptom) || (symptom === 'bone-pain' && isInSpine({ sites, regions }))
}

export function isBladderOrBowel({ symptom }: Pick<SymptomReport, 'symptom'>): boolean {
  return BLADDER_OR_BOWEL.has(symptom)
}

/** One feature however it was coded: numbness of the lower limb is numbness. */
export function featureOf({ symptom }: Pick<SymptomReport, 'symptom'>): Symptom {
  return symptom === 'numbness-of-lower-limb' ? 'numbness' : symptom
}
