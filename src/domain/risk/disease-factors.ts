import type { BoneSite, Complication, Histology, PrimarySite } from '../facts/disease.ts'
import { isJunctional } from '../fracture/place-points.ts'
import { numberOf } from '../rules/ruleset.ts'
import { lesionOf } from '../skeleton/lesion-of-site.ts'
import { regionKey } from '../skeleton/region-key.ts'
import type { Region } from '../skeleton/region.ts'
import { firstDayOf, lastDayOf } from '../time/partial-date.ts'
import { foundBy, type Found, type RiskInput } from './found.ts'

/** Sites that are there beyond suspicion. */
function knownSites({ facts }: RiskInput): readonly BoneSite[] {
  return facts.sites.filter(({ state, certainty }) => state !== 'resolved' && certainty !== 'suspected')
}

export function lyticLesion(input: RiskInput): Found | undefined {
  const { lesions } = input.facts
  const sites = knownSites(input).flatMap((site) => {
    const lesion = lesionOf(site, lesions)
    return lesion === 'lytic' || lesion === 'mixed'
      ? [{ id: site.id, named: site.named, since: site.since }]
      : []
  })
  return foundBy(sites)
}

export function severalSites(input: RiskInput): Found | undefined {
  const sites = knownSites(input)
  const places = new Set(sites.map(({ region, named }) => (region ? regionKey(region) : named)))
  if (places.size < numberOf(input.ruleset, 'risk.sites-from')) return undefined
  const found = foundBy(sites.map(({ id, since }) => ({ id, since })))
  return found && { ...found, detail: String(places.size) }
}

const WEIGHT_BEARING: ReadonlySet<Region['region']> = new Set([
  'pelvis',
  'proximal-femur',
  'femoral-shaft',
  'tibia-fibula',
])

export function weightBearingSite(input: RiskInput): Found | undefined {
  return foundBy(knownSites(input).filter(({ region }) => region && WEIGHT_BEARING.has(region.region)))
}

/** Where a stiff part of the spine meets one that moves, as the Spinal Instability Neoplastic Score has it. */
export function junctionalSite(input: RiskInput): Found | undefined {
  return foundBy(
    knownSites(input).filter(
      ({ region }) => region && 'level' in region && region.level && isJunctional(region.level),
    ),
  )
}

const LYTIC_PRIMARIES: ReadonlySet<PrimarySite> = new Set(['lung', 'kidney', 'thyroid'])

function primariesOf({ facts }: RiskInput, isOne: (primary: PrimarySite) => boolean) {
  return facts.primaries.filter(({ primary, state }) => state !== 'resolved' && isOne(primary))
}

export function lyticPrimary(input: RiskInput): Found | undefined {
  return foundBy(primariesOf(input, (primary) => LYTIC_PRIMARIES.has(primary)))
}

const BONE_SEEKING: ReadonlySet<PrimarySite> = new Set(['breast', 'prostate'])

/** Those that reach bone most often; those that destroy it, and myeloma, are factors by themselves. */
export function boneSeekingPrimary(input: RiskInput): Found | undefined {
  return foundBy(primariesOf(input, (primary) => BONE_SEEKING.has(primary)))
}

export function lungCancerOf(histology: Histology) {
  return ({ facts }: RiskInput): Found | undefined =>
    foundBy(
      facts.primaries.filter(
        (cancer) =>
          cancer.primary === 'lung' && cancer.state !== 'resolved' && cancer.histology === histology,
      ),
    )
}

export function myeloma(input: RiskInput): Found | undefined {
  return foundBy(primariesOf(input, (primary) => primary === 'myeloma'))
}

/** Of different origins: two records of one are one, and an origin that is not known adds none. */
export function multiplePrimaries(input: RiskInput): Found | undefined {
  const primaries = input.facts.primaries.filter(({ primary }) => primary !== 'unknown')
  const origins = new Set(primaries.map(({ primary }) => primary))
  return origins.size > 1 ? foundBy(primaries) : undefined
}

export function complication(...kinds: readonly Complication['kind'][]) {
  return ({ facts }: RiskInput): Found | undefined =>
    foundBy(facts.complications.filter(({ kind, state }) => kinds.includes(kind) && state !== 'resolved'))
}

/** From the primary to the first bone metastasis: only where it is short whatever the dates leave open. */
export function shortInterval(input: RiskInput): Found | undefined {
  const [primary, ...others] = input.facts.primaries
  const diagnosed = primary?.since && firstDayOf(primary.since)
  if (primary === undefined || others.length > 0 || diagnosed === undefined) return undefined
  const [first] = knownSites(input)
    .flatMap((site) => {
      const day = site.since && lastDayOf(site.since)
      return day === undefined ? [] : [{ site, day }]
    })
    .toSorted((a, b) => a.day - b.day || (a.site.id < b.site.id ? -1 : 1))
  if (
    first === undefined ||
    first.day - diagnosed >= numberOf(input.ruleset, 'risk.bone-metastasis-free-below')
  )
    return undefined
  const found = foundBy([{ id: first.site.id, since: first.site.since }])
  return found && { ...found, evidence: [primary.id, ...found.evidence] }
}
