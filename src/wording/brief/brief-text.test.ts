import { describe, expect, test } from 'vitest'

import { DEFAULT_RULESET } from '#domain/rules/ruleset.ts'
import type { PatientReview } from '#domain/review/patient-review.ts'
import { reviewInvented } from '#evaluation/testing/review-invented.ts'
import { aReview, noFacts } from '#widgets/testing/build-review.ts'
import { aFlag, anObligationFlag, anOverdue, aRow, NOW } from '#widgets/testing/build-row.ts'

import { briefText } from './brief-text.ts'
import { patientBrief } from './patient-brief.ts'

const TOLD = { asOf: '23-Nov-2026 09:12', ruleset: 'default@1', preparedBy: 'Dr V. Patel, doctor' }

const textOf = (review: PatientReview) =>
  briefText(patientBrief({ review, rules: DEFAULT_RULESET, now: NOW }), TOLD)

const RAISED = aRow({
  flags: [aFlag({ grade: 2, measure: 'calcium-corrected', value: 2.98, unit: 'mmol/L' })],
  standing: 'same-day',
})

describe('AC-D10 a patient as text', () => {
  test('says who, what needs attention, the values with unit, range and day, and by whom and when', () => {
    expect(textOf(aReview(RAISED)).split('\n')).toEqual([
      'MOCKFORD, Maria (Ms), Born 14-Mar-1961 (65y), Gender Female, NHS No. 999 123 4567',
      'Breast carcinoma. In bone since 12-Jan-2026. ECOG 1 on 26-Oct-2026. Known allergies: Penicillin (rash)',
      'Needs attention:',
      '- Today: Calcium 2.98 mmol/L, CTCAE grade 2; Corrected calcium 2.98 mmol/L (2.20-2.60) on 20-Nov-2026; since 20-Nov-2026',
      'Results: Corrected calcium 2.38 mmol/L (2.20-2.60), 16-Nov-2026; Creatinine 118 µmol/L H (45-84), 20-Nov-2026',
      'Pain: worst 2 of 10 on 23-Nov-2026, 7 of 7 days with an entry',
      expect.stringMatching(/^Bone sites: .*L3.* lytic \(.*RT 28-Sep.*\)/),
      expect.stringMatching(/^Bone agent: Denosumab 120 mg .*every 4 weeks, 1 on record, last 17-Oct-2026$/),
      'Systemic: none on record',
      'Radiotherapy: Radiotherapy 8 Gy in 1, L3, 28-Sep-2026',
      'Analgesic: none on record',
      'Dental: none on record',
      'Last imaging: 03-Oct-2026, CT, Progression in the left ribs.',
      expect.stringMatching(/^Next: Denosumab 120 mg 14-Nov, 9 d over; MRI whole spine 14-Nov, 9 d over; /),
      'Data as of 23-Nov-2026 09:12, rules default@1. Decision aid; verify against the source record.',
      'Prepared by: Dr V. Patel, doctor',
    ])
  })

  test('never tells what is not loaded as none', () => {
    const row = aRow({
      calcium: { state: 'not-loaded' },
      pain: { state: 'not-loaded', daysWithEntry: 0, stripDaysWithEntry: 0, strip: [] },
      gaps: [
        { concept: 'allergies', coverage: { state: 'failed', why: 'timeout' } },
        { concept: 'medication-orders', coverage: { state: 'loading' } },
        { concept: 'examinations', coverage: { state: 'loading' } },
      ],
    })
    const text = textOf({ ...aReview(row), facts: noFacts(row), obligations: [] })
    for (const words of [
      'Allergies unavailable',
      'nothing raised so far, not everything is loaded',
      'calcium not loaded',
      'diary not loaded',
      'Bone agent: not completely loaded: none may mean not known',
      'Last imaging: not completely loaded: none may mean not known',
      'Bone sites: none on record',
      'Not everything was loaded',
    ])
      expect(text).toContain(words)
  })

  test('counts what it leaves to the screen', () => {
    const flags = Array.from({ length: 8 }, (_, at) =>
      anObligationFlag(anOverdue({ named: `Scan ${at}`, daysOverdue: at + 1 })),
    )
    expect(textOf(aReview(aRow({ flags, standing: 'this-week' })))).toContain(
      'Needs attention: (+3 more on screen)',
    )
  })

  test('says of the deceased that nothing is raised @H41', () => {
    expect(textOf(aReview(aRow({ deceased: true })))).toContain(
      'Needs attention: deceased, nothing is raised',
    )
  })

  test('is short and plain for everyone invented', () => {
    for (let index = 0; index < 90; index += 1) {
      const text = textOf(reviewInvented(index))
      expect(text.split('\n').length, text).toBeLessThan(25)
      expect(text).not.toMatch(/\b(red|amber|yellow|orange|green|blue)\b|undefined/i)
      expect(text).not.toMatch(/NaN|\[object/)
      expect(text).toMatch(/^Data as of 23-Nov-2026 09:12/m)
    }
  }, 60_000)
})
