import type { CodeableConcept, Observation, ObservationComponent } from 'fhir/r4'

import type { BoneSiteName, SideName } from '../codes/site.ts'
import { concept, OWN_SYSTEM } from '../codes/system.ts'
import { dateText } from '../draw/calendar.ts'
import { staffReference } from '../people/staff.ts'
import { arrived, type Chart } from './chart.ts'
import { siteOf } from './report.ts'

type MirelsScore = {
  readonly scale: 'mirels'
  readonly items: Partial<Record<'site' | 'pain' | 'lesion' | 'size', string>>
}
type SinsScore = {
  readonly scale: 'sins'
  readonly items: Partial<
    Record<'location' | 'pain' | 'lesion' | 'alignment' | 'collapse' | 'posterolateral', string>
  >
}

export type FractureScore = (MirelsScore | SinsScore) & {
  readonly day: number
  readonly site: BoneSiteName
  readonly side?: SideName
  readonly total?: number
}

/** A score of how likely a bone is to break, item by item, with its total where it is complete. */
export function addFractureScore(
  chart: Chart,
  { scale, items, day, site, side, total }: FractureScore,
): void {
  const component = Object.entries(items).map(([item, answer]): ObservationComponent => ({
    code: code(`${scale}-${item}`),
    valueCodeableConcept: concept(OWN_SYSTEM.fractureScore, answer, answer.replaceAll('-', ' ')),
  }))
  const observation: Observation = {
    resourceType: 'Observation',
    id: chart.newId(),
    meta: arrived(chart.at(day, 16)),
    status: 'final',
    code: code(`${scale}-total`),
    subject: chart.subject,
    effectiveDateTime: dateText(chart.at(day)),
    performer: [{ reference: staffReference('doctor') }],
    bodySite: siteOf(site, side),
    ...(total !== undefined && { valueInteger: total }),
    ...(component.length > 0 && { component }),
  }
  chart.add(observation)
}

function code(name: string): CodeableConcept {
  return concept(OWN_SYSTEM.assessment, name, name.replaceAll('-', ' '))
}
