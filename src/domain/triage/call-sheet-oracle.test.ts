import { describe, expect, test } from 'vitest'

import { triage, type TriageColor, type TriageKind } from './call-sheet.ts'

/*
 * The UKONS 24-hour triage reckoned a second time, by counting: how many answers are red, amber, green, and how many
 * questions were left open. The first row that fits decides.
 */
type Count = { readonly red: number; readonly amber: number; readonly green: number; readonly open: number }

const anything = () => true
const ROWS: readonly (readonly [
  source: string,
  kind: TriageKind | 'any',
  fits: (count: Count) => boolean,
  overall: string,
  tier: string | undefined,
])[] = [
  ['UKONS, one red', 'any', ({ red }) => red > 0, 'red', 'immediate'],
  ['UKONS, two or more ambers', 'call-sheet', ({ amber }) => amber > 1, 'red', 'immediate'],
  ['the two-ambers rule is for call sheets only', 'diary', ({ amber }) => amber > 1, 'amber', 'same-day'],
  ['UKONS, one amber', 'any', ({ amber }) => amber === 1, 'amber', 'same-day'],
  ['unanswered is not green', 'any', ({ open, green }) => open > 0 || green === 0, 'incomplete', undefined],
  ['UKONS, all green', 'any', anything, 'green', undefined],
]

function* sheets(): Generator<Count> {
  for (let red = 0; red <= 3; red += 1)
    for (let amber = 0; amber <= 4; amber += 1)
      for (let green = 0; green <= 4; green += 1)
        for (let open = 0; open <= 4; open += 1) yield { red, amber, green, open }
}

/** Open questions first, then last: where an answer stands on the sheet decides nothing. */
function answersOf({ red, amber, green, open }: Count, isOpenFirst: boolean) {
  const of = (count: number, color?: TriageColor) =>
    Array.from({ length: count }, () => (color === undefined ? {} : { color }))
  const colors = [...of(green, 'green'), ...of(red, 'red'), ...of(amber, 'amber')]
  const all = isOpenFirst ? [...of(open), ...colors] : [...colors.toReversed(), ...of(open)]
  return all.map((color, at) => ({ question: `question-${at}`, ...color }))
}

describe.each(['call-sheet', 'diary'] as const)(
  'every %s of up to three reds and four of all else',
  (kind) => {
    test.each(ROWS.filter(([, of]) => of === 'any' || of === kind))('%s', (source, _, __, overall, tier) => {
      let asked = 0
      for (const count of sheets()) {
        const row = ROWS.find(([, of, fits]) => (of === 'any' || of === kind) && fits(count))
        if (row?.[0] !== source) continue
        asked += 1
        const { red, amber, green, open } = count
        for (const isOpenFirst of [true, false])
          expect([count, triage(answersOf(count, isOpenFirst), kind)]).toMatchObject([
            count,
            { overall, answered: red + amber + green, asked: red + amber + green + open },
          ])
        expect(triage(answersOf(count, true), kind).tier).toBe(tier)
      }
      expect(asked).toBeGreaterThan(0)
    })
  },
)
