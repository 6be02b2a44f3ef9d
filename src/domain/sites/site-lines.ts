import type { BoneSite, LesionType } from '../facts/disease.ts'
import type { FractureScale } from '../facts/fracture-score.ts'
import type { PatientFacts } from '../facts/patient-facts.ts'
import { byId } from '../facts/record.ts'
import type { Procedure, ProcedureKind } from '../facts/treatment.ts'
import type { Problem } from '../findings/problem.ts'
import type { Tier } from '../findings/tier.ts'
import { byUrgency } from '../findings/tier.ts'
import { attained } from '../fracture/attained.ts'
import { fractureSite } from '../fracture/fracture-site.ts'
import type { Points } from '../fracture/points.ts'
import { standingScores, type StandingScore } from '../fracture/standing-scores.ts'
import { placeKey, placesOf } from '../pain/pain-place.ts'
import type { Flag } from '../review/flag.ts'
import { lesionOf } from '../skeleton/lesion-of-site.ts'
import { regionKey } from '../skeleton/region-key.ts'
import { MIDLINE_REGIONS, PAIRED_REGIONS, VERTEBRAL_LEVELS, type Region } from '../skeleton/region.ts'
import type { Day } from '../time/day.ts'
import { covers, overlap } from './covers.ts'
import { lastImaged, type Imaged } from './last-imaged.ts'

/** A score of how likely a bone is to break, as it stands for a place. */
export type PlacedScore = {
  readonly scale: FractureScale
  readonly points: Points
  readonly day: Day
  readonly isPreliminary: boolean
  /** Where it was made of a part of the place alone. */
  readonly region?: Region
}

/** One place of the disease in bone, with all that is known of it. */
export type SiteLine = {
  readonly key: string
  readonly site: BoneSite
  readonly lesion?: LesionType
  /** The most urgent flag that is about this place. */
  readonly flag?: { readonly problem: Problem; readonly tier: Tier }
  readonly scores: readonly PlacedScore[]
  /** Radiotherapy and surgery, newest first. */
  readonly treated: readonly Procedure[]
  readonly imaged?: Imaged
}

type Facts = Pick<PatientFacts, 'sites' | 'lesions' | 'fractureScores' | 'procedures' | 'examinations'>

/** Behind a flag first, then what is sure, from head to foot; what has resolved last. */
export function siteLines(facts: Facts, flags: readonly Flag[], today: Day): readonly SiteLine[] {
  const scores = standingScores(facts)
  return facts.sites
    .map((site): SiteLine => {
      const { region } = site
      const lesion = lesionOf(site, facts.lesions)
      const flag = flagAt(site, flags)
      const imaged = region && lastImaged(region, facts.examinations, today)
      return {
        key: `${site.id} ${region === undefined ? '' : regionKey(region)}`,
        site,
        ...(lesion !== undefined && { lesion }),
        ...(flag !== undefined && { flag: { problem: flag.problem, tier: flag.tier } }),
        scores:
          region === undefined ? [] : scores.flatMap(standing).flatMap((score) => scoreAt(score, region)),
        treated: region === undefined ? [] : treatedAt(region, facts.procedures),
        ...(imaged !== undefined && { imaged }),
      }
    })
    .toSorted(byLine)
}

const OF_BONE: ReadonlySet<Problem> = new Set<Problem>(['fracture', 'cord', 'pain'])

/** By the place that it names, or by the record of the site among its evidence. */
function flagAt({ id, region, state }: BoneSite, flags: readonly Flag[]): Flag | undefined {
  if (state === 'resolved') return undefined
  const keys = new Set(region === undefined ? [] : keysOf(region))
  return flags
    .filter(({ problem }) => OF_BONE.has(problem))
    .filter(
      ({ site, parts }) =>
        (site !== undefined && keys.has(site)) ||
        parts.some((part) => part.kind === 'finding' && part.finding.evidence.includes(id)),
    )
    .toSorted((a, b) => byUrgency(a.tier, b.tier))[0]
}

/** The names under which rules speak of a place. */
function keysOf(region: Region): readonly string[] {
  const bone = fractureSite(region)
  return [
    regionKey(region),
    ...(bone === undefined ? [] : [bone]),
    ...placesOf({ regions: [region], sites: [] }).map(placeKey),
  ]
}

/** The final one, and what is newer and preliminary. */
function standing({
  final,
  preliminary,
}: ReturnType<typeof standingScores>[number]): readonly StandingScore[] {
  return final === undefined ? preliminary : [...preliminary, final]
}

function scoreAt(score: StandingScore, place: Region): readonly PlacedScore[] {
  const { scale, when, isPreliminary, region } = score
  if (region === undefined || !covers(withoutDetail(place), withoutDetail(region))) return []
  const isPart = 'level' in region && region.level !== undefined && !('level' in place)
  return [{ scale, points: attained(score).points, day: when.day, isPreliminary, ...(isPart && { region }) }]
}

function withoutDetail(region: Region): Region {
  return 'side' in region ? { region: region.region, side: region.side } : region
}

const TREATS: ReadonlySet<ProcedureKind> = new Set<ProcedureKind>([
  'radiotherapy',
  'bone-surgery',
  'vertebral-augmentation',
])

function treatedAt(place: Region, procedures: readonly Procedure[]): readonly Procedure[] {
  return procedures
    .filter(({ kind }) => TREATS.has(kind))
    .filter(({ regions }) => regions.some((region) => overlap(withoutDetail(region), withoutDetail(place))))
    .toSorted((a, b) => (b.when?.day ?? -Infinity) - (a.when?.day ?? -Infinity) || byId(a.id, b.id))
}

function byLine(a: SiteLine, b: SiteLine): number {
  return (
    (a.flag && b.flag
      ? byUrgency(a.flag.tier, b.flag.tier)
      : Number(b.flag !== undefined) - Number(a.flag !== undefined)) ||
    Number(a.site.state === 'resolved') - Number(b.site.state === 'resolved') ||
    Number(a.site.certainty === 'suspected') - Number(b.site.certainty === 'suspected') ||
    placeAt(a.site.region) - placeAt(b.site.region) ||
    byId(a.key, b.key)
  )
}

const PLACES: readonly string[] = [...MIDLINE_REGIONS, ...PAIRED_REGIONS]

/** From head to foot, the axis first; a place that nobody told comes last. */
function placeAt(region: Region | undefined): number {
  if (region === undefined) return Infinity
  const level =
    'level' in region && region.level !== undefined ? VERTEBRAL_LEVELS.indexOf(region.level) + 1 : 0
  return PLACES.indexOf(region.region) * 100 + level
}
