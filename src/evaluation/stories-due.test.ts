import { describe, expect, test } from 'vitest'

import { OBLIGATION_KINDS } from '#domain/findings/problem.ts'

import { STORY_PATIENTS } from '../../mocks/stories/registry.ts'
import { reviewInvented } from './testing/review-invented.ts'

const KINDS: ReadonlySet<string> = new Set(OBLIGATION_KINDS)
const LATE: ReadonlySet<string> = new Set(['overdue', 'critical'])

const told = STORY_PATIENTS.flatMap(({ id, shows, late = [], inTime = [] }, index) =>
  late.length + inTime.length === 0 ? [] : [{ id, shows, late, inTime, index }],
)

describe('what is due to the named patients', () => {
  test.each(told)('$id: $shows', ({ late, inTime, index }) => {
    const { obligations } = reviewInvented(index)
    const found = new Set<string>(
      obligations.filter(({ status }) => LATE.has(status)).map(({ kind }) => kind),
    )
    expect([...late, ...inTime].filter((kind) => !KINDS.has(kind))).toEqual([])
    expect(late.filter((kind) => !found.has(kind))).toEqual([])
    expect(inTime.filter((kind) => found.has(kind))).toEqual([])
  })
})

const laneOf = (id: string, kind: string) =>
  reviewInvented(STORY_PATIENTS.findIndex((patient) => patient.id === id))
    .followUp.filter(({ obligation }) => obligation?.kind === kind)
    .map(({ lane }) => lane)

test.each([
  ['story-scan-lost', 'imaging', ['report-not-reviewed']],
  ['story-missed-mri', 'imaging', ['missed']],
  ['story-imaging-critical', 'imaging', ['overdue']],
  ['story-comfort-care', 'imaging', ['paused']],
  ['story-referral-unanswered', 'referral', ['overdue']],
])('%s stands with its %s in %j', (id, kind, lanes) => {
  expect(laneOf(id, kind)).toEqual(lanes)
})

test('where the report was read nothing of the scan is left to do', () => {
  const index = STORY_PATIENTS.findIndex(({ id }) => id === 'story-scan-lost-twin')
  const lanes = reviewInvented(index).followUp.map(({ lane }) => lane)
  expect(lanes).not.toContain('report-not-reviewed')
})
