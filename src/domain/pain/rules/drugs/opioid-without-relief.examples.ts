import type { PainEntry } from '../../../facts/pain.ts'
import type { MedicationOrder, Opioid } from '../../../facts/treatment.ts'
import { CLEAR, NOT_APPLICABLE, raised, unknown, type RuleExample } from '../../../rules/example.ts'
import { entry } from '../../../rules/given/reports.ts'
import { medication } from '../../../rules/given/treatment.ts'
import { daysAgo } from '../../../rules/given/when.ts'

/** So many milligrams a day, written so many days ago. */
const opioid = (
  of: Opioid,
  milligrams: number,
  ago: number,
  different: Partial<MedicationOrder> = {},
): MedicationOrder =>
  medication('opioid', {
    id: `MedicationRequest/${of}-${ago}`,
    drug: { classes: ['opioid'], named: of, opioid: of },
    lines: [
      {
        strength: { value: milligrams / 2, unit: 'mg', text: `${milligrams / 2} mg` },
        timesPerDay: 2,
        asNeeded: false,
        route: 'oral',
      },
    ],
    authored: daysAgo(ago),
    ...different,
  })

const replaced = { state: 'completed' } as const

/** A week of the same worst pain, and the one two weeks before. */
const weeks = (before: number, now: number): readonly PainEntry[] =>
  [0, 1, 2, 3].flatMap((ago) => [entry(ago, now), entry(14 + ago, before)])

export const OPIOID_WITHOUT_RELIEF_EXAMPLES: readonly RuleExample[] = [
  {
    shows: 'Morphine from 40 to 50 mg a day, a quarter more, and pain as before',
    given: { orders: [opioid('morphine', 40, 90, replaced), opioid('morphine', 50, 7)], pain: weeks(6, 6) },
    expected: [raised('this-week')],
  },
  {
    shows: 'Less than a quarter more',
    given: { orders: [opioid('morphine', 40, 90, replaced), opioid('morphine', 48, 7)], pain: weeks(6, 6) },
    expected: [CLEAR],
  },
  {
    shows: 'A quarter more, and pain two points lower',
    given: { orders: [opioid('morphine', 40, 90, replaced), opioid('morphine', 50, 7)], pain: weeks(6, 4) },
    expected: [CLEAR],
  },
  {
    shows: 'Methadone has no factor to rely on: cannot tell',
    given: { orders: [opioid('methadone', 20, 90)], pain: weeks(6, 6) },
    expected: [unknown('whole-opioid-dose')],
  },
  {
    shows: 'Buprenorphine has none at all: what is left of the sum is partial',
    given: { orders: [opioid('morphine', 50, 7), opioid('buprenorphine', 2, 90)], pain: weeks(6, 6) },
    expected: [unknown('whole-opioid-dose')],
  },
  {
    shows: 'No opioid is taken now',
    given: { orders: [opioid('morphine', 50, 90, replaced)], pain: weeks(6, 6) },
    expected: NOT_APPLICABLE,
  },
]
