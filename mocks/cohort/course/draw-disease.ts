import type { BoneSite } from '../chart/condition.ts'
import type { LesionName } from '../chart/report.ts'
import type { DiseaseName } from '../codes/disease.ts'
import { isPaired, type BoneSiteName } from '../codes/site.ts'
import type { ResultName } from '../codes/laboratory.ts'
import { chance, pick, weighted, whole, type Random } from '../draw/random.ts'
import type { ImagingPlan, Medicine, PrimaryName } from './profile.ts'

type Kind = {
  readonly diagnoses: readonly [DiseaseName, ...DiseaseName[]]
  readonly lesions: readonly [LesionName, ...LesionName[]]
  readonly marker: ResultName | undefined
  readonly scan: Pick<ImagingPlan, 'scan' | 'every' | 'days'>
  readonly systemic: readonly [Medicine['drug'], string]
}

const QUARTER = { count: 3, unit: 'mo' } as const

/** What goes with each primary: lytic in kidney, thyroid and myeloma, blastic in prostate, mixed in breast. */
export const KINDS: Readonly<Record<PrimaryName, Kind>> = {
  breast: {
    diagnoses: ['breast'],
    lesions: ['lytic', 'mixed', 'mixed', 'blastic'],
    marker: 'ca-15-3',
    scan: { scan: 'ct-body', every: QUARTER, days: 90 },
    systemic: ['letrozole', 'Letrozole 2.5 mg once a day'],
  },
  prostate: {
    diagnoses: ['prostate', 'castration-resistant'],
    lesions: ['blastic', 'blastic', 'blastic', 'mixed'],
    marker: 'psa',
    scan: { scan: 'bone-scan', every: { count: 4, unit: 'mo' }, days: 120 },
    systemic: ['enzalutamide', 'Enzalutamide 160 mg once a day'],
  },
  lung: {
    diagnoses: ['lung', 'lung', 'small-cell-lung'],
    lesions: ['lytic', 'lytic', 'mixed'],
    marker: 'cea',
    scan: { scan: 'ct-chest', every: { count: 9, unit: 'wk' }, days: 63 },
    systemic: ['pembrolizumab', 'Pembrolizumab 200 mg every 3 weeks'],
  },
  kidney: {
    diagnoses: ['kidney'],
    lesions: ['lytic'],
    marker: undefined,
    scan: { scan: 'ct-body', every: { count: 12, unit: 'wk' }, days: 84 },
    systemic: ['nivolumab', 'Nivolumab 480 mg every 4 weeks'],
  },
  thyroid: {
    diagnoses: ['thyroid', 'papillary-thyroid'],
    lesions: ['lytic'],
    marker: 'thyroglobulin',
    scan: { scan: 'ct-body', every: { count: 4, unit: 'mo' }, days: 120 },
    systemic: ['lenvatinib', 'Lenvatinib 14 mg once a day'],
  },
  myeloma: {
    diagnoses: ['myeloma'],
    lesions: ['lytic'],
    marker: 'm-protein',
    scan: { scan: 'mri-whole-body', every: { count: 1, unit: 'a' }, days: 365 },
    systemic: ['lenalidomide', 'Lenalidomide 10 mg once a day, 21 days of 28'],
  },
  other: {
    diagnoses: ['colon', 'melanoma', 'unknown-primary'],
    lesions: ['lytic', 'mixed'],
    marker: 'cea',
    scan: { scan: 'pet-ct', every: QUARTER, days: 90 },
    systemic: ['capecitabine', 'Capecitabine 1,500 mg twice a day, 14 days of 21'],
  },
}

/** Spine first, then pelvis, ribs, femur and the rest, as metastases distribute with red marrow. */
const WHERE: readonly (readonly [BoneSiteName, number])[] = [
  ['L3', 9],
  ['L1', 8],
  ['T12', 8],
  ['T8', 7],
  ['T6', 6],
  ['L5', 6],
  ['T10', 6],
  ['C5', 3],
  ['sacrum', 5],
  ['ilium', 12],
  ['pelvis', 8],
  ['acetabulum', 3],
  ['rib', 13],
  ['proximal-femur', 8],
  ['femoral-shaft', 3],
  ['humerus', 5],
  ['scapula', 4],
  ['sternum', 4],
  ['skull', 3],
]

export function drawSites(primary: PrimaryName, boneSince: number, random: Random): readonly BoneSite[] {
  const count = weighted(random, [1, 20], [2, 25], [3, 20], [4, 15], [5, 12], [7, 8])
  const sites = new Map<BoneSiteName, BoneSite>()
  const [first, ...others] = WHERE
  if (first === undefined) return []
  for (let tries = 0; sites.size < count && tries < 40; tries += 1) {
    const site = weighted(random, first, ...others)
    const isFirst = sites.size === 0
    const since =
      isFirst || chance(random, 0.6) ? boneSince : whole(random, boneSince, Math.min(boneSince + 400, -30))
    if (sites.has(site)) continue
    sites.set(site, {
      site,
      since,
      ...(isPaired(site) && { side: pick(random, SIDES) }),
      ...(chance(random, 0.75) && { lesion: pick(random, KINDS[primary].lesions) }),
    })
  }
  return [...sites.values()]
}

const SIDES = ['left', 'right', 'left', 'right', 'both'] as const
