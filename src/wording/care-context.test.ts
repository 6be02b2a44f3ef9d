import { expect, test } from 'vitest'

import type { CareContext } from '#domain/review/caseload-row.ts'
import { day } from '#domain/testing/build-facts.ts'

import { wordCareContext, wordCareContextBriefly } from './care-context.ts'

const plan = (
  kind: 'comfort-care' | 'hospice' | 'ceiling-of-care',
  on?: string,
  reviewPassed = false,
): CareContext => ({
  kind,
  ...(on !== undefined && { reviewOn: day(on) }),
  reviewPassed,
})

test.each<[CareContext, string, string]>([
  [{ kind: 'in-hospital', since: day('2026-11-20') }, 'In hospital since 20-Nov-2026', 'In hospital'],
  [{ kind: 'in-hospital' }, 'In hospital', 'In hospital'],
  [plan('comfort-care', '2026-12-07'), 'Comfort care, review 07-Dec-2026', 'Comfort care'],
  [
    plan('comfort-care', '2026-11-01', true),
    'Comfort care, review was due 01-Nov-2026: lowers nothing now',
    'Comfort care, review passed',
  ],
  [plan('hospice'), 'Hospice, no review date', 'Hospice'],
  [plan('ceiling-of-care', '2026-12-07'), 'Ceiling of care, review 07-Dec-2026', 'Ceiling of care'],
])('%o is "%s", beside a name "%s"', (context, words, brief) => {
  expect(wordCareContext(context)).toBe(words)
  expect(wordCareContextBriefly(context)).toBe(brief)
})
