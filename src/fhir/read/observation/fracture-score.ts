import type { CodeableConcept, Observation } from 'fhir/r4'

import type { FractureScore } from '#domain/facts/fracture-score.ts'
import { isForMirels, isForSins } from '#domain/fracture/place-points.ts'
import type { Region } from '#domain/skeleton/region.ts'
import { BODY_SITES, WHOLE_FEMUR } from '#fhir/codes/body-site.ts'
import type { ScoreCode } from '#fhir/codes/fracture-score.ts'
import { compact } from '#fhir/json/compact.ts'
import { node, nodes, type Raw } from '#fhir/json/raw.ts'

import { joined, used, type Context, type Reading } from '../reading.ts'
import { regionOf } from '../site.ts'
import { malformed, type Problem } from '../status.ts'
import { scoredIn } from './score-items.ts'
import { refusing, standingOf, type Part } from './part.ts'

/** A score as a whole, or an item of it by itself. Components tell the items; what is not told stays untold. */
export function readFractureScore(
  whole: Part,
  components: readonly Part[],
  code: ScoreCode,
  context: Context,
): Reading {
  const { scale, item } = code
  const standing = standingOf(whole, context, 'disease')
  const refuse = refusing(whole, { about: scale, when: standing.when }, context)
  if (!standing.ok) return refuse(standing)
  const { region, isWholeFemur } = placeOf(whole.whole)
  const misplaced = region && misplacement(scale, region)
  if (misplaced !== undefined) return refuse(misplaced)
  const { items, total, corticalBreach, problems } = scoredIn(whole, components, code)
  const refusals = problems.map(refuse)
  if (Object.keys(items).length === 0 && total === undefined && corticalBreach === undefined)
    return refusals.length > 0 ? joined(refusals) : refuse({ why: 'not-measured' })
  const fact = compact({
    id: context.id,
    scale,
    when: standing.when,
    status: standing.status,
    region,
    about: context.target(nodes(whole.whole.focus)[0]),
    isPart: item !== 'total',
    items,
    total,
    ...(scale === 'mirels' && { isWholeFemur, corticalBreach }),
  })
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- each item was answered from the table of its scale
  const score = used({ list: 'fractureScores', fact: fact as unknown as FractureScore, done: standing.when })
  return joined([score, ...refusals])
}

type Place = { readonly region?: Region | undefined; readonly isWholeFemur: boolean }

function placeOf({ bodySite }: Raw<Observation>): Place {
  const site = node<CodeableConcept>(bodySite)
  if (site === undefined) return { isWholeFemur: false }
  const region = regionOf(site)
  const coded = BODY_SITES.find(site)
  const isFemur = coded.kind === 'found' && coded.code === WHOLE_FEMUR
  return {
    region,
    isWholeFemur: isFemur && region?.region === 'proximal-femur' && region.detail === undefined,
  }
}

/** Mirels is for long bones, SINS for the spine; anywhere else neither means anything. */
function misplacement(scale: ScoreCode['scale'], region: Region): Problem | undefined {
  if (scale === 'mirels' ? isForMirels(region) : isForSins(region)) return undefined
  return malformed(`${scale} of ${region.region}`)
}
