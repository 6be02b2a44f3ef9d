import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, test } from 'vitest'

import type { PainEntry } from '#domain/facts/pain.ts'
import type { SymptomReport } from '#domain/facts/symptom.ts'
import type { CaseloadRow } from '#domain/review/caseload-row.ts'
import { DEFAULT_RULESET } from '#domain/rules/ruleset.ts'
import { addDays } from '#domain/time/day.ts'

import { aReview } from '../../testing/build-review.ts'
import { aRow, NOW, TODAY } from '../../testing/build-row.ts'
import { drawPainCourse } from './draw-pain-course.ts'
import { PainDiaryCard } from './pain-diary-card.tsx'

function entry(ago: number, different: Partial<PainEntry> = {}): PainEntry {
  return {
    id: `Observation/p${ago}`,
    when: { day: addDays(TODAY, -ago) },
    regions: [],
    sites: [],
    ...different,
  }
}

function answer(ago: number, different: Partial<SymptomReport>): SymptomReport {
  return {
    id: `Observation/s${ago}${different.symptom ?? ''}`,
    symptom: 'leg-paresis',
    answer: 'new',
    when: { day: addDays(TODAY, -ago) },
    sites: [],
    regions: [],
    qualities: [],
    by: 'patient',
    ...different,
  }
}

type Told = { readonly pain?: readonly PainEntry[]; readonly symptoms?: readonly SymptomReport[] }

function show({ pain = [], symptoms = [] }: Told, row: Partial<CaseloadRow> = {}) {
  const review = aReview(aRow(row), { pain, symptoms })
  render(<PainDiaryCard review={review} now={NOW} rules={DEFAULT_RULESET} />)
  return screen.getByRole('region', { name: 'Pain diary' })
}

const cell = (name: RegExp) => screen.getByRole('cell', { name })

describe('how the diary is kept', () => {
  test('is told with the days that have an entry, out of how many, and the last one', async () => {
    const card = show({ pain: [entry(1, { worst: 4 }), entry(2, { worst: 8 }), entry(20, { worst: 9 })] })
    expect(card).toHaveTextContent('Entries3/28 (11 %)')
    expect(card).toHaveTextContent('Last entry22-Nov-2026, yesterday')
    await userEvent.click(screen.getByRole('radio', { name: '14 days' }))
    expect(card).toHaveTextContent('Entries2/14 (14 %)')
    expect(card).toHaveTextContent('Worst8')
  })

  test('a mean is told from three days on', () => {
    const card = show({ pain: [entry(0, { average: 3 }), entry(1, { average: 4 })] })
    expect(card).toHaveTextContent('Mean of averagestoo few entries')
  })

  test('never an entry is not no pain, and not loaded is not never @H8', () => {
    expect(show({})).toHaveTextContent('Last entrynever')
  })

  test('not loaded is not never @H17', () => {
    const card = show({}, { gaps: [{ concept: 'pain', coverage: { state: 'loading' } }] })
    expect(card).toHaveTextContent('Last entrynot loaded')
    expect(card).toHaveTextContent('not all loaded')
  })
})

describe('day by day', () => {
  const pain = [entry(0, { worst: 0, rescueDoses: 3 }), entry(2, { worst: 7 })]

  test('a 0 is a 0, a day without an entry has none, and each cell says all of it @H38', () => {
    show({ pain })
    expect(cell(/^Worst pain, 23-Nov-2026: 0 of 10, no pain$/)).toHaveTextContent('0')
    expect(cell(/^Worst pain, 22-Nov-2026: no entry$/)).toHaveTextContent('\u00b7')
    expect(cell(/^Worst pain, 21-Nov-2026: 7 of 10, severe$/)).toHaveTextContent('7')
    expect(cell(/^Rescue doses, 23-Nov-2026: 3$/)).toHaveTextContent('3')
  })

  test('has one tab stop, and arrow keys that stay within', async () => {
    show({ pain })
    const grid = screen.getByRole('grid', { name: 'Pain diary by day' })
    const stops = () =>
      within(grid)
        .getAllByRole('cell')
        .filter((one) => one.tabIndex === 0)
    expect(stops()).toHaveLength(1)
    cell(/^Worst pain, 23-Nov/).focus()
    await userEvent.keyboard('{ArrowRight}{ArrowUp}')
    expect(cell(/^Worst pain, 23-Nov/)).toHaveFocus()
    await userEvent.keyboard('{ArrowLeft}{ArrowDown}')
    expect(cell(/^Rescue doses, 22-Nov/)).toHaveFocus()
    await userEvent.keyboard('{Home}')
    expect(cell(/^Rescue doses, 27-Oct/)).toHaveFocus()
    await userEvent.keyboard('{End}')
    expect(cell(/^Rescue doses, 23-Nov/)).toHaveFocus()
    expect(stops()).toHaveLength(1)
  })

  test('answers on symptoms stand with who told them', () => {
    show({
      symptoms: [
        answer(0, {}),
        answer(0, { symptom: 'urinary-retention', answer: 'absent', by: 'clinician' }),
      ],
    })
    expect(cell(/^Weakness.*23-Nov-2026/)).toHaveAccessibleName(
      'Weakness, numbness, bladder, bowel, 23-Nov-2026: yes (Leg paresis new, told by the patient; ' +
        'Urinary retention denied, told by a clinician)',
    )
  })
})

describe('warning answers', () => {
  test('stand above everything, also outside of the days that are looked at', () => {
    show({ symptoms: [answer(60, {})] })
    const list = screen.getByRole('list', { name: 'Warning answers that stand' })
    expect(list).toHaveTextContent(
      'Sign of the cordLeg paresis new, told by the patient24-Sep-2026, 60 days ago',
    )
  })

  test('that a newer answer took back are gone', () => {
    show({
      symptoms: [answer(1, { symptom: 'confusion', answer: 'absent' }), answer(3, { symptom: 'confusion' })],
    })
    expect(screen.queryByRole('list', { name: 'Warning answers that stand' })).toBeNull()
  })
})

test('where it hurts is drawn in words and listed, the worst first', () => {
  const regions = (side: 'left' | 'right') => [{ region: 'pelvis', side } as const]
  show({
    pain: [
      entry(0, { worst: 5, regions: regions('left') }),
      entry(1, { worst: 8, regions: regions('right') }),
    ],
  })
  expect(
    screen.getByRole('img', { name: /^Where it hurts: right pelvis worst 8; left pelvis worst 5$/ }),
  ).toBeInTheDocument()
  expect(screen.getByText('Right pelvis')).toBeVisible()
})

test('the picture is told in a sentence', () => {
  show({ pain: [entry(0, { worst: 2 }), entry(1, { worst: 6 })] })
  expect(
    screen.getByRole('img', {
      name: 'Pain from 27-Oct-2026 to 23-Nov-2026, 0 to 10: entries on 2 of 28 days; Worst pain: lowest 2, highest 6, latest 2 on 23-Nov-2026',
    }),
  ).toBeInTheDocument()
})

test('a day without an entry breaks the line, and the axis is always 0 to 10 @H38', () => {
  const diary = {
    days: [0, 1, 2, 3].map((at) => addDays(TODAY, at)),
    daysWithEntry: 3,
    measures: [{ measure: 'worst', cells: [10, 0, undefined, 5] }],
    symptoms: [],
  } as const
  const { worst, dots } = drawPainCourse(diary, { width: 40, height: 100 })
  expect(worst).toBe('M5 0L15 100M35 50')
  expect(dots.map(({ y }) => y)).toEqual([0, 100, 50])
})
