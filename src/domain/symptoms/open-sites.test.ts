import { describe, expect, test } from 'vitest'

import type { SymptomReport, SymptomSite } from '../facts/symptom.ts'
import { symptom } from '../testing/build-facts.ts'
import { openSites } from './open-sites.ts'

const told = (sites: readonly SymptomSite[], at = '2026-11-10') => symptom('numbness', 'new', at, sites)
const denied = (sites: readonly SymptomSite[], at = '2026-11-11') => symptom('numbness', 'absent', at, sites)

describe('the places of a report that are still open', () => {
  test.each<[string, SymptomReport, readonly SymptomReport[], readonly SymptomSite[] | undefined]>([
    ['without any denial', told(['leg', 'arm']), [], ['leg', 'arm']],
    ['after a denial of all', told(['leg', 'arm']), [denied([])], undefined],
    ['after a denial of each', told(['leg', 'arm']), [denied(['leg']), denied(['arm'])], undefined],
    ['after a denial of one', told(['leg', 'arm']), [denied(['leg'])], ['arm']],
    ['after a denial of others', told(['leg']), [denied(['saddle', 'arm'])], ['leg']],
    ['of none, after a denial of one', told([]), [denied(['leg'])], []],
    ['of none, after a denial of all', told([]), [denied([])], undefined],
    ['after an earlier denial', told(['leg']), [denied([], '2026-11-09')], ['leg']],
    [
      'after a denial of the same day, neither with an hour',
      told(['leg']),
      [denied([], '2026-11-10')],
      ['leg'],
    ],
    ['after a denial with an hour of that day', told(['leg']), [denied([], '2026-11-10T18:00')], ['leg']],
    [
      'after a denial an hour later',
      told(['leg'], '2026-11-10T09:00'),
      [denied([], '2026-11-10T10:00')],
      undefined,
    ],
    [
      'after a denial at the same moment',
      told(['leg'], '2026-11-10T09:00'),
      [denied([], '2026-11-10T09:00')],
      ['leg'],
    ],
    ['after a denial of something else', told(['leg']), [symptom('cramp', 'absent', '2026-11-12')], ['leg']],
    ['after a newer answer that denies nothing', told(['leg']), [told([], '2026-11-12')], ['leg']],
  ])('%s', (_name, report, symptoms, open) => {
    expect(openSites(report, [report, ...symptoms])).toEqual(open)
  })
})
