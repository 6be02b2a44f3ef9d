import { concept, OWN_SYSTEM } from '../codes/system.ts'
import { instantText } from '../draw/calendar.ts'
import type { Chart } from './chart.ts'
import { scoreComponent, SURVEY } from './result.ts'

type Attribute = 'frequency' | 'severity' | 'interference'

export type ProAnswer = {
  readonly at: number
  /** As the items are called: `nausea`, `fatigue`, `pain`. */
  readonly item: string
  /** 0 to 4, of the last seven days. */
  readonly told: Partial<Readonly<Record<Attribute, number>>>
}

/** What somebody answered on one symptom of PRO-CTCAE. */
export function addProAnswer(chart: Chart, { at, item, told }: ProAnswer): void {
  const text = instantText(at)
  chart.add({
    resourceType: 'Observation',
    id: chart.newId(),
    meta: { versionId: '1', lastUpdated: text },
    status: 'final',
    category: SURVEY,
    code: concept(OWN_SYSTEM.proCtcae, item, item),
    subject: chart.subject,
    effectiveDateTime: text,
    performer: [chart.subject],
    component: Object.entries(told).map(([attribute, value]) =>
      scoreComponent(OWN_SYSTEM.proCtcae, attribute, value),
    ),
  })
}
