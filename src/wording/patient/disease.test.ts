import { expect, test } from 'vitest'

import { aReview } from '#widgets/testing/build-review.ts'
import { aRow } from '#widgets/testing/build-row.ts'

import { diseaseLines } from './disease.ts'

const { facts } = aReview(aRow())
const [site] = facts.sites

test('the cancer, since when it is in bone, and how well the person is', () => {
  expect(diseaseLines(facts, 'none')).toEqual([
    'Breast carcinoma',
    'In bone since 12-Jan-2026',
    'ECOG 1 on 26-Oct-2026',
  ])
})

test('the first of several dates, also where one tells less', () => {
  if (site === undefined) throw new Error('The builder has a site')
  const sites = [
    { ...site, since: { year: 2026, month: 3, day: 2 } },
    { ...site, since: { year: 2025 } },
    site,
  ]
  expect(diseaseLines({ ...facts, sites, performance: [] }, 'none')).toEqual([
    'Breast carcinoma',
    'In bone since 2025',
  ])
})

test('AC-D8 myeloma is a disease of the marrow, and its lesions are no metastases', () => {
  const primaries = [
    { id: 'Condition/m', primary: 'myeloma', named: 'Multiple myeloma', state: 'active' } as const,
  ]
  expect(diseaseLines({ ...facts, primaries }, 'none').slice(0, 3)).toEqual([
    'Multiple myeloma',
    'Disease of the marrow',
    'Bone lesions since 12-Jan-2026',
  ])
})

test('AC-D8 a primary that is not known is told so', () => {
  expect(diseaseLines({ primaries: [], sites: [], performance: [] }, 'Primary cancer not recorded')).toEqual([
    'Primary cancer not recorded',
  ])
})
