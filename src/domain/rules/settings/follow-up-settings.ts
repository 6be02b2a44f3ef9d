import type { ObligationKind } from '../../findings/problem.ts'
import { POLICY, setting, unverified, verified } from './define.ts'
import type { Setting } from './setting.ts'
import type { SourceId } from './sources.ts'

type Origin = Parameters<typeof setting>[3]

type Row = {
  readonly kind: ObligationKind
  /** Days from the last one, or from the event that the row counts from. */
  readonly interval: number
  readonly lead: number
  readonly grace: number
  readonly origin: Origin
}

const guideline = (source: SourceId): Origin => verified(source)
/** No text was read for it: a hypothesis until a clinician confirms. */
const KNOWN: Origin = unverified('knowledge')

const row = (
  kind: ObligationKind,
  [interval, lead, grace]: readonly [number, number, number],
  origin: Origin,
): Row => ({
  kind,
  interval,
  lead,
  grace,
  origin,
})

/** Lead and grace are local policy throughout: guidelines give ranges, never windows of grace. */
export const FOLLOW_UP_ROWS = {
  'imaging-planned': row('imaging', [90, 14, 21], POLICY),
  'imaging-assumed': row('imaging', [90, 14, 114], POLICY),
  'imaging-breast': row('imaging', [90, 14, 21], guideline('breast')),
  'imaging-breast-first': row('imaging', [90, 20, 21], guideline('breast')),
  'imaging-prostate-sensitive': row('imaging', [180, 14, 30], guideline('prostate')),
  'imaging-prostate-resistant': row('imaging', [120, 14, 21], KNOWN),
  'imaging-lung': row('imaging', [63, 14, 14], KNOWN),
  'imaging-kidney': row('imaging', [84, 14, 21], KNOWN),
  'imaging-thyroid': row('imaging', [120, 14, 30], KNOWN),
  'imaging-myeloma': row('imaging', [365, 14, 60], KNOWN),
  'imaging-order': row('imaging', [0, 14, 21], POLICY),
  'imaging-order-urgent': row('imaging', [2, 0, 0], POLICY),
  'tumor-marker-prostate-sensitive': row('tumor-marker', [90, 14, 14], guideline('prostate')),
  'tumor-marker-prostate-resistant': row('tumor-marker', [56, 14, 14], KNOWN),
  'tumor-marker-thyroid': row('tumor-marker', [120, 14, 30], KNOWN),
  'tumor-marker-myeloma-treated': row('tumor-marker', [28, 14, 14], KNOWN),
  'tumor-marker-myeloma': row('tumor-marker', [84, 14, 14], KNOWN),
  'tumor-marker-other': row('tumor-marker', [90, 14, 14], POLICY),
  'tumor-marker-new-treatment': row('tumor-marker', [28, 7, 14], POLICY),
  'calcium-bone-agent-4-weekly': row('calcium', [28, 7, 7], POLICY),
  'calcium-bone-agent-12-weekly': row('calcium', [84, 7, 14], POLICY),
  'calcium-bone-agent-low-clearance': row('calcium', [28, 7, 0], POLICY),
  'calcium-first-denosumab': row('calcium', [14, 7, 0], guideline('denosumab')),
  'calcium-denosumab-stopped': row('calcium', [28, 7, 7], POLICY),
  'calcium-new-treatment': row('calcium', [28, 7, 14], POLICY),
  calcium: row('calcium', [42, 14, 14], POLICY),
  'repeat-calcium-grade-3-4': row('repeat-calcium', [2, 0, 0], POLICY),
  'repeat-calcium-grade-2': row('repeat-calcium', [7, 0, 0], POLICY),
  'repeat-calcium-grade-1': row('repeat-calcium', [7, 0, 7], POLICY),
  'repeat-calcium-treated-first': row('repeat-calcium', [4, 1, 2], POLICY),
  'repeat-calcium-treated-second': row('repeat-calcium', [7, 1, 3], POLICY),
  'creatinine-before-dose': row('creatinine', [0, 7, 0], guideline('boneAgents')),
  creatinine: row('creatinine', [42, 14, 14], POLICY),
  'visit-first-months': row('visit', [42, 14, 14], POLICY),
  visit: row('visit', [84, 14, 14], POLICY),
  'bone-agent-dose-4-weekly': row('bone-agent-dose', [28, 7, 7], guideline('boneAgents')),
  'bone-agent-dose-12-weekly': row('bone-agent-dose', [84, 7, 14], guideline('boneAgents')),
  'dental-review': row('dental-review', [183, 30, 60], guideline('jaw')),
  'vitamin-d': row('vitamin-d', [365, 30, 60], KNOWN),
  'radiotherapy-response-first': row('radiotherapy-response', [30, 14, 10], KNOWN),
  'radiotherapy-response-second': row('radiotherapy-response', [60, 14, 10], KNOWN),
  'radiotherapy-response-third': row('radiotherapy-response', [90, 14, 10], KNOWN),
  dxa: row('dxa', [730, 14, 90], KNOWN),
  referral: row('referral', [14, 7, 7], POLICY),
  'referral-urgent': row('referral', [2, 0, 0], POLICY),
} as const satisfies Readonly<Record<string, Row>>

export type FollowUpRow = keyof typeof FOLLOW_UP_ROWS
type RowKey = `follow-up.${FollowUpRow}.${'interval' | 'lead' | 'grace'}`

const SINGLE = {
  'deadline.this-week': setting(3, 'd', [1, 5], POLICY),
  'follow-up.long-overdue': setting(365, 'd', [183, 730], POLICY),
  'follow-up.imaging-plan.shortest': setting(42, 'd', [14, 90], POLICY),
  'follow-up.imaging-plan.longest': setting(180, 'd', [120, 365], POLICY),
  'follow-up.first-months': setting(183, 'd', [28, 365], POLICY),
  'follow-up.new-treatment': setting(90, 'd', [28, 183], POLICY),
  'follow-up.on-treatment-within': setting(42, 'd', [14, 183], POLICY),
  'follow-up.radiotherapy-response.until': setting(183, 'd', [100, 365], POLICY),
  'follow-up.denosumab-stopped.until': setting(365, 'd', [183, 730], POLICY),
  'follow-up.creatinine-before-dose.counts': setting(7, 'd', [1, 28], POLICY),
  'follow-up.repeat-calcium-treated-first.counts-from': setting(3, 'd', [1, 4], POLICY),
  'follow-up.repeat-calcium-treated-second.counts-from': setting(7, 'd', [5, 10], POLICY),
  'follow-up.bone-agent.doses-for-interval': setting(3, '1', [2, 6], POLICY),
}

function rowSettings(): Readonly<Record<RowKey, Setting>> {
  const entries = Object.entries(FOLLOW_UP_ROWS).flatMap(([name, { interval, lead, grace, origin }]) => [
    [`follow-up.${name}.interval`, setting(interval, 'd', [0, 1095], origin)] as const,
    [`follow-up.${name}.lead`, setting(lead, 'd', [0, 90], POLICY)] as const,
    [`follow-up.${name}.grace`, setting(grace, 'd', [0, 365], POLICY)] as const,
  ])
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- computed keys lose their names
  return Object.fromEntries(entries) as Record<RowKey, Setting>
}

export const FOLLOW_UP_SETTINGS = { ...SINGLE, ...rowSettings() }
