import { CLEAR, NOT_APPLICABLE, raised, unknown, type RuleExample } from '../../rules/example.ts'
import { entry, told } from '../../rules/given/reports.ts'
import type { Region } from '../../skeleton/region.ts'

const FEMUR: Region = { region: 'proximal-femur', side: 'left' }
const LUMBAR: Region = { region: 'lumbar-spine' }
const THORACIC: Region = { region: 'thoracic-spine' }
const site = 'proximal-femur-left'

export const NEW_SITE_EXAMPLES: readonly RuleExample[] = [
  {
    shows: 'Worst pain 4 at a place where nobody told any: on the line, today',
    given: { pain: [entry(0, 4, { regions: [FEMUR] })] },
    expected: [raised('same-day', { site })],
  },
  {
    shows: 'Worst pain 3 is below the line',
    given: { pain: [entry(0, 3, { regions: [FEMUR] })] },
    expected: [{ ...CLEAR, site }],
  },
  {
    shows: 'Pain there 59 days before: it is not new',
    given: { pain: [entry(0, 6, { regions: [FEMUR] }), entry(59, 2, { regions: [FEMUR] })] },
    expected: [{ ...CLEAR, site }],
  },
  {
    shows: 'Pain there 60 days before: it is',
    given: { pain: [entry(0, 6, { regions: [FEMUR] }), entry(60, 2, { regions: [FEMUR] })] },
    expected: [raised('same-day', { site })],
  },
  {
    shows: 'Hip pain in a report, and no score that tells how bad: cannot tell',
    given: { symptoms: [told('bone-pain', 'new', { regions: [FEMUR] })] },
    expected: [{ ...unknown('worst-pain-score'), site }],
  },
  {
    shows: 'New thoracic pain is for M-04, and not told twice',
    given: { pain: [entry(0, 8, { regions: [THORACIC] })] },
    expected: NOT_APPLICABLE,
  },
  {
    shows: 'New lumbar pain that does not warn is for nobody else: today',
    given: { pain: [entry(0, 5, { regions: [LUMBAR] })] },
    expected: [raised('same-day', { site: 'lumbar-spine' })],
  },
  {
    shows: 'Pain without a place is no pain at a site',
    given: { pain: [entry(0, 9)] },
    expected: NOT_APPLICABLE,
  },
]
