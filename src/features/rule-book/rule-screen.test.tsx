import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, test, vi } from 'vitest'

import type { CaseloadFeed } from '#data/caseload-feed.ts'
import type { RuleId } from '#domain/findings/rule-id.ts'
import { applyProfile } from '#domain/rules/profiles.ts'
import { DEFAULT_RULESET, type Ruleset } from '#domain/rules/ruleset.ts'
import type { CaseloadRow } from '#domain/review/caseload-row.ts'
import { aDoubt, aFlag, aRow, NOW } from '#widgets/testing/build-row.ts'
import { RULES_IN_ORDER } from '#wording/rule-book/families.ts'

import { RuleScreen } from './rule-screen.tsx'

const COUNTS = { received: 2, used: 2, refused: 0, duplicate: 0, notYet: 0, unattributed: 0, outOfScope: 0 }

const onOpen = vi.fn<(rule: RuleId) => void>()
const onBack = vi.fn<() => void>()
const onOpenPatient = vi.fn<(patient: string) => void>()
beforeEach(() => vi.clearAllMocks())

type Shown = {
  readonly asked?: string
  readonly rules?: Ruleset
  readonly rows?: readonly CaseloadRow[]
  readonly state?: CaseloadFeed['state']
}

function show({ asked = 'H-01', rules = DEFAULT_RULESET, rows = [], state = 'complete' }: Shown = {}) {
  const feed: CaseloadFeed = { state, rows, problems: [], counts: COUNTS, now: NOW, ruleset: 'default@1' }
  return render(
    <RuleScreen
      {...{ asked, rules, feed, onBack, onOpen, onOpenPatient }}
      hrefOfPatient={(patient) => `/patients/${patient.slice(8)}`}
    />,
  )
}

function siteRuleset(): Ruleset {
  const applied = applyProfile({
    overrides: {
      'calcium.range.high.total.mmol/L': { value: 2.65, unit: 'mmol/L', source: 'Northmere laboratory' },
    },
  })
  if (!applied.ok) throw new Error('the profile must apply')
  return applied.ruleset
}

describe('a rule', () => {
  test('is told whole: question, of whom, version, urgencies, numbers with source and mark @H39', () => {
    show()
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('H-01 High calcium')
    for (const words of [/above its upper limit, or was it/, 'every living patient', 'Clears when'])
      expect(screen.getByText(words)).toBeVisible()
    const numbers = screen.getByRole('table', { name: 'Numbers' })
    const row = within(numbers).getByRole('row', { name: /grade 2 above, total/ })
    for (const words of [
      '2.9 mmol/L',
      '11.5 mg/dL',
      '2.32 to 3.48',
      'Verified',
      'Common Terminology Criteria',
    ])
      expect(row).toHaveTextContent(words)
  })

  test('works its examples out, each with what it was given', () => {
    show()
    const examples = screen.getByRole('table', { name: 'Examples' })
    const row = within(examples).getByRole('row', { name: /Just above it: grade 2/ })
    for (const words of ['Corrected calcium 2.91 mmol/L, today', 'Today', 'grade 2', 'CTCAE grade 2'])
      expect(row).toHaveTextContent(words)
  })

  test('shows what a site changed, with the default, and where that turns an example @H31', () => {
    show({ rules: siteRuleset() })
    const numbers = screen.getByRole('table', { name: 'Numbers' })
    const row = within(numbers).getByRole('row', { name: /range\.high\.total\.mmol/ })
    for (const words of [
      '2.65 mmol/L',
      'by default 2.6 mmol/L',
      'Changed by this site',
      'Northmere laboratory',
    ])
      expect(row).toHaveTextContent(words)
    const example = screen.getByRole('row', { name: /Just above the upper limit/ })
    expect(example).toHaveTextContent('Clear')
    expect(example).toHaveTextContent('By default: This week, grade 1')
  })

  test('names the patients whom it concerns, the most urgent first, and leads to them', async () => {
    const rows = [
      aRow({
        patient: 'Patient/1',
        name: { family: 'Second', given: ['A'] },
        flags: [aFlag({ rule: 'H-01', tier: 'this-week' })],
      }),
      aRow({
        patient: 'Patient/2',
        name: { family: 'First', given: ['B'] },
        flags: [aFlag({ rule: 'H-01', tier: 'immediate' })],
      }),
      aRow({
        patient: 'Patient/3',
        name: { family: 'Third', given: ['C'] },
        doubts: [aDoubt({ rule: 'H-01' })],
      }),
    ]
    show({ rows })
    const raised = screen.getByRole('region', { name: 'Raised for 2' })
    expect(
      within(raised)
        .getAllByRole('link')
        .map((link) => link.textContent),
    ).toEqual(['FIRST, B', 'SECOND, A'])
    expect(screen.getByRole('region', { name: 'Cannot tell for 1' })).toHaveTextContent('THIRD, C')
    await userEvent.setup().click(screen.getByRole('link', { name: 'FIRST, B' }))
    expect(onOpenPatient).toHaveBeenCalledWith('Patient/2')
  })

  test('says while the caseload is not complete that there may be more @H17', () => {
    show({ state: 'loading-more' })
    expect(screen.getByText(/so far, not everything is loaded/)).toBeVisible()
  })

  test('that is off says that nobody is checked, and lists nobody @H31', () => {
    show({ rules: { ...DEFAULT_RULESET, disabledRules: ['H-01'] } })
    expect(screen.getByText(/Switched off by this site: it raises nothing, clears nothing/)).toBeVisible()
    expect(screen.queryByText('In this caseload')).toBeNull()
    expect(screen.getByRole('table', { name: 'Examples' })).toBeVisible()
  })

  test('leads to the one before and the one after', async () => {
    const user = userEvent.setup()
    show()
    await user.keyboard('[[')
    await user.keyboard(']')
    const at = RULES_IN_ORDER.indexOf('H-01')
    expect(onOpen.mock.calls).toEqual([[RULES_IN_ORDER[at - 1]], [RULES_IN_ORDER[at + 1]]])
    await user.click(screen.getByRole('button', { name: 'All rules' }))
    expect(onBack).toHaveBeenCalledOnce()
  })

  test('that does not exist is said not to, and nothing else is shown', () => {
    show({ asked: 'constructor' })
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Rule not found')
    expect(screen.queryByRole('table')).toBeNull()
  })
})
