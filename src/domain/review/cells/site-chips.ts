import type { BoneSite, LesionObservation } from '../../facts/disease.ts'
import type { PatientFacts } from '../../facts/patient-facts.ts'
import { byId } from '../../facts/record.ts'
import { regionKey } from '../../skeleton/region-key.ts'
import { lesionOf } from '../../skeleton/lesion-of-site.ts'
import type { CaseloadRow, SiteChip } from '../caseload-row.ts'

const CERTAINTIES: readonly SiteChip['certainty'][] = ['confirmed', 'free-text', 'suspected']

/** Each place once, the most certain record of it; resolved ones stay on the page. */
export function siteChips({ sites, lesions }: Pick<PatientFacts, 'sites' | 'lesions'>): readonly SiteChip[] {
  const current = sites
    .filter(({ state }) => state !== 'resolved')
    .toSorted(
      (a, b) =>
        CERTAINTIES.indexOf(a.certainty) - CERTAINTIES.indexOf(b.certainty) ||
        byId(placeOf(a), placeOf(b)) ||
        byId(a.id, b.id),
    )
  return [...Map.groupBy(current, placeOf).values()].flatMap(([site]) =>
    site === undefined ? [] : [chipOf(site, lesions)],
  )
}

function placeOf({ region, named }: BoneSite): string {
  return region === undefined ? `? ${named}` : regionKey(region)
}

function chipOf(site: BoneSite, lesions: readonly LesionObservation[]): SiteChip {
  const { region, named, certainty } = site
  const lesion = lesionOf(site, lesions)
  return { ...(region && { region }), named, ...(lesion && { lesion }), certainty }
}

/** Each once, those that are active first. */
export function primaryLines({ primaries }: Pick<PatientFacts, 'primaries'>): CaseloadRow['primaries'] {
  const lines = primaries
    .toSorted((a, b) => Number(a.state === 'resolved') - Number(b.state === 'resolved') || byId(a.id, b.id))
    .map(({ primary, named, state }) => ({ primary, named, state }))
  return [
    ...Map.groupBy(lines, ({ primary, named, state }) => `${primary} ${state} ${named}`).values(),
  ].flatMap(([line]) => line ?? [])
}
