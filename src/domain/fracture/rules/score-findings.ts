import { byId, uniqueIds, type AtLeastOne, type Refusal } from '../../facts/record.ts'
import type { FractureScale } from '../../facts/fracture-score.ts'
import type { Finding, Missing, MissingFact } from '../../findings/finding.ts'
import type { RuleId } from '../../findings/rule-id.ts'
import { byUrgency, type Tier } from '../../findings/tier.ts'
import type { RuleInput } from '../../rules/rule.ts'
import { attained, itemPoints, type Attained } from '../attained.ts'
import type { StatedScore } from '../fracture-reason.ts'
import { fractureSite } from '../fracture-site.ts'
import { itemsOf } from '../points.ts'
import { newerImaging, reviewSince, type Review } from '../since-score.ts'
import { standingScores, type PlaceScores, type StandingScore } from '../standing-scores.ts'

type Of = { readonly rule: RuleId; readonly problem: 'fracture' }

/** How a scale is read. */
export type Reading = {
  readonly scale: FractureScale
  /** The fewest points that matter. */
  readonly from: number
  readonly tierOf: (score: StandingScore, points: number) => Tier | undefined
  /** What would have to be known of a score with so many points before it is graded for good. */
  readonly gapOf?: (score: StandingScore, points: number) => MissingFact | undefined
}

/** `info` where an incomplete score may still come to a line. */
export type Judged = {
  readonly score: StandingScore
  readonly attained: Attained
  readonly tier?: Tier
  readonly review?: Review
}

/** The score of each place that decides: the newest final one, unless a newer preliminary one is the more urgent. */
export function judgedScores(reading: Reading, input: RuleInput): readonly (Judged | PlaceScores)[] {
  return standingScores(input.facts)
    .filter(({ scale }) => scale === reading.scale)
    .map((place) => {
      const final = place.final && judge(place.final, reading, input)
      const urgent = place.preliminary
        .map((score) => judge(score, reading, input))
        .find(({ tier }) => tier !== undefined && isMoreUrgent(tier, final?.tier))
      return urgent ?? final ?? place
    })
}

function isMoreUrgent(tier: Tier, than: Tier | undefined): boolean {
  return than === undefined || byUrgency(tier, than) < 0
}

function judge(score: StandingScore, { tierOf }: Reading, { facts }: RuleInput): Judged {
  const come = attained(score)
  const tier =
    tierOf(score, come.points.min) ?? (tierOf(score, come.points.max) === undefined ? undefined : 'info')
  const review = tier === undefined ? undefined : reviewSince(score, facts)
  if (review !== undefined) return { score, attained: come, review }
  return { score, attained: come, ...(tier !== undefined && { tier }) }
}

export function isComplete({ attained: { points } }: Judged): boolean {
  return points.min === points.max
}

export function findingOf(of: Of, judged: Judged, reading: Reading, input: RuleInput): Finding {
  const { score, tier, review } = judged
  const site = fractureSite(score.region)
  const imaging = newerImaging(score, input.facts)
  const stated = statedScore(judged, imaging?.day)
  const place = { ...of, ...(site !== undefined && { site }) }
  const [first, ...others] = score.evidence
  if (review !== undefined) {
    const reason = {
      id: 'fracture-score-reviewed',
      score: stated,
      review: { by: review.by, day: review.day },
    } as const
    return {
      ...place,
      verdict: 'clear',
      reason,
      ...valueOf(judged),
      evidence: uniqueIds([first, ...others, review.id]),
    }
  }
  const { from } = reading
  const evidence = uniqueIds([first, ...others, ...(imaging === undefined ? [] : [imaging.id])])
  if (tier === undefined) {
    const reason = { id: 'fracture-score-low', score: stated, from } as const
    return { ...place, verdict: 'clear', reason, ...valueOf(judged), evidence }
  }
  return {
    ...place,
    verdict: 'raised',
    tier,
    reason: { id: tier === 'info' ? 'fracture-score-may-reach' : 'fracture-score-high', score: stated, from },
    ...valueOf(judged),
    ...(!isComplete(judged) && { range: judged.attained.points }),
    evidence,
    since: score.when.day,
    badges: [
      ...(score.isPreliminary ? (['preliminary'] as const) : []),
      ...(imaging === undefined ? [] : (['score-older-than-imaging'] as const)),
    ],
    missing: missingOf(judged, reading),
  }
}

function valueOf(judged: Judged): { readonly value?: number; readonly unit?: string } {
  return isComplete(judged) ? { value: judged.attained.points.min, unit: '{score}' } : {}
}

function missingOf(judged: Judged, { gapOf }: Reading): readonly Missing[] {
  const gap = gapOf?.(judged.score, judged.attained.points.min)
  const needs: readonly MissingFact[] = [
    ...(isComplete(judged) ? [] : (['fracture-score-items'] as const)),
    ...(gap === undefined ? [] : [gap]),
  ]
  return needs.map((fact) => ({ kind: 'fact', needs: fact }))
}

export function statedScore(
  { score, attained: come }: Judged,
  imaging?: StatedScore['newerImaging'],
): StatedScore {
  const { scale, when, region, total, corticalBreach } = score
  const items = itemsOf(scale).flatMap((item) => {
    const points = itemPoints(score, item)
    const told = score.items.get(item)
    if (told === undefined && points.min !== points.max) return []
    return [{ item, points, ...(told !== undefined && { told }) }]
  })
  return {
    scale,
    day: when.day,
    ...(region !== undefined && { region }),
    points: come.points,
    items: score.items.size === 0 ? [] : items,
    missing: come.missing,
    ...(come.contradicted !== undefined &&
      total !== undefined && { contradicted: { total, items: come.contradicted } }),
    ...(corticalBreach !== undefined && { corticalBreach }),
    ...(imaging !== undefined && { newerImaging: imaging }),
  }
}

/** Only preliminary scores, none of them high: they reassure nobody. */
export function preliminaryOnly(of: Of, { preliminary }: PlaceScores): readonly Finding[] {
  const [score] = preliminary
  if (score === undefined) return []
  const site = fractureSite(score.region)
  return [
    {
      ...of,
      ...(site !== undefined && { site }),
      verdict: 'unknown',
      needs: [{ kind: 'fact', needs: 'final-fracture-score' }],
      reason: { id: 'fracture-score-preliminary', score: statedScore({ score, attained: attained(score) }) },
      evidence: score.evidence,
    },
  ]
}

/** Scores that could not be read, and that no readable one of their scale followed. */
export function refusedScores(of: Of, scale: FractureScale, { facts }: RuleInput): readonly Finding[] {
  const refused = facts.refusals
    .filter(({ about, why }) => about === scale && why !== 'withdrawn' && why !== 'not-measured')
    .filter(
      ({ when }) =>
        !facts.fractureScores.some((score) => score.scale === scale && isAsNew(score.when.day, when)),
    )
    .toSorted((a, b) => (b.when?.day ?? 0) - (a.when?.day ?? 0) || byId(a.resource, b.resource))
  const [newest, ...others] = refused
  return newest === undefined ? [] : [unreadable(of, scale, [newest, ...others])]
}

function isAsNew(day: number, when: Refusal['when']): boolean {
  return when === undefined || day >= when.day
}

function unreadable(of: Of, scale: FractureScale, [newest, ...others]: AtLeastOne<Refusal>): Finding {
  const { why, detail, when } = newest
  return {
    ...of,
    verdict: 'unknown',
    needs: [{ kind: 'fact', needs: 'readable-fracture-score' }],
    reason: {
      id: 'fracture-score-refused',
      scale,
      why,
      ...(detail !== undefined && { detail }),
      ...(when !== undefined && { day: when.day }),
    },
    evidence: uniqueIds([newest.resource, ...others.map(({ resource }) => resource)]),
  }
}
