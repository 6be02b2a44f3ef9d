import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, test } from 'vitest'

import type { CaseloadRow } from '#domain/review/caseload-row.ts'
import type { PatientReview } from '#domain/review/patient-review.ts'
import { DEFAULT_RULESET } from '#domain/rules/ruleset.ts'
import { addDays } from '#domain/time/day.ts'

import { aReview, noFacts } from '../testing/build-review.ts'
import { aDay, aFlag, anOverdue, aRow, NOW, TODAY } from '../testing/build-row.ts'
import { ChangesCard } from './changes-card.tsx'

function show(different: Partial<PatientReview>, row: Partial<CaseloadRow> = {}) {
  const of = aRow(row)
  const review = {
    ...aReview(of),
    findings: [],
    obligations: [],
    calcium: [],
    facts: noFacts(of),
    ...different,
  }
  render(<ChangesCard review={review} now={NOW} rules={DEFAULT_RULESET} />)
  return screen.getByRole('region', { name: 'What changed' })
}

const facts = (different: Partial<PatientReview['facts']>) => ({
  facts: { ...noFacts(aRow()), ...different },
})

describe('nothing new', () => {
  test('is told with the day from which on', async () => {
    const card = show({})
    expect(card).toHaveTextContent('Nothing new on record since 24-Oct-2026.')
    await userEvent.click(screen.getByRole('radio', { name: '7 days' }))
    expect(card).toHaveTextContent('Nothing new on record since 16-Nov-2026.')
  })

  test('is not sure where not all is loaded @H8', () => {
    expect(show({}, { gaps: [{ concept: 'visits', coverage: { state: 'loading' } }] })).toHaveTextContent(
      'Nothing new on record since 24-Oct-2026; not everything may be loaded.',
    )
  })
})

describe('a change', () => {
  const line = (different: Partial<PatientReview>) => {
    show(different)
    return within(screen.getByRole('list', { name: 'What changed in 30 days' })).getAllByRole('listitem')[0]
  }
  const drug = { classes: [], named: 'letrozole' }
  const order = {
    id: 'MedicationRequest/1',
    drug,
    state: 'active',
    start: aDay('2026-11-10'),
    asNeeded: false,
    dosage: '2.5 mg daily',
    origin: 'order',
  } as const

  test.each<[string, Partial<PatientReview>, string]>([
    [
      'a finding',
      { findings: aReview(aRow({ flags: [aFlag({ since: aDay('2026-11-20') })] })).findings },
      '20-Nov-2026Finding',
    ],
    [
      'a skeletal event',
      {
        history: {
          complications: [],
          events: [
            {
              records: [
                {
                  id: 'Procedure/1',
                  kind: 'radiation-to-bone',
                  named: 'RT',
                  since: { year: 2026, month: 11, day: 2 },
                  regions: [{ region: 'lumbar-spine', level: 'L3' }],
                },
              ],
            },
          ],
        },
      },
      '02-Nov-2026Skeletal eventRadiation to bone: L3',
    ],
    ['a medication begun', facts({ orders: [order] }), '10-Nov-2026StartedLetrozole 2.5 mg daily'],
    [
      'a medication changed',
      facts({
        orders: [
          order,
          { ...order, id: 'MedicationRequest/0', start: aDay('2026-01-10'), dosage: '1 mg daily' },
        ],
      }),
      '10-Nov-2026ChangedLetrozole 2.5 mg daily, was 1 mg daily',
    ],
    [
      'a medication ended',
      facts({
        orders: [
          {
            ...order,
            start: aDay('2026-01-10'),
            state: 'stopped',
            end: aDay('2026-11-12'),
            stopReason: 'Progression',
          },
        ],
      }),
      '12-Nov-2026EndedLetrozole: Progression',
    ],
    [
      'a dose',
      facts({ doses: [{ id: 'a', drug, when: { day: aDay('2026-11-01') }, certainty: 'given' }] }),
      '01-Nov-2026Dose givenLetrozole (strength not told)',
    ],
    [
      'a dose that is late',
      { obligations: [anOverdue({ kind: 'bone-agent-dose', named: 'Denosumab 120 mg' })] },
      '14-Nov-2026Dose lateDenosumab 120 mg 9 days overdue, not booked',
    ],
    [
      'a report',
      facts({
        examinations: [
          {
            id: 'DiagnosticReport/1',
            modality: 'ct',
            named: 'CT',
            regions: [],
            when: { day: aDay('2026-10-03') },
            issued: { day: aDay('2026-11-03') },
            state: 'reported',
            conclusion: 'Stable.',
            basedOn: [],
          },
        ],
      }),
      '03-Nov-2026ScanCT of 03-Oct-2026 reported: Stable.',
    ],
    [
      'a contact',
      facts({
        visits: [
          { id: 'Encounter/1', kind: 'telephone', state: 'finished', when: { day: aDay('2026-11-18') } },
        ],
      }),
      '18-Nov-2026ContactTelephone',
    ],
    [
      'a result out of its range',
      facts({ results: aReview(aRow()).facts.results.filter(({ measure }) => measure === 'creatinine') }),
      '20-Nov-2026ResultCreatinine 118 \u00b5mol/L, above its range',
    ],
    [
      'a calcium that really changed',
      { calcium: aReview(aRow()).calcium },
      '20-Nov-2026CalciumCorrected calcium 2.98 mmol/L, was 2.55 mmol/L on 23-Oct-2026',
    ],
  ])('%s has its day, its kind and its words', (_, different, words) => {
    expect(line(different)).toHaveTextContent(words)
  })
})

test('many changes are cut with their count, and shown on demand', async () => {
  const visits = Array.from({ length: 12 }, (_, at) => ({
    id: `Encounter/${at}`,
    kind: 'clinic' as const,
    state: 'finished' as const,
    when: { day: addDays(TODAY, -at) },
  }))
  show(facts({ visits }))
  expect(screen.getAllByRole('listitem')).toHaveLength(8)
  await userEvent.click(screen.getByRole('button', { name: 'Show all 12' }))
  expect(screen.getAllByRole('listitem')).toHaveLength(12)
})
