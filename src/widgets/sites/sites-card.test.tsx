import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, test } from 'vitest'

import type { CaseloadRow } from '#domain/review/caseload-row.ts'
import type { PatientReview } from '#domain/review/patient-review.ts'

import { aReview } from '../testing/build-review.ts'
import { aDay, aFlag, aRow, TODAY } from '../testing/build-row.ts'
import { SitesCard } from './sites-card.tsx'

type Facts = Partial<PatientReview['facts']>

function show(facts: Facts = {}, row: Partial<CaseloadRow> = {}, variant: 'compact' | 'full' = 'full') {
  return render(<SitesCard review={aReview(aRow(row), facts)} today={TODAY} variant={variant} />)
}

const rowOf = (name: RegExp) => screen.getByRole('row', { name })

describe('each site', () => {
  test('has its side, pattern, day, treatment and newest look at it @H6', () => {
    show({
      examinations: [
        {
          id: 'DiagnosticReport/mri',
          modality: 'mri',
          named: 'MRI whole spine',
          regions: [{ region: 'lumbar-spine' }],
          when: { day: aDay('2026-08-22') },
          state: 'performed',
          basedOn: [],
        },
      ],
    })
    expect(rowOf(/^L3 /)).toHaveTextContent(
      'L3Lytic12-Jan-2026ActiveRT 28-SepMRI 22-Aug, no report yetCondition/l3',
    )
    expect(rowOf(/^Proximal femur/)).toHaveTextContent(
      'Proximal femur (femoral neck) RSuspectedNot toldState not toldNot scoredNot on record',
    )
  })

  test('behind a flag has its tier in a word, and comes first', () => {
    const flag = { ...aFlag({ rule: 'F-01', problem: 'fracture', tier: 'same-day' }), site: 'femur-right' }
    show({}, { flags: [flag] })
    const [, first] = screen.getAllByRole('row')
    expect(first).toHaveTextContent(/Proximal femur .* RSuspected.*Today: Fracture/)
  })

  test('says that examinations may be missing, not that there were none @H8', () => {
    show({ examinations: [] }, { gaps: [{ concept: 'examinations', coverage: { state: 'loading' } }] })
    expect(rowOf(/^L3 /)).toHaveTextContent('Not all loaded')
  })
})

describe('the drawing mirrors the table', () => {
  const lit = (container: HTMLElement) =>
    [...container.querySelectorAll('path[data-lit]')].map((path) => path.getAttribute('data-pattern'))

  test('while a row has the focus, and for as long as it is chosen', async () => {
    const { container } = show()
    const femur = screen.getByRole('button', { name: /Proximal femur/ })
    expect(lit(container)).toEqual([])
    await userEvent.tab()
    expect(lit(container)).toEqual(['lytic', 'lytic'])
    await userEvent.click(femur)
    expect(femur).toHaveAttribute('aria-pressed', 'true')
    femur.blur()
    expect(lit(container)).toEqual(['suspected', 'suspected'])
    await userEvent.click(femur)
    femur.blur()
    await userEvent.unhover(femur)
    expect(lit(container)).toEqual([])
  })

  test('and a place that is pointed at lights its row', async () => {
    const { container } = show()
    const place = container.querySelector('path[data-pattern="lytic"]')
    if (place === null) throw new Error('no lesion is drawn')
    await userEvent.hover(place)
    expect(rowOf(/^L3 /)).toHaveAttribute('data-lit', 'true')
  })
})

describe('without a site', () => {
  test('none is on record', () => {
    show({ sites: [] })
    expect(screen.getByText('No bone site on record.')).toBeVisible()
  })

  test('none may be on record @H17', () => {
    show({ sites: [] }, { gaps: [{ concept: 'conditions', coverage: { state: 'not-permitted' } }] })
    expect(screen.getByText('Not loaded: none may mean not known.')).toBeVisible()
  })
})

test('the compact one leaves out the record, and tells what is no longer active', () => {
  const { sites } = aReview(aRow()).facts
  show({ sites: sites.map((site) => ({ ...site, state: 'resolved' as const })) }, {}, 'compact')
  const table = screen.getByRole('table', { name: 'Bone sites' })
  expect(within(table).queryByRole('columnheader', { name: 'Source' })).toBeNull()
  expect(rowOf(/^L3 /)).toHaveTextContent('Resolved')
})
