import type { CodeableConcept } from 'fhir/r4'

import { PAIRED_REGIONS, type Laterality, type PairedRegion, type Region } from '#domain/skeleton/region.ts'
import { BODY_SITES, SIDES, type BodySite } from '#fhir/codes/body-site.ts'
import { node, nodes, type Raw } from '#fhir/json/raw.ts'

import { extensionOf } from './choice.ts'

const LATERALITY = 'http://hl7.org/fhir/us/mcode/StructureDefinition/mcode-laterality-qualifier'
const LOCATION = 'http://hl7.org/fhir/us/mcode/StructureDefinition/mcode-body-location-qualifier'

/** The regions that a list of body sites names; a site that no table has is left out. */
export function regionsOf(json: unknown): readonly Region[] {
  return conceptsOf(json).flatMap((site) => regionOf(site) ?? [])
}

export function conceptsOf(json: unknown): readonly Raw<CodeableConcept>[] {
  const one = node<CodeableConcept>(json)
  return one === undefined ? nodes<CodeableConcept>(json) : [one]
}

/** A qualifier that names a level is finer than the site it qualifies: the fourth lumbar vertebra of the spine. */
export function regionOf(site: Raw<CodeableConcept>): Region | undefined {
  const qualified = BODY_SITES.find(qualifierOf(site, LOCATION))
  const found = qualified.kind === 'found' ? qualified : BODY_SITES.find(site)
  return found.kind === 'found' ? withSide(found.means, sideOf(site)) : undefined
}

export function withSide({ region, level, detail }: BodySite, side: Laterality): Region {
  if (isPaired(region)) return { region, side, ...(detail !== undefined && { detail }) }
  return { region, ...(level !== undefined && { level }) }
}

/** From the laterality qualifier, or a coding beside the site. */
export function sideOf(site: Raw<CodeableConcept>): Laterality {
  const qualified = SIDES.find(qualifierOf(site, LATERALITY))
  if (qualified.kind === 'found') return qualified.means
  const beside = SIDES.find(site)
  return beside.kind === 'found' ? beside.means : 'unknown'
}

function qualifierOf(site: Raw<CodeableConcept>, url: string): Raw<CodeableConcept> | undefined {
  const extension = extensionOf<{ valueCodeableConcept: CodeableConcept }>(site, url)
  return node<CodeableConcept>(extension?.valueCodeableConcept)
}

const PAIRED: ReadonlySet<string> = new Set(PAIRED_REGIONS)

function isPaired(region: BodySite['region']): region is PairedRegion {
  return PAIRED.has(region)
}
